import Browser
import Recordings
import Terminal
import TestSupport
import Testing

/// What another user left unsent is sent only when this user says so.
@Suite struct ForeignDecisionTests: FilingScene {
  private let foreign = ForeignDecisions(changes: 3, users: ["7"])

  private func asked() -> StoreTester {
    var tester = running()
    tester.play(.noticed(.journal(.foreign(foreign))))
    return tester
  }

  private func choice(_ effects: [Effect]) -> ForeignChoice? {
    effects.lazy.compactMap {
      if case .journal(.settleForeign(_, let choice)) = $0 { choice } else { nil }
    }.first
  }

  @Test func `The question names the user and the number, and begins on what changes nothing`() {
    let tester = asked()
    #expect(tester.frame.text.contains("3 unsent changes of user 7"))
    #expect(tester.frame.text.contains("> Leave them for their user's next start"))
  }

  @Test(arguments: [Key.enter, .escape, "q"])
  func `A stray key leaves them alone`(key: Key) {
    var tester = asked()
    #expect(choice(tester.press(key)) == nil)
    #expect(tester.state.overlay == nil)
    #expect(tester.state.filing.foreign == nil)
  }

  @Test func `They are sent, or discarded, when that is chosen`() {
    var tester = asked()
    tester.press("j")
    #expect(choice(tester.press(.enter)) == .send)
    tester = asked()
    tester.press("j")
    tester.press("j")
    #expect(choice(tester.press(.enter)) == .discard)
  }

  @Test func `What is sent then is shown as done, and goes on`() {
    var tester = asked()
    tester.press("j")
    tester.press(.enter)
    let step = JournalStep(
      id: StepID(90), madeAt: .testStart, action: .add(to: "Bugs"),
      entries: [JournalEntry(id: EntryID(91), step: StepID(90), write: adding(1))])
    tester.play(.journal(.foreignSettled(.send, .success([step]))))
    #expect(count(tester) == 4)
    #expect(tester.status.hasPrefix("[..] goes on: 1 recording → Bugs"))
  }

  @Test func `Over something that is being typed a line says it, and the journal's key asks`() {
    var tester = running()
    tester.press("/")
    tester.play(.noticed(.journal(.foreign(foreign))))
    #expect(tester.state.overlay == nil)
    tester.press(.escape)
    tester.press("@")
    #expect(tester.frame.text.contains("3 unsent changes of user 7"))
  }

  @Test func `What an unfinished deletion came to is said, and counted`() {
    var tester = running()
    tester.play(.journal(.opened(.success(JournalSnapshot(refused: 100)))))
    tester.play(.noticed(.journal(.interruptedDeletions(gone: 25, left: 75))))
    #expect(tester.status == "[--] a deletion was not finished: 25 gone, 75 wait for you in @")
    #expect(tester.header.contains("@ 75 open"))
  }

  @Test
  func `What lies behind the first page of an earlier run's decisions is counted, and shown when it comes`() {
    var tester = running()
    let step = JournalStep(
      id: StepID(90), madeAt: .testStart, action: .add(to: "Bugs"),
      entries: [JournalEntry(id: EntryID(91), step: StepID(90), write: adding(1))])
    tester.play(.journal(.opened(.success(JournalSnapshot(unsent: [step], furtherUnsent: 5_000)))))
    #expect(tester.header.contains("queue 5001"))
    tester.settle([EntryID(91): .done])
    #expect(tester.header.contains("queue 5000"))
    var next = step
    next.entries = [JournalEntry(id: EntryID(92), step: StepID(90), write: adding(2))]
    tester.play(.noticed(.journal(.goesOn([next], further: 0))))
    #expect(tester.header.contains("queue 1"))
  }

  @Test func `Saved decisions that are gone from the journal are said`() {
    var tester = running()
    tester.play(.journal(.opened(.success(JournalSnapshot(lost: 2)))))
    #expect(tester.status.hasPrefix("[no] 2 saved changes are gone from the journal"))
  }
}

/// What is said when the program ends.
@Suite struct LeavingWordingTests: FilingScene {
  @Test func `Only what is in the journal counts as recorded`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    #expect(tester.state.filing.pending.count == 1)
    #expect(tester.state.filing.pending.recordedCount == 0)
    let steps = tester.state.filing.pending.unrecorded
    #expect(tester.state.filing.pending.writes(of: steps).count == 1)
    tester.save()
    #expect(tester.state.filing.pending.recordedCount == 1)
    #expect(tester.state.filing.pending.unrecorded.isEmpty)
  }

  @Test func `Each lost write has a line, up to fifty`() {
    #expect(
      LeavingWording.lost([adding(1), .markViewed(RecordingID("x"))]) { $0 == bugs ? "Bugs" : nil } == [
        "2 changes are lost: the journal could not be written, and nothing of it was sent",
        "  add rec-1 to Bugs", "  mark x as viewed",
      ])
    let many = LeavingWording.lost((0..<60).map { adding($0) }) { _ in nil }
    #expect(many.count == 52)
    #expect(many.last == "  and 10 more")
    #expect(LeavingWording.lost([]) { _ in nil } == [])
  }

  @Test func `What is gone with the journal has its lines, too, and what goes on its number`() {
    #expect(
      LeavingWording.removed([adding(1)], further: 2) { _ in nil }.map { String($0.prefix(21)) }
        == [
          "3 changes are lost: a", "  add rec-1 to \(bugs.text)", "  and 2 more",
        ].map { String($0.prefix(21)) })
    #expect(LeavingWording.removed([], further: 2) { _ in nil }.count == 1)
    #expect(LeavingWording.removed([], further: 0) { _ in nil } == [])
    #expect(LeavingWording.unconfirmed(1).hasSuffix("goes on with it"))
    #expect(LeavingWording.unconfirmed(3).hasSuffix("goes on with them"))
  }
}
