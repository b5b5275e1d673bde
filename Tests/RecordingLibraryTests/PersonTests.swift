import Recordings
import Synchronization
import Testing

@testable import RecordingLibrary

@Suite("Persons by name, e-mail or distinct id")
struct PersonTests {
  private final class Asked: Sendable {
    let queries = Mutex<[PersonsQuery]>([])
  }

  private func find(
    _ words: String, search: Result<PersonPage, FetchFailure>, exact: Result<PersonPage, FetchFailure>
  ) async throws -> (page: PersonPage, asked: [PersonsQuery]) {
    let asked = Asked()
    let library = ScriptedSource().library { source in
      source.persons = { (_, query) throws(FetchFailure) in
        asked.queries.withLock { $0.append(query) }
        return switch query {
        case .search: try search.get()
        case .distinctID: try exact.get()
        }
      }
    }
    return (try await library.persons(matching: words, in: project), asked.queries.withLock { $0 })
  }

  private let mia = Person(id: 1, uuid: "u-1", name: "Mia", distinctIDs: ["d-1"])
  private let noor = Person(id: 2, uuid: "u-2", name: "Noor", distinctIDs: ["d-2"])

  @Test func `Who has exactly this distinct id comes first, although the search did not tell`() async throws {
    let (page, asked) = try await find(
      "d-2", search: .success(PersonPage(persons: [mia], hasMore: true)),
      exact: .success(PersonPage(persons: [noor])))
    #expect(page == PersonPage(persons: [noor, mia], hasMore: true))
    #expect(asked == [.search("d-2"), .distinctID("d-2")])
  }

  @Test func `Where the search told of them, one call is enough`() async throws {
    let (page, asked) = try await find(
      "d-1", search: .success(PersonPage(persons: [noor, mia])), exact: .failure(.notFound))
    #expect(page.persons == [noor, mia])
    #expect(asked == [.search("d-1")])
  }

  @Test func `A search that takes too long does not hide an exact id, and fails where there is none`()
    async throws
  {
    let (page, _) = try await find(
      "d-2", search: .failure(.queryTooHeavy), exact: .success(PersonPage(persons: [noor])))
    #expect(page.persons == [noor])
    await #expect(throws: FetchFailure.queryTooHeavy) {
      try await find("x", search: .failure(.queryTooHeavy), exact: .success(PersonPage()))
    }
  }

  @Test func `What the search found stays where the other question fails; nothing at all is no answer`()
    async throws
  {
    let (page, _) = try await find(
      "mia", search: .success(PersonPage(persons: [mia])), exact: .failure(.busy(until: nil)))
    #expect(page.persons == [mia])
    await #expect(throws: FetchFailure.busy(until: nil)) {
      try await find("x", search: .success(PersonPage()), exact: .failure(.busy(until: nil)))
    }
    await #expect(throws: FetchFailure.missingScope("person:read")) {
      try await find("x", search: .failure(.missingScope("person:read")), exact: .success(PersonPage()))
    }
  }
}
