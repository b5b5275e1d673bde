import Foundation
import Recordings
import Synchronization
import Testing

@testable import RecordingLibrary

@Suite("Lists by what happened in the recordings")
struct EvidenceListTests {
  private func page(_ ids: String...) -> RecordingPage {
    RecordingPage(
      rows: ids.map { id in
        var recording = Recording(id: RecordingID(id))
        recording.startTime = start
        return .recording(recording)
      })
  }

  /// So many rage clicks.
  private func evidence(_ count: Int, isFinal: Bool = true) -> RecordingEvidence {
    RecordingEvidence(
      moments: (0..<count).map { EvidenceMoment(.rage, at: Int64($0)) }, origin: .events,
      isFinal: isFinal)
  }

  private func read(
    _ line: String, _ page: RecordingPage, kept: [RecordingID: RecordingEvidence] = [:],
    _ answer: Result<[RecordingID: RecordingEvidence], FetchFailure>
  ) async throws -> (ids: [String], asked: [[String]]) {
    let ids = Mutex<[String]>([])
    let asked = Mutex<[[String]]>([])
    var keeping = CacheSource.none
    keeping.evidence = { _, wanted in kept.filter { wanted.contains($0.key) } }
    let cache = keeping
    let library = ScriptedSource([.success(page)]).library { source in
      source.cache = cache
      source.evidence = { (_, spans, _) throws(FetchFailure) in
        asked.withLock { $0.append(spans.map(\.id.text)) }
        return try answer.get()
      }
    }
    let question = RecordingsQuestion(.all, filter: try FilterLine(parsing: line))
    _ = try await library.recordings(question, in: project) { event in
      if case .rows(let rows) = event { ids.withLock { $0 += rows.compactMap { $0.id?.text } } }
      return true
    }
    return (ids.withLock { $0 }, asked.withLock { $0 })
  }

  private var known: [RecordingID: RecordingEvidence] {
    [RecordingID("a"): evidence(0), RecordingID("b"): evidence(2), RecordingID("c"): evidence(5)]
  }

  @Test func `The event store is asked about the rows of a page, and those that meet the word come`()
    async throws
  {
    let (ids, asked) = try await read("rage>1", page("a", "b", "c", "d"), .success(known))
    #expect(ids == ["b", "c"])
    #expect(asked == [["a", "b", "c", "d"]])
  }

  @Test func `An order by what happened puts the most first, and what is unknown last`() async throws {
    let (ids, _) = try await read("order:-rage", page("d", "a", "b", "c"), .success(known))
    #expect(ids == ["c", "b", "a", "d"])
  }

  @Test func `What the cache knows for good is not asked again`() async throws {
    let kept = [RecordingID("b"): evidence(3), RecordingID("c"): evidence(1, isFinal: false)]
    let (ids, asked) = try await read("rage>1", page("b", "c"), kept: kept, .success([:]))
    #expect(ids == ["b"])
    #expect(asked == [["c"]])
  }

  @Test func `A question is about a hundred recordings`() async throws {
    let ids = (0..<250).map { "r\($0)" }
    var rows = RecordingPage(rows: [])
    for id in ids { rows.rows += page(id).rows }
    let (_, asked) = try await read("pages>0", rows, .success([:]))
    #expect(asked.map(\.count) == [100, 100, 50])
  }

  @Test func `A list without such words asks for nothing`() async throws {
    let (ids, asked) = try await read("from:-7d", page("a"), .success(known))
    #expect(ids == ["a"] && asked.isEmpty)
  }

  @Test func `A key that may not read events ends the list`() async throws {
    await #expect(throws: LibraryFailure.fetch(.missingScope("query:read"))) {
      try await read("rage>0", page("a"), .failure(.missingScope("query:read")))
    }
  }
}
