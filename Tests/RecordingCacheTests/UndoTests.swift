import DatabaseTestSupport
import RecordingCache
import Recordings
import Testing

@Suite struct UndoTests {
  private let folder = TemporaryFolder()

  @Test func `Undone newest first, redone oldest first`() async throws {
    let journal = try inMemory()
    try await journal.record(
      step(1, state: .done, viewed("a")), step(2, state: .done, viewed("b")),
      step(3, state: .done, viewed("c")))
    #expect(try await journal.undo() == 3)
    #expect(try await journal.undo() == 2)
    #expect(try await journal.redo() == 2)
    #expect(try await journal.redo() == 3)
    #expect(try await journal.redo() == nil)
    #expect(try await journal.undo() == 3)
    #expect(try await journal.undo() == 2)
    #expect(try await journal.undo() == 1)
    #expect(try await journal.undo() == nil)
    #expect(try await journal.redo() == 1)
  }

  @Test func `A new step ends redoing`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, viewed("a")), step(2, viewed("b")))
    #expect(try await journal.undo() == 2)
    try await journal.record(step(3, viewed("c")))
    #expect(try await journal.redo() == nil)
    #expect(try await journal.undo() == 3)
    #expect(try await journal.undo() == 1)
    #expect(try await journal.redo() == 1)
  }

  @Test func `What was undone before a new step is given up for ever, also when that step is undone`()
    async throws
  {
    let journal = try inMemory()
    try await journal.record(step(1, viewed("a")))
    #expect(try await journal.undo() == 1)
    try await journal.record(step(2, viewed("b")))
    #expect(try await journal.undo() == 2)
    #expect(try await journal.redo() == 2)
    #expect(try await journal.redo() == nil)
    #expect(try await journal.undo() == 2)
    #expect(try await journal.undo() == nil)
  }

  @Test
  func `What was given up stays so in the next program, and a new step there gives up what this one undid`()
    async throws
  {
    let first = try folder.journal()
    try await first.record(step(1, viewed("a")))
    #expect(try await first.undo() == 1)
    try await first.record(step(2, viewed("b")))
    #expect(try await first.undo() == 2)
    await first.close()

    let second = try folder.journal()
    #expect(try await second.redo() == 2)
    #expect(try await second.redo() == nil)
    #expect(try await second.undo() == 2)
    try await second.record(step(3, viewed("c")))
    #expect(try await second.redo() == nil)
    await second.close()
  }

  @Test func `What another running program undid is its own to redo, whatever is decided here`() async throws
  {
    let other = try folder.journal()
    let mine = try folder.journal()
    try await other.record(step(1, viewed("a")))
    #expect(try await other.undo() == 1)
    try await mine.record(step(2, viewed("b")))
    #expect(try await mine.redo() == nil)
    #expect(try await other.redo() == 1)
  }

  @Test func `A step in another project gives nothing up here`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, viewed("a")))
    #expect(try await journal.undo() == 1)
    try await journal.record(
      step(2, viewed("b")), in: JournalScope(server: scope.server, project: ProjectID(2)))
    #expect(try await journal.redo() == 1)
  }

  @Test func `A turn drops what waits, and adds what takes back`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, add("a", "p"), add("b", "p")))
    try await journal.settle([EntryID(10): .done])

    try await journal.toggleUndone(
      StepID(1), dropping: [EntryID(11)], adding: [entry(100, of: 1, remove("a", "p"))])
    let undone = try #require(try await journal.lastUndone(in: scope))
    #expect(undone.step.isUndone)
    #expect(undone.step.entries == [entry(100, of: 1, remove("a", "p"))])
    #expect(undone.droppedBefore.map(\.id.number) == [11])
    #expect(undone.droppedBefore.map(\.state) == [.dropped])

    try await journal.toggleUndone(
      StepID(1), dropping: [EntryID(100)], adding: [entry(101, of: 1, add("b", "p"))])
    let redone = try #require(try await journal.lastDone(in: scope, below: nil))
    #expect(!redone.step.isUndone)
    #expect(redone.step.entries.map(\.id.number) == [101])
    #expect(redone.droppedBefore.map(\.id.number) == [100])
    #expect(
      try await journal.step(StepID(1))?.entries.map(\.state) == [.done, .dropped, .dropped, .waiting])
  }

  @Test func `A turn without new entries has none of the turn before`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, add("a", "p")))
    try await journal.toggleUndone(StepID(1), dropping: [EntryID(10)], adding: [])
    let undone = try #require(try await journal.lastUndone(in: scope))
    #expect(undone.step.entries == [])
    #expect(undone.droppedBefore.map(\.id.number) == [10])
  }

  @Test func `What was done in the meantime stays done`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, state: .done, add("a", "p")))
    try await journal.toggleUndone(StepID(1), dropping: [EntryID(10)], adding: [])
    #expect(try await journal.step(StepID(1))?.entries.map(\.state) == [.done])
  }

  @Test func `Looking below a position finds the step before`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, viewed("a")), step(2, viewed("b")))
    let newest = try #require(try await journal.lastDone(in: scope, below: nil))
    let before = try #require(try await journal.lastDone(in: scope, below: newest.position))
    #expect(newest.step == step(2, viewed("b")))
    #expect(before.step == step(1, viewed("a")))
    #expect(try await journal.lastDone(in: scope, below: before.position) == nil)
  }

  @Test func `Steps of a running program are its own to undo, of one that is gone anybody's`() async throws {
    let other = try folder.journal()
    let mine = try folder.journal()
    try await mine.record(step(1, viewed("a")))
    try await other.record(step(2, viewed("b")))
    #expect(try await mine.undo() == 1)
    #expect(try await mine.redo() == 1)
    await #expect(throws: JournalFailure.self) {
      try await mine.toggleUndone(StepID(2), dropping: [EntryID(20)], adding: [])
    }
    #expect(try await mine.step(StepID(2)) == step(2, viewed("b")))
    await other.close()
    #expect(try await mine.undo() == 2)
  }

  @Test func `Undo stays within the project`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, viewed("a")))
    for other in [
      JournalScope(server: scope.server, project: ProjectID(2)),
      JournalScope(server: "https://us.posthog.com", project: scope.project),
    ] {
      #expect(try await journal.lastDone(in: other, below: nil) == nil)
      #expect(try await journal.lines(in: other, below: nil, limit: 10) == [])
    }
    #expect(try await journal.undo() == 1)
    #expect(
      try await journal.lastUndone(in: JournalScope(server: "other", project: scope.project)) == nil)
  }
}

extension Journal {
  /// The number of the step.
  fileprivate func undo() async throws -> Int64? { try await turn(lastDone(in: scope, below: nil)) }
  fileprivate func redo() async throws -> Int64? { try await turn(lastUndone(in: scope)) }

  private func turn(_ turnable: UndoableStep?) async throws -> Int64? {
    guard let id = turnable?.step.id else { return nil }
    try await toggleUndone(id, dropping: [], adding: [])
    return id.number
  }
}
