import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("What the journal keeps, and what it cannot")
struct JournalOpeningTests: FilingScene {
  private let full = JournalFailure.failed("database or disk is full")

  private func left(_ writes: [Write], _ action: JournalAction = .add(to: "Bugs")) -> JournalStep {
    JournalStep(
      id: StepID(90), madeAt: .testStart, action: action,
      entries: writes.enumerated().map { index, write in
        JournalEntry(id: EntryID(91 + Int64(index)), step: StepID(90), write: write)
      })
  }

  private func opened(_ contents: JournalSnapshot, _ tester: inout StoreTester) {
    tester.play(.journal(.opened(.success(contents))))
  }

  @Test func `The journal is opened once, as soon as the project is known`() {
    var tester = StoreTester()
    #expect(tester.play(.started).contains(.journal(.open(project))))
    tester.answer(.sample())
    #expect(tester.effects.count { $0 == .journal(.open(project)) } == 1)
  }

  @Test func `What an earlier run did not send is shown as done, and goes on`() {
    var tester = running()
    opened(JournalSnapshot(unsent: [left([adding(1), adding(2)])]), &tester)
    #expect(count(tester) == 5)
    #expect(tester.header.contains("queue 2"))
    #expect(tester.status == "[..] goes on: 2 recordings → Bugs: saved, sending 1 of 2")
    tester.settle([EntryID(91): .done, EntryID(92): .refused(.failed(refusal))])
    #expect(count(tester) == 4)
    #expect(tester.status.hasPrefix("[no] goes on: 2 recordings → Bugs: 1 of 2 refused, taken back."))
  }

  @Test func `Playlists and rows that arrive after the journal show what is on its way, too`() {
    var tester = StoreTester()
    tester.play(.started)
    opened(
      JournalSnapshot(unsent: [
        left([
          .create(
            .provisional(EntryID(91)),
            NewPlaylist(
              name: "Rage", type: .collection)), .markViewed(RecordingID("rec-1")),
        ])
      ]), &tester)
    tester.answer(.sample())
    tester.answer([.collection("bugs", "Bugs", count: 3)])
    tester.answer(.of(Recording.samples(1...5)))
    #expect(tester.state.playlists.collections.map(\.title) == ["Rage", "Bugs"])
    #expect(tester.state.recordings.list.rows[0].recording?.viewed == true)
  }

  @Test func `What needs its user is counted in the header, and said at the start`() {
    var tester = running()
    opened(JournalSnapshot(refused: 3), &tester)
    #expect(tester.status == "[--] 3 changes were refused or stopped earlier: @ shows them")
    #expect(tester.header.contains("@ 3 open"))
    tester.type("a")
    tester.press(.enter)
    tester.save()
    tester.refuse(1, refusal)
    #expect(tester.header.contains("@ 4 open"))
  }

  @Test func `What was remembered is known again: a server that is closed to keys, until r in the playlists`()
  {
    var tester = running()
    opened(JournalSnapshot(memory: ["membership closed": "yes"]), &tester)
    #expect(tester.type("a").isEmpty)
    #expect(tester.status.contains("2026-08-13"))
    tester.press("1")
    #expect(tester.press("r").contains(.journal(.remember(project, key: "membership closed", value: nil))))
  }

