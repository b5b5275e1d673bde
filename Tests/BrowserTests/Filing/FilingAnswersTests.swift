import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("What the server answers to filing")
struct FilingAnswersTests: FilingScene {
  @Test
  func `Counts that were guessed, because a row's lists were not known, are read again when all is settled`()
  {
    var tester = running()
    tester.press(" ", " ")
    tester.type("a")
    tester.press(.enter)
    tester.forgetEffects()
    tester.settle(1)
    #expect(tester.effects.isEmpty)
    tester.settle(2)
    #expect(tester.effects.count == 1)
    tester.answer([.collection("bugs", "Bugs", count: 4)])
    #expect(tester.state.playlists[bugs]?.count?.count == 4)
  }

  @Test func `A refusal is taken back on the screen and says why`() {
    var tester = running()
    tester.answerDetail(.sample(1))
    tester.type("a")
    tester.press(.enter)
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value?.map(\.id) == [bugs])
    tester.refuse(1, refusal)
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value == [])
    #expect(count(tester) == 3)
    #expect(tester.status == "[no] 1 recording → Bugs: refused, taken back. The server failed (500).")
  }

  @Test func `An answer about the lists that was asked before a filing does not hide it`() {
    var tester = running()
    tester.passDeadline()
    tester.type("a")
    tester.press(.enter)
    tester.play(.load(.membershipArrived(RecordingID("rec-1"), .success([.collection("other")]))))
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value?.map(\.id.text) == ["bugs", "other"])
    tester.refuse(1, refusal)
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value?.map(\.id.text) == ["other"])
  }

  @Test func `A refresh does not bring back what is being removed, nor the count that it had`() {
    var tester = inCollection()
    tester.type("d")
    tester.type("r")
    tester.answer(.of(Recording.samples(1...5)))
    tester.press("1", "r")
    tester.answer([.collection("bugs", "Bugs", count: 5)])
    #expect(tester.rowIDs == ["rec-2", "rec-3", "rec-4", "rec-5"])
    #expect(count(tester) == 4)
    tester.settle(1)
    tester.answer([.collection("bugs", "Bugs", count: 4)])
    #expect(count(tester) == 4)
  }

  @Test func `A list that was asked for before a removal was answered is asked for again`() {
    var tester = inCollection()
    tester.type("dr")
    tester.forgetEffects()
    tester.settle(1)
    #expect(tester.effects.listings == [.collection(bugs)])
    tester.answer(.of(Recording.samples(2...5)))
    #expect(tester.rowIDs == ["rec-2", "rec-3", "rec-4", "rec-5"])
  }

  @Test func `Of a batch the refused rows are marked again, and the same key tries them anew`() {
    var tester = running()
    tester.press(" ", " ", " ")
    tester.type("a")
    tester.press(.enter)
    tester.settle(1)
    tester.refuse(2, refusal)
    tester.settle(3)
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-2")])
    #expect(writes(tester.type("A")) == [adding(2)])
  }

  @Test func `A result leaves the status line with the next key; a refusal stays while the cursor moves`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.save()
    tester.settle(1)
    tester.type("j")
    #expect(tester.status.isEmpty)
    tester.type("A")
    tester.save()
    tester.refuse(2, refusal)
    tester.type("jk")
    #expect(tester.status.contains("refused, taken back"))
    tester.press("2")
    #expect(tester.status.isEmpty)
  }

  @Test func `A refused removal puts the row back where it stood; the cursor stays on its recording`() {
    var tester = inCollection()
    tester.type("jd")
    tester.refuse(1, refusal)
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
    #expect(tester.currentID == "rec-3")
    #expect(count(tester) == 5)
  }

  @Test(arguments: [[1, 2, 3], [3, 2, 1], [2, 3, 1], [1, 3, 2]])
  func `A batch of removals that is refused is put back in its old order, whatever order the refusals have`(
    order: [Int]
  ) {
    var tester = inCollection()
    tester.type("j   d")
    #expect(tester.rowIDs == ["rec-1", "rec-5"])
    for write in order { tester.refuse(write, refusal) }
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
    #expect(count(tester) == 5)
    #expect(tester.status.hasPrefix("[no] 3 recordings out of Bugs: 3 of 3 refused, taken back."))
  }

  @Test(arguments: [[1, 2, 3], [3, 1, 2]])
  func `Rows that were taken out again by a refresh find their old order, too`(order: [Int]) {
    var tester = inCollection()
    tester.type("j   dr")
    tester.answer(.of(Recording.samples(1...5)))
    #expect(tester.rowIDs == ["rec-1", "rec-5"])
    for write in order { tester.refuse(write, refusal) }
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
  }

  @Test func `Of a batch only the refused row comes back, to its place`() {
    var tester = inCollection()
    tester.type("j   d")
    tester.settle(1)
    tester.refuse(2, refusal)
    tester.settle(3)
    #expect(tester.rowIDs == ["rec-1", "rec-3", "rec-5"])
    #expect(tester.status.hasPrefix("[no] 3 recordings out of Bugs: 1 of 3 refused, taken back."))
  }

  @Test func `A refused removal of the only row shows it again`() {
    var tester = inCollection([.sample(1)])
    tester.type("d")
    #expect(tester.rowIDs.isEmpty)
    tester.refuse(1, refusal)
    #expect(tester.currentID == "rec-1")
  }

  @Test func `A removal refused after the collection was left puts nothing into the view that is open now`() {
    var tester = inCollection()
    tester.type("d")
    tester.open(.all)
    tester.refuse(1, refusal)
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
    #expect(tester.open(.playlist(bugs)).listings == [.collection(bugs)])
  }

  @Test func `A refusal that comes after the next filing began is not lost`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.type("A")
    tester.save()
    tester.refuse(1, refusal)
    tester.settle(2)
    #expect(tester.status == "[ok] 1 recording → Bugs: done  1 earlier refused: @")
    #expect(count(tester) == 4)
  }

  @Test func `A view of a collection that something was filed into is asked for again when it is opened`() {
    var tester = inCollection()
    tester.open(.all)
    tester.type("G")
    tester.type("a")
    tester.press(.enter)
    #expect(tester.open(.playlist(bugs)).listings == [.collection(bugs)])
    #expect(!tester.rowIDs.isEmpty)
  }

  @Test
  func `An addition that is done forgets that the server was closed to keys, here and for the next run`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.type("A")
    tester.refuse(2, .keyNotSupported)
    #expect(tester.state.server.membership == .closed)
    tester.forgetEffects()
    tester.settle(1)
    #expect(tester.effects.contains(.journal(.remember(project, key: "membership closed", value: nil))))
    #expect(tester.state.server.membership == .unknown)
    #expect(!writes(tester.type("A")).isEmpty)
  }

  @Test(arguments: [
    EntryProblem.stopped, .interrupted,
  ])
  func `What was stopped or interrupted is not refused, and marks no rows`(problem: EntryProblem) {
    var tester = running()
    tester.type("   a")
    tester.press(.enter)
    tester.save()
    tester.settle(1)
    tester.settle(2, .refused(problem))
    tester.settle(3, .refused(problem))
    #expect(
      tester.status
        == "[--] 3 recordings → Bugs: stopped, 1 of 3 done, the rest waits: @, then r goes on, d gives up")
    #expect(tester.state.recordings.list.marks.isEmpty)
  }

  @Test
  func
    `Rows that could not be moved are marked where they were, and the reason is why, not what stopped with it`()
  {
    var tester = running([.collection("bugs", "Bugs", count: 5), .collection("vip", "VIP", count: 4)])
    tester.open(.playlist(bugs))
    tester.answer(.of(Recording.samples(1...5)))
    tester.type("  m")
    tester.type("vip")
    tester.press(.enter)
    tester.save()
    let ids = tester.recorded.map(\.id)
    tester.settle([
      ids[0]: .refused(.failed(refusal)), ids[1]: .refused(.failed(refusal)), ids[2]: .refused(.stopped),
      ids[3]: .refused(.stopped),
    ])
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-1"), RecordingID("rec-2")])
    #expect(tester.status.hasSuffix("4 of 4 refused, taken back. The server failed (500)."))
  }

  /// Of three rows the second is refused, and thereby marked; then it is retried.
  private func retried() -> (StoreTester, JournalEntry) {
    var tester = running()
    tester.type("   a")
    tester.press(.enter)
    tester.save()
    tester.settle(1)
    tester.refuse(2, refusal)
    tester.settle(3)
    let step = tester.steps[0]
    tester.type("@")
    let line = StepSummary(
      id: step.id, position: 1, madeAt: .testStart, action: step.action, isUndone: false, waiting: 0,
      sending: 0,
      done: 2, refused: 1, problem: .failed(refusal), recordings: 3)
    tester.play(.journal(.summariesRead(below: nil, .success([line]))))
    tester.type("r")
    tester.play(.journal(.changed(step.id, .retry, .success([step.entries[1]]))))
    tester.press(.escape)
    return (tester, step.entries[1])
  }

  @Test func `A row that a refusal marked loses the mark when its retry is done, others keep theirs`() {
    var (tester, entry) = retried()
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-2")])
    tester.type("G ")
    tester.settle([entry.id: .done])
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-5")])
  }

  @Test func `A row that was refused stays marked although it was marked viewed in the same step`() {
    var tester = running()
    let memory = ["lane 1": "bugs Bugs", "triage viewed": "yes"]
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: memory)))))
    tester.type("T  1")
    tester.save()
    tester.settle(1)
    tester.refuse(2, refusal)
    tester.settle(3)
    tester.settle(4)
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-2")])
  }
}
