import Foundation
import PostHogAPI
import Recordings
import Testing

@testable import Fetching

@Suite("A call that would be refused is not made")
struct ScopeTests {
  private func account(_ scopes: [String]?) -> Account {
    Account(key: scopes.map { KeyInfo(scopes: $0) }, project: Project(id: project))
  }

  private func fetching(_ account: Account?, _ persons: Script<PersonPage>) -> RecordingSource {
    var calls = FetchCalls.unexpected
    if let account { calls.account = { () throws(FetchFailure) in account } }
    calls.persons = { (_, _) throws(FetchFailure) in try persons.next() }
    return FetchActor(calls: calls, clock: StillClock().clock).source
  }

  @Test func `A key that lacks a scope by its own word is not asked for what takes it`() async throws {
    let persons = Script<PersonPage>(.success(PersonPage()))
    let source = fetching(account(["session_recording:read"]), persons)
    _ = try await source.account(.user)
    await #expect(throws: FetchFailure.missingScope("person:read")) {
      try await source.persons(project, .search("mia"))
    }
    await #expect(throws: FetchFailure.missingScope("session_recording_playlist:read")) {
      try await source.playlists(project, PlaylistsQuery(), .user)
    }
    #expect(persons.calls == 0)
  }

  @Test func `Where the server says nothing of the key, the first 403 is the last`() async throws {
    let persons = Script<PersonPage>(.failure(.missingScope("person:read")))
    let source = fetching(nil, persons)
    for words in ["mia", "noor"] {
      await #expect(throws: FetchFailure.missingScope("person:read")) {
        try await source.persons(project, .search(words))
      }
    }
    #expect(persons.calls == 1)
  }

  @Test func `Who insists is believed: the call is sent, and its answer opens the others`() async throws {
    let pages = Script<PlaylistPage>(
      .failure(.missingScope("session_recording_playlist:read")), .success(PlaylistPage(playlists: [])))
    var calls = FetchCalls.unexpected
    calls.playlists = { (_, _) throws(FetchFailure) in try pages.next() }
    let source = FetchActor(calls: calls, clock: StillClock().clock).source
    let (first, second) = (PlaylistsQuery(limit: 100), PlaylistsQuery(limit: 50))
    for _ in 1...2 {
      await #expect(throws: FetchFailure.missingScope("session_recording_playlist:read")) {
        try await source.playlists(project, first, .user)
      }
    }
    #expect(pages.calls == 1)
    _ = try await source.playlists(project, first, .refresh)
    _ = try await source.playlists(project, second, .user)
    #expect(pages.calls == 3)
  }
}
