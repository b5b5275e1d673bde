import RecordingCache
import Recordings
import Testing

@Suite struct LinesTests {
  @Test func `A line counts the entries of the newest turn, and each recording once`() async throws {
    let journal = try inMemory()
    let move = step(
      1, .move(from: "P", to: "Q"), add("a", "q"), remove("a", "p"), add("b", "q"), remove("b", "p"))
    try await journal.record(move)
    try await journal.settle([
      EntryID(10): .done, EntryID(11): .refused(.stopped), EntryID(12): .refused(.interrupted),
      EntryID(13): .sending,
    ])
    let line = try #require(try await journal.lines(in: scope, below: nil, limit: 10).first)
    #expect(
      line
        == StepSummary(
          id: StepID(1), position: line.position, madeAt: move.madeAt, action: move.action, isUndone: false,
          waiting: 0, sending: 1, done: 1, refused: 2, problem: .interrupted, recordings: 2,
          recording: RecordingID("a")))
    try await journal.toggleUndone(StepID(1), dropping: [], adding: [entry(50, of: 1, remove("a", "q"))])
    let undone = try await journal.lines(in: scope, below: nil, limit: 10).first
    #expect(undone?.waiting == 1 && undone?.refused == 0 && undone?.done == 0)
    #expect(try await journal.refusedCount(in: scope) == 2)
    #expect(try await journal.refusedCount(in: JournalScope(server: "other", project: scope.project)) == 0)
  }

  @Test func `Done again before taking it back was begun, a step is what it was before`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, .add(to: "P"), add("a", "p")))
    try await journal.settle([EntryID(10): .sending])
    try await journal.toggleUndone(StepID(1), dropping: [], adding: [entry(50, of: 1, remove("a", "p"))])
    try await journal.toggleUndone(StepID(1), dropping: [EntryID(50)], adding: [])
    var line = try #require(try await journal.lines(in: scope, below: nil, limit: 1).first)
    #expect(line.sending == 1 && !line.isUndone)
    try await journal.settle([EntryID(10): .done])
    line = try #require(try await journal.lines(in: scope, below: nil, limit: 1).first)
    #expect(line.done == 1)
  }

  @Test func `The reason of a line is that of a refusal, not of what was only stopped with it`() async throws
  {
    let journal = try inMemory()
    try await journal.record(step(1, .move(from: "P", to: "Q"), add("a", "q"), remove("a", "p")))
    try await journal.settle([
      EntryID(10): .refused(.failed(.notFound)), EntryID(11): .refused(.stopped),
    ])
    #expect(
      try await journal.lines(in: scope, below: nil, limit: 1).map(\.problem) == [.failed(.notFound)])
  }

  @Test func `Pages go down from the newest`() async throws {
    let journal = try inMemory()
    for number in 1...5 { try await journal.record(step(Int64(number), viewed("r"))) }
    let first = try await journal.lines(in: scope, below: nil, limit: 2)
    let second = try await journal.lines(in: scope, below: first.last?.position, limit: 2)
    let third = try await journal.lines(in: scope, below: second.last?.position, limit: 2)
    #expect([first, second, third].map { $0.map(\.id.number) } == [[5, 4], [3, 2], [1]])
  }

  @Test func `A step without entries has its line`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, .edit("P")))
    let line = try #require(try await journal.lines(in: scope, below: nil, limit: 1).first)
    #expect(
      [line.waiting, line.sending, line.done, line.refused, line.recordings].allSatisfy {
        $0 == 0
      })
    #expect(line.problem == nil)
  }
}
