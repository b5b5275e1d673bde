import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

/// Keys are about what stood on the screen when they were pressed, whatever arrives in between.
@Suite("The order of keys and answers")
struct OrderOfKeysTests: FilingScene {
  private let vip = PlaylistID("vip")

  private func running() -> StoreTester {
    var tester = StoreTester.running(
      .large, playlists: [.collection("bugs", "Bugs", count: 3), .collection("vip", "VIP", count: 4)])
    tester.play(
      .journal(.opened(.success(JournalSnapshot(memory: ["lane 1": "bugs Bugs", "lane 2": "vip VIP"])))))
    tester.forgetEffects()
    return tester
  }

  private func asked(_ effects: [Effect]) -> [UndoRequest] {
    effects.compactMap { if case .journal(.undo(_, let request)) = $0 { request } else { nil } }
  }

  private func undoing(_ tester: StoreTester, _ number: Int) -> [UndoRequest] {
    [.undo(below: nil, of: tester.steps[number].id)]
  }

  @Test func `u names the step; pressed twice at once, it names the one before, too`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.type("A")
    let effects = tester.type("uu")
    #expect(asked(effects) == undoing(tester, 1) + undoing(tester, 0))
  }

  @Test func `A filing after a skip is taken back before the skip, whichever key filed it`() {
    var tester = running()
    tester.type("T0")
    tester.type("a")
    tester.press(.enter)
    #expect(asked(tester.type("u")) == undoing(tester, 0))
    #expect(tester.state.triage.skipped == 1)
    #expect(asked(tester.type("u")).isEmpty)
    #expect(tester.state.triage.skipped == 0)
    #expect(tester.currentID == "rec-1")
  }

  @Test func `In triage the row is filed elsewhere by the next key, before the journal has answered`() {
    var tester = running()
    tester.type("T1")
    tester.type("u2")
    #expect(tester.recorded.map(\.write) == [adding(1), .add(RecordingID("rec-1"), vip, wasThere: nil)])
    #expect(tester.currentID == "rec-2")
    let first = tester.steps[0]
    tester.play(
      .journal(
        .undone(
          .undo(below: nil, of: first.id),
          .success(
            .undone(
              UndoneStep(
                id: first.id, action: first.action, isUndone: true, dropped: first.entries, added: [],
                recordings: [RecordingID("rec-1")], kept: 0))))))
    #expect(tester.currentID == "rec-2")
    #expect(tester.state.triage.filed == 1)
    #expect(tester.state.triage.signs[RecordingID("rec-1")] == "2")
    #expect(tester.state.filing.history.last == .step(tester.steps[1].id))
  }

  @Test func `The answer to u moves no cursor from under a key that was pressed after it`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.type("uG")
    tester.undone(.undo(below: nil), dropping: tester.recorded)
    #expect(tester.currentID == "rec-5")
  }

  @Test func `A decision that the journal could not keep is none: u does not reach the one before it`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.type("A")
    let request = asked(tester.type("u"))
    tester.play(.journal(.recorded(tester.steps[1].id, .failed("the disk is full"))))
    tester.play(.journal(.undone(request[0], .success(.nothing))))
    #expect(tester.state.notice == .notSaved(.failed("the disk is full")))
    #expect(asked(tester.type("u")) == undoing(tester, 0))
  }

  @Test func `A list that comes moves no choice of the picker from under the key`() {
    var tester = running()
    tester.press("1", "r", "2")
    tester.type("a")
    tester.press(.down)
    tester.answer([
      .collection("app", "App"), .collection("bugs", "Bugs", count: 3), .collection("vip", "VIP", count: 4),
    ])
    tester.press(.enter)
    #expect(tester.recorded.map(\.write) == [.add(RecordingID("rec-1"), vip, wasThere: nil)])
  }

  @Test func `What somebody else changed while the form was open stays`() throws {
    var tester = running()
    tester.press("1", .home)
    while tester.state.playlists.currentPlaylist?.id != bugs { tester.press("j") }
    tester.type("re!")
    var changed = Playlist.collection("bugs", "Bugs", count: 3)
    changed.description = "words of somebody else"
    tester.answer([changed, .collection("vip", "VIP", count: 4)])
    tester.press(.enter)
    guard case .change(_, let edit)? = tester.recorded.last?.write else {
      Issue.record("nothing was changed")
      return
    }
    #expect(edit.after == PlaylistChange(name: "Bugs!"))
    #expect(edit.before == PlaylistChange(name: "Bugs"))
  }

  @Test func `In triage the row under the cursor stays there when newer ones come`() {
    var tester = running()
    tester.type("Tr")
    tester.answer(.of([.sample(9)] + Recording.samples(1...5)))
    #expect(tester.currentID == "rec-1")
    #expect(tester.rowIDs.first == "rec-9")
  }

  @Test func `A lane's picker files the row that its digit was pressed on, whatever comes under the cursor`()
  {
    var tester = running()
    tester.type("Tr3")
    tester.answer(.of(Recording.samples(2...5)))
    tester.press(.enter)
    #expect(tester.recorded.map(\.write) == [adding(1)])
    #expect(tester.currentID == "rec-2")
  }

  @Test func `Filing moves on only from a row that was filed`() {
    var tester = running()
    tester.type("ra")
    tester.answer(.of(Recording.samples(2...5)))
    tester.press(.enter)
    #expect(tester.recorded.map(\.write) == [adding(1)])
    #expect(tester.currentID == "rec-2")
  }
}
