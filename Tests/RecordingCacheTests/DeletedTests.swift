import RecordingCache
import Recordings
import Testing

@Suite struct DeletedTests {
  private func change(_ id: String, _ title: String, deleted: Bool, filters: JSONText? = nil) -> Write {
    .change(
      PlaylistID(id),
      PlaylistEdit(
        title: title, before: PlaylistChange(deleted: !deleted), after: PlaylistChange(deleted: deleted),
        filters: filters))
  }

  private func titles(_ journal: Journal, _ place: JournalScope = scope) async throws -> [String] {
    try await journal.deletedPlaylists(in: place).map(\.edit.title)
  }

  @Test func `What was deleted is listed newest first, as it was deleted`() async throws {
    let journal = try inMemory()
    let filters = JSONText(#"{"date_from":"-7d","x":[1]}"#)
    try await journal.record(
      step(1, state: .done, change("a", "A", deleted: true)),
      step(2, state: .done, change("b", "B", deleted: true, filters: filters)))
    let deleted = try await journal.deletedPlaylists(in: scope)
    #expect(deleted.map(\.id) == [PlaylistID("b"), PlaylistID("a")])
    #expect(deleted.first?.edit.filters == filters)
    #expect(deleted.first?.edit.inverse.after == PlaylistChange(deleted: false))
  }

  @Test func `What was restored is not; deleted once more, it is once`() async throws {
    let journal = try inMemory()
    try await journal.record(
      step(1, state: .done, change("a", "A", deleted: true)),
      step(2, state: .done, change("a", "A", deleted: false)))
    #expect(try await titles(journal) == [])
    try await journal.record(step(3, state: .done, change("a", "A again", deleted: true)))
    #expect(try await titles(journal) == ["A again"])
  }

  @Test func `A deletion that was taken back is not listed`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, state: .done, change("a", "A", deleted: true)))
    try await journal.toggleUndone(
      StepID(1), dropping: [], adding: [entry(50, of: 1, change("a", "A", deleted: false))])
    #expect(try await titles(journal) == ["A"])
    try await journal.settle([EntryID(50): .done])
    #expect(try await titles(journal) == [])
  }

  @Test(arguments: [EntryState.waiting, .refused(.stopped), .dropped])
  func `What was not done is not listed`(state: EntryState) async throws {
    let journal = try inMemory()
    try await journal.record(step(1, state: state, change("a", "A", deleted: true)))
    #expect(try await titles(journal) == [])
  }

  @Test func `Other changes of a list neither list it nor hide it`() async throws {
    let journal = try inMemory()
    let rename = Write.change(
      PlaylistID("a"),
      PlaylistEdit(title: "A", before: PlaylistChange(name: "A"), after: PlaylistChange(name: "B")))
    try await journal.record(step(1, state: .done, rename), step(2, state: .done, add("r", "a")))
    #expect(try await titles(journal) == [])
    try await journal.record(
      step(3, state: .done, change("a", "B", deleted: true)), step(4, state: .done, rename))
    #expect(try await titles(journal) == ["B"])
  }

  @Test func `The list that a merge emptied and deleted is listed`() async throws {
    let journal = try inMemory()
    try await journal.record(
      step(1, .merge(from: "A", into: "B"), state: .done, add("r", "b"), change("a", "A", deleted: true)))
    #expect(try await titles(journal) == ["A"])
  }

  @Test func `Another project and another server have their own`() async throws {
    let journal = try inMemory()
    try await journal.record(step(1, state: .done, change("a", "A", deleted: true)))
    for other in [
      JournalScope(server: scope.server, project: ProjectID(2)),
      JournalScope(server: "https://us.posthog.com", project: scope.project),
    ] {
      #expect(try await titles(journal, other) == [])
    }
  }
}
