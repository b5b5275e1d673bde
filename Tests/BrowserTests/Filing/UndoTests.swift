import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Undo and redo on the screen")
struct UndoTests: FilingScene {
  private let undo = UndoRequest.undo(below: nil)

  @Test
  func
    `u asks the journal for the last step, Ctrl-R for the one taken back; the screen waits for the answer`()
  {
    var tester = running()
    #expect(tester.type("u") == [.journal(.undo(project, undo))])
    #expect(tester.press(.control("r")) == [.journal(.undo(project, .redo))])
    tester.play(.journal(.undone(undo, .success(.nothing))))
    #expect(tester.status == "[--] nothing to undo")
    tester.play(.journal(.undone(.redo, .success(.nothing))))
    #expect(tester.status == "[--] nothing to redo")
  }

  @Test
  func `A removal that is taken back puts its row back to its place, with the cursor on it and in the count`()
  {
    var tester = inCollection()
    tester.type("jd")
    tester.settleAll()
    tester.type("G")
    tester.undone(undo, adding: [adding(2, wasThere: false)])
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
    #expect(tester.currentID == "rec-2")
    #expect(count(tester) == 5)
    #expect(tester.status == "[..] taken back: 1 recording out of Bugs: saved, sending")
    tester.settle([EntryID(-1): .done])
    #expect(tester.status == "[ok] taken back: 1 recording out of Bugs")
  }

  @Test func `A batch that is taken back before it was sent finds its old order again, and sends nothing`() {
    var tester = inCollection()
    tester.type("j   d")
    tester.undone(undo, dropping: tester.recorded)
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
    #expect(tester.currentID == "rec-2")
    #expect(count(tester) == 5)
    #expect(tester.status == "[ok] taken back: 3 recordings out of Bugs")
    #expect(!tester.header.contains("queue"))
  }

  @Test func `An addition that is taken back leaves the collection as it was; done again, it is in it again`()
  {
    var tester = running()
    tester.answerDetail(.sample(1))
    tester.type("a")
    tester.press(.enter)
    tester.settleAll()
    tester.undone(undo, adding: [removing(1)])
    #expect(count(tester) == 3)
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value == [])
    #expect(tester.currentID == "rec-1")
    tester.settle([EntryID(-1): .done])
    tester.undone(.redo, adding: [adding(1)])
    #expect(count(tester) == 4)
    #expect(tester.status == "[..] again: 1 recording → Bugs: saved, sending")
  }

  @Test func `Done again before taking it back was begun, it is done when what is under way is`() {
    var tester = running()
    tester.answerDetail(.sample(1))
    tester.type("a")
    tester.press(.enter)
    tester.save()
    tester.undone(undo, adding: [removing(1)])
    let removal = tester.state.filing.pending[EntryID(-1)]?.entry
    tester.undone(.redo, dropping: [removal].compactMap { $0 })
    #expect(tester.status == "[..] again: 1 recording → Bugs: saved, sending")
    #expect(count(tester) == 4)
    tester.settle(1)
    #expect(tester.status == "[ok] again: 1 recording → Bugs: done")
    #expect(count(tester) == 4)
  }

  @Test func `What is taken back and refused by the server is on the screen as it was before u`() {
    var tester = inCollection()
    tester.type("jd")
    tester.settleAll()
    tester.undone(undo, adding: [adding(2, wasThere: false)])
    tester.settle([EntryID(-1): .refused(.failed(refusal))])
    #expect(tester.rowIDs == ["rec-1", "rec-3", "rec-4", "rec-5"])
    #expect(count(tester) == 4)
    #expect(tester.status.hasPrefix("[no] taken back: 1 recording out of Bugs: refused, taken back."))
  }

  @Test
  func `What nothing takes back is named; u again goes on below it, and a new decision is the first again`() {
    var tester = running()
    tester.type("u")
    tester.play(.journal(.undone(undo, .success(.cannot(.markViewed, recordings: 2, position: 7)))))
    #expect(
      tester.status
        == "[no] nothing takes back: 2 recordings marked viewed (for good); u again goes on to what was before"
    )
    #expect(tester.type("u") == [.journal(.undo(project, .undo(below: 7)))])
    tester.type("a")
    tester.press(.enter)
    #expect(tester.type("u") == [.journal(.undo(project, .undo(below: nil, of: tester.steps.last?.id)))])
  }

  @Test func `After a step below was taken back, u begins at the newest again`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.settleAll()
    tester.play(.journal(.undone(undo, .success(.cannot(.markViewed, recordings: 2, position: 7)))))
    tester.undone(.undo(below: 7), adding: [removing(1)])
    #expect(tester.type("u") == [.journal(.undo(project, undo))])
  }

  @Test func `What stays because nothing takes it back is said`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.settleAll()
    tester.undone(undo, adding: [removing(1)], kept: 1)
    tester.settle([EntryID(-1): .done])
    #expect(tester.status == "[ok] taken back: 1 recording → Bugs (viewed stays)")
  }

  @Test func `What was in the collection before stays when its addition is taken back, and that is said`()
    throws
  {
    var tester = running()
    tester.answerDetail(.sample(1), heldBy: [.collection("bugs", "Bugs")])
    tester.type("a")
    tester.press(.enter)
    tester.settleAll()
    let step = try #require(tester.steps.last)
    tester.play(
      .journal(
        .undone(
          undo,
          .success(
            .undone(
              UndoneStep(
                id: step.id, action: step.action, isUndone: true, dropped: [], added: [],
                recordings: [RecordingID("rec-1")], unchanged: 1, kept: 0))))))
    #expect(tester.status == "[ok] taken back: 1 recording → Bugs. 1 was there before, and stays")
    #expect(count(tester) == 3)
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value?.map(\.id) == [bugs])
  }

  @Test func `A journal that fails to take back changes nothing, and says so`() {
    var tester = inCollection()
    tester.type("d")
    tester.settleAll()
    tester.play(.journal(.undone(undo, .failure(.failed("disk full")))))
    #expect(tester.rowIDs.count == 4)
    #expect(tester.status == "[no] not saved, so taken back. The journal failed: disk full.")
  }

  @Test
  func `Lists that arrive while a removal and its taking back are under way show what was decided last`() {
    var tester = inCollection()
    tester.type("d")
    tester.passDeadline()
    tester.undone(undo, adding: [adding(1, wasThere: false)])
    tester.play(.load(.membershipArrived(RecordingID("rec-1"), .success([]))))
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value?.map(\.id) == [bugs])
  }
}