  @Test func `The first refusal of that kind is remembered`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.forgetEffects()
    tester.refuse(1, .keyNotSupported)
    #expect(tester.effects.contains(.journal(.remember(project, key: "membership closed", value: "yes"))))
  }

  @Test func `A journal that cannot be opened is said, with where it would be`() {
    var tester = running()
    tester.play(.journal(.opened(.failure(.noPlace(path: "/nowhere/reel")))))
    #expect(
      tester.status == "[no] nothing can be changed. The journal cannot be kept in /nowhere/reel.")
  }

  @Test(arguments: [
    (
      QuarantinedFile.Reason.damaged,
      "the journal was damaged: it is kept as j.damaged with what was not sent"
    ),
    (.newer(version: 3), "the journal is of a newer Reel (version 3): it is kept as j.damaged"),
  ])
  func `A journal that was quarantined is said, with the name it has now`(
    reason: QuarantinedFile.Reason, words: String
  ) {
    var tester = running()
    opened(JournalSnapshot(quarantined: QuarantinedFile(reason: reason, path: "/state/j.damaged")), &tester)
    #expect(tester.status == "[no] \(words), and a new one begins")
  }

  @Test func `A decision that cannot be saved is taken back on the screen, and said`() {
    var tester = inCollection()
    tester.type("j  d")
    tester.play(.journal(.recorded(tester.steps[0].id, full)))
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
    #expect(count(tester) == 5)
    #expect(
      tester.status == "[no] not saved, so taken back. The journal failed: database or disk is full.")
    #expect(!tester.header.contains("queue"))
  }

  @Test func `Of two decisions only the one that could not be saved is taken back`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.type("A")
    tester.play(.journal(.recorded(tester.steps[0].id, full)))
    #expect(count(tester) == 4)
    tester.type("j")
    tester.play(.journal(.recorded(tester.steps[1].id, nil)))
    #expect(tester.status == "[..] 1 recording → Bugs: saved, sending")
  }

  @Test func `What became of entries and could not be noted is said, for it may be sent again`() {
    var tester = running()
    tester.play(.noticed(.journal(.notKept(full))))
    #expect(tester.status.hasPrefix("[no] what was sent could not be noted, and may be sent again."))
  }

  @Test func `While the server is waited for, the status line says until when and why; r asks it at once`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.save()
    #expect(tester.state.isSending)
    let failure = FetchFailure.throttled(until: .testStart.adding(42))
    tester.play(.noticed(.retrying(RetryNotice(failure: failure, at: .testStart.adding(42)))))
    #expect(!tester.state.isSending)
    #expect(
      tester.status.hasPrefix("[wait] 1 recording → Bugs: saved, again at 12:00:42. The key's call limit"))
    #expect(tester.type("r").contains(.journal(.sendWaitingEntriesNow)))
    tester.settle(1)
    #expect(!tester.type("r").contains(.journal(.sendWaitingEntriesNow)))
  }

  @Test func `Ctrl-C stops what is left of a long step; the next one asks about leaving`() {
    var tester = running()
    tester.type("   a")
    tester.press(.enter)
    tester.save()
    tester.settle(1)
    #expect(tester.press(.control("c")) == [.journal(.stop(tester.steps[0].id))])
    let stopped = tester.recorded[1...].map {
      JournalEntry(id: $0.id, step: $0.step, write: $0.write, state: .refused(.stopped))
    }
    tester.play(.journal(.stopped(tester.steps[0].id, .success(stopped))))
    #expect(count(tester) == 4)
    #expect(tester.header.contains("@ 2 open"))
    #expect(
      tester.status
        == "[--] 3 recordings → Bugs: stopped, 1 of 3 done, the rest waits: @, then r goes on, d gives up")
    #expect(tester.press(.control("c")).isEmpty)
    #expect(tester.press(.control("c")) == [.quit])
  }

  /// Two steps, of three changes together.
  private func leftTwice() -> [JournalStep] {
    let entry = JournalEntry(id: EntryID(81), step: StepID(80), write: .markViewed(RecordingID("rec-3")))
    return [
      JournalStep(id: StepID(80), madeAt: .testStart, action: .markViewed, entries: [entry]),
      left([adding(1), adding(2)]),
    ]
  }

  @Test func `Several steps that an earlier run left are summed up, while they go on and when they are done`()
  {
    var tester = running()
    opened(JournalSnapshot(unsent: leftTwice()), &tester)
    #expect(tester.status == "[..] goes on: 3 changes that an earlier run left")
    tester.settle([EntryID(81): .done, EntryID(91): .done])
    #expect(tester.status == "[..] goes on: 3 changes that an earlier run left")
    tester.settle([EntryID(92): .done])
    #expect(tester.status == "[ok] goes on: 3 changes that an earlier run left: done")
  }

  @Test(arguments: [Int64(81), 92])
  func `Of several steps what was refused is not called done`(refused: Int64) {
    var tester = running()
    opened(JournalSnapshot(unsent: leftTwice()), &tester)
    var states: [EntryID: EntryState] = [EntryID(81): .done, EntryID(91): .done, EntryID(92): .done]
    states[EntryID(refused)] = .refused(.failed(refusal))
    tester.settle(states)
    #expect(tester.status == "[--] 1 change was refused or stopped earlier: @ shows them")
  }
}
