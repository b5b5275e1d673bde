import RecordingCache
import Recordings
import Testing

@Suite struct WritingTests {
  @Test func `A step is recorded whole or not at all`() async throws {
    let journal = try inMemory()
    var half = step(1, viewed("a"), viewed("b"))
    half.entries[1].id = half.entries[0].id
    await #expect(throws: JournalFailure.self) { try await journal.record(half, in: scope) }
    #expect(try await journal.step(StepID(1)) == nil)
    #expect(try await journal.lines(in: scope, below: nil, limit: 10).isEmpty)
  }

  @Test func `Cancelling does not lose a decision`() async throws {
    let journal = try inMemory()
    let recording = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try await journal.record(step(1, viewed("a")), in: scope)
    }
    try await recording.value
    #expect(try await journal.step(StepID(1)) != nil)
  }

  @Test func `A created playlist's id takes the provisional one's place, in settled entries as well`()
    async throws
  {
    let journal = try inMemory()
    let provisional = PlaylistID.provisional(EntryID(10))
    let new = NewPlaylist(name: "Checkouts", type: .collection)
    try await journal.record(
      step(1, .create(provisional, new), .add(RecordingID("a"), provisional, wasThere: false)),
      step(2, state: .dropped, .remove(RecordingID("b"), provisional)),
      step(3, add("c", "other"), .add(RecordingID("c"), .provisional(EntryID(99)), wasThere: false)))

    try await journal.created(EntryID(10), provisional: provisional, as: PlaylistID("Xy12Zw34"))

    let first = try #require(try await journal.step(StepID(1)))
    #expect(first.entries.map(\.write) == [.create(PlaylistID("Xy12Zw34"), new), add("a", "Xy12Zw34")])
    #expect(first.entries.map(\.state) == [.done, .waiting])
    #expect(try await journal.step(StepID(2))?.entries.map(\.write) == [remove("b", "Xy12Zw34")])
    #expect(
      try await journal.step(StepID(3))?.entries.map(\.write.playlist)
        == [PlaylistID("other"), .provisional(EntryID(99))])
  }

  @Test func `Retry puts back what was refused, and nothing else`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, viewed("a"), viewed("b"), viewed("c"), viewed("d")))
    try await journal.settle([
      EntryID(10): .refused(.stopped), EntryID(11): .done, EntryID(13): .refused(.interrupted),
    ])
    let retried = try await journal.retry(StepID(1))
    #expect(retried.map(\.id.number) == [10, 13])
    #expect(retried.map(\.state) == [.waiting, .waiting])
    #expect(
      try await journal.step(StepID(1))?.entries.map(\.state) == [.waiting, .done, .waiting, .waiting])
    #expect(try await journal.refusedCount(in: scope) == 0)
  }

  @Test func `What is remembered is kept by project, and can be forgotten`() async throws {
    let journal = try inMemory()
    let other = JournalScope(server: scope.server, project: .current)
    try await journal.remember("lanes", "one", in: scope)
    try await journal.remember("lanes", "two", in: scope)
    try await journal.remember("stopped at", "r", in: scope)
    try await journal.remember("lanes", "of another project", in: other)
    try await journal.remember("stopped at", nil, in: scope)
    #expect(try await journal.memory(in: scope) == ["lanes": "two"])
    #expect(try await journal.memory(in: other) == ["lanes": "of another project"])
  }

  @Test func `A closed journal answers with a failure`() async throws {
    let journal = try inMemory()
    await journal.close()
    await #expect(throws: JournalFailure.self) { try await journal.record(step(1, viewed("a")), in: scope) }
    await #expect(throws: JournalFailure.self) { try await journal.step(StepID(1)) }
    await journal.close()
  }
}
