import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

@Suite struct JournalLockTests {
  private let folder = TemporaryFolder()

  @Test func `What a program left unsettled goes to the next one, in its order`() async throws {
    let first = try folder.journal()
    try await first.record(
      step(1, .add(to: "P"), add("a", "p"), add("b", "p")), step(2, viewed("a")),
      step(3, state: .done, viewed("c")))
    try await first.settle([EntryID(10): .done])
    await first.close()

    let second = try folder.journal()
    let adopted = try await second.adopt(in: scope).steps
    #expect(adopted.map(\.id.number) == [1, 2])
    #expect(adopted.map(\.action) == [.add(to: "P"), .markViewed])
    #expect(adopted.flatMap(\.entries).map(\.id.number) == [11, 20])
  }

  @Test func `What a running program has is not taken`() async throws {
    let first = try folder.journal()
    let second = try folder.journal()
    try await first.record(step(1, viewed("a")))
    #expect(try await second.adoptedNumbers() == [])
    #expect(try await first.adoptedNumbers() == [])
    await first.close()
    #expect(try await second.adoptedNumbers() == [10])
  }

  @Test func `A program that vanished without closing is gone`() async throws {
    try await vanish(after: step(1, viewed("a")))
    #expect(try await folder.journal().adoptedNumbers() == [10])
  }

  /// Its journal is not closed, only let go.
  private func vanish(after step: JournalStep) async throws {
    try await folder.journal().record(step)
  }

  @Test func `A killed program leaves its lock file, which is taken away`() async throws {
    try await folder.journal().close()
    let left = folder.journalFile.path + ".owners/killed"
    #expect(FileManager.default.createFile(atPath: left, contents: nil))
    let journal = try folder.journal()
    #expect(!FileManager.default.fileExists(atPath: left))
    await journal.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.journalFile.path + ".owners") == [])
  }

  @Test func `No entry is taken by two, though they start at once`() async throws {
    let first = try folder.journal()
    for number in 1...20 { try await first.record(step(Int64(number), viewed("r\(number)"))) }
    await first.close()
    let journals = try (1...4).map { _ in try folder.journal() }
    let taken = try await withThrowingTaskGroup(of: [Int64].self) { group in
      for journal in journals { group.addTask { try await journal.adoptedNumbers() } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(taken.sorted() == (1...20).map { $0 * 10 })
  }

  @Test func `What was taken over goes on when that program is gone as well`() async throws {
    try await vanish(after: step(1, viewed("a")))
    let second = try folder.journal()
    let third = try folder.journal()
    #expect(try await second.adoptedNumbers() == [10])
    #expect(try await third.adoptedNumbers() == [])
    #expect(try await third.lastDone(in: scope, below: nil) == nil)
    await second.close()
    #expect(try await third.adoptedNumbers() == [10])
  }

  @Test func `Retrying makes entries this program's`() async throws {
    let first = try folder.journal()
    let second = try folder.journal()
    try await first.record(step(1, state: .refused(.stopped), viewed("a")))
    #expect(try await second.retry(StepID(1)).map(\.id.number) == [10])
    await first.close()
    let third = try folder.journal()
    #expect(try await third.adoptedNumbers() == [])
    await second.close()
    #expect(try await third.adoptedNumbers() == [10])
  }

  @Test(arguments: [EntryState.waiting, .sending])
  func `A deletion for good is not sent again by itself`(state: EntryState) async throws {
    try await vanish(after: step(1, .deleteRecordings, state: state, .delete(RecordingID("a")), viewed("b")))
    let journal = try folder.journal()
    #expect(try await journal.adoptedNumbers() == [11])
    #expect(
      try await journal.step(StepID(1))?.entries.map(\.state) == [.refused(.interrupted), state])
    #expect(try await journal.refusedCount(in: scope) == 1)
  }

  @Test func `A creation that was being sent is handed out as such`() async throws {
    let create = Write.create(PlaylistID("new:10"), NewPlaylist(name: "n", type: .collection))
    try await vanish(after: step(1, .create("n"), state: .sending, create))
    #expect(try await folder.journal().adopt(in: scope).steps.flatMap(\.entries).map(\.state) == [.sending])
  }

  @Test func `A step that was turned comes again where its new entries stand`() async throws {
    let first = try folder.journal()
    try await first.record(step(1, add("a", "p")), step(2, remove("b", "p")))
    try await first.toggleUndone(StepID(1), dropping: [], adding: [entry(30, of: 1, remove("a", "p"))])
    await first.close()
    let adopted = try await folder.journal().adopt(in: scope).steps
    #expect(adopted.map(\.id.number) == [1, 2, 1])
    #expect(adopted.flatMap(\.entries).map(\.id.number) == [10, 20, 30])
  }

  @Test func `Another project's entries wait for a program that has it open`() async throws {
    let other = JournalScope(server: scope.server, project: ProjectID(2))
    try await vanish(after: step(1, viewed("a")))
    let journal = try folder.journal()
    #expect(try await journal.adopt(in: other).steps == [])
    #expect(try await journal.adoptedNumbers() == [10])
  }
}
