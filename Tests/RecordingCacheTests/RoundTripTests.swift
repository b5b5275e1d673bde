import Foundation
import RecordingCache
import Recordings
import Testing

@Suite struct RoundTripTests {
  /// What is awkward to store: NUL, quotes, invisible and combining characters, a lone surrogate's
  /// replacement.
  static let hostile = [
    "", "\0", "a\0b", "'; DROP TABLE step; --", "\"\\\u{1}\u{7f}\n", "\u{feff}bom", "e\u{301}",
    "\u{fffd}\u{202e}",
    "👩‍👩‍👧", String(repeating: "ü", count: 4096),
  ]

  static let writes: [Write] = [
    .add(RecordingID("r"), PlaylistID("p"), wasThere: nil),
    .add(RecordingID("r"), PlaylistID("p"), wasThere: true),
    .add(RecordingID("r"), PlaylistID("p"), wasThere: false),
    .remove(RecordingID("r"), PlaylistID("p")),
    .markViewed(RecordingID("r")),
    .create(.provisional(EntryID(1)), NewPlaylist(name: nil, type: .collection)),
    .create(
      .provisional(EntryID(1)),
      NewPlaylist(
        name: "Broken checkouts", type: .filters, derivedName: "derived", description: "", pinned: false,
        filters: JSONText(#"{ "b": 1.0, "a": "\u0041" }"#), folder: "Unfiled/Replay")),
    .change(
      PlaylistID("p"),
      PlaylistEdit(title: "Old", before: PlaylistChange(), after: PlaylistChange(), filters: nil)),
    .change(
      PlaylistID("p"),
      PlaylistEdit(
        title: "Old", before: PlaylistChange(name: "Old", pinned: true, deleted: false),
        after: PlaylistChange(
          name: "New", derivedName: "d", description: "about", pinned: false, deleted: true,
          filters: JSONText("{}")), filters: JSONText(" [1,  2] "))),
    .change(
      PlaylistID("p"),
      PlaylistEdit(
        title: "New", before: PlaylistChange(deleted: false), after: PlaylistChange(deleted: true),
        onlyIfEmpty: true)),
    .delete(RecordingID("r")),
  ]

  static let actions: [JournalAction] = [
    .add(to: "A"), .remove(from: "A"), .move(from: "A", to: "B"), .markViewed, .create("A"), .edit("A"),
    .pin("A"),
    .unpin("A"), .deletePlaylist("A"), .restorePlaylist("A"), .copy(from: "A", to: "B"),
    .merge(from: "A", into: "B"), .deleteRecordings,
  ]

  static let states: [EntryState] = [
    .waiting, .sending, .done, .dropped, .refused(.interrupted), .refused(.stopped),
    .refused(.withoutPlaylist), .refused(.notRecorded), .refused(.notEmpty(recordings: 2)),
    .refused(.stillThere),
    .refused(.perhapsCreated(found: 2)),
    .refused(.changedMeanwhile(name: "a\0", description: "\"", by: nil)),
    .refused(.failed(.throttled(until: Date(timeIntervalSinceReferenceDate: 0.1)))),
    .refused(.failed(.refused(Refusal(status: 400, detail: "d")))),
  ]

  @Test(arguments: writes) func `A write comes back as it was`(write: Write) async throws {
    let journal = try inMemory()
    let step = step(1, write)
    try await journal.record(step)
    #expect(try await journal.step(step.id) == step)
  }

  @Test(arguments: actions) func `A action comes back as it was, with its time`(action: JournalAction)
    async throws
  {
    let journal = try inMemory()
    let step = step(1, action, viewed("r"))
    try await journal.record(step)
    #expect(try await journal.step(step.id) == step)
  }

  @Test(arguments: states) func `A state comes back as it was`(state: EntryState) async throws {
    let journal = try inMemory()
    try await journal.record(step(1, viewed("r")))
    try await journal.settle([EntryID(10): state])
    #expect(try await journal.step(StepID(1))?.entries.map(\.state) == [state])
  }

  @Test(arguments: hostile) func `Hostile text comes back byte for byte`(text: String) async throws {
    let journal = try inMemory()
    let hostileScope = JournalScope(server: text, project: ProjectID(1))
    let change = PlaylistChange(name: text, description: text)
    let step = step(
      1, .move(from: text, to: text), .add(RecordingID(text), PlaylistID(text), wasThere: nil),
      .create(PlaylistID(text), NewPlaylist(name: text, type: .collection, filters: JSONText(text))),
      .change(PlaylistID(text), PlaylistEdit(title: text, before: change, after: change)))
    try await journal.record(step, in: hostileScope)
    try await journal.remember(text, text, in: hostileScope)

    let stored = try #require(try await journal.lastDone(in: hostileScope, below: nil)).step
    #expect(stored == step)
    #expect(try await journal.memory(in: hostileScope) == [text: text])
    guard case .move(let name, _) = stored.action else { throw UnexpectedDeed() }
    // Strings are equal where they mean the same; their bytes have to be the same as well.
    #expect(Array(name.utf8) == Array(text.utf8))
  }

  @Test func `A saved filter's filters keep bytes that are no text`() async throws {
    let journal = try inMemory()
    let filters = JSONText([0x22, 0xff, 0xc0, 0x00, 0x22])
    let step = step(
      1, .create(PlaylistID("new:1"), NewPlaylist(name: "n", type: .filters, filters: filters)))
    try await journal.record(step)
    #expect(try await journal.step(step.id) == step)
  }

  private struct UnexpectedDeed: Error {}
}
