import Browser
import Recordings
import Terminal
import TestSupport
import Testing

/// That a screen drawn anew is the same as one drawn after another is compared at every key by the tester.
@Suite("What triage decided, in the rows")
struct TriageSignTests: FilingScene {
  private func triaging() -> StoreTester {
    var tester = running([.collection("bugs", "Bugs", count: 3), .collection("vip", "VIP", count: 4)])
    tester.play(
      .journal(.opened(.success(JournalSnapshot(memory: ["lane 1": "bugs Bugs", "lane 2": "vip VIP"])))))
    tester.type("T")
    return tester
  }

  /// Cursor and mark of the first rows.
  private func signs(_ tester: StoreTester) -> [String] {
    tester.frame.text(in: tester.state.layout.content(of: .recordings)).split(separator: "\n")[1...4].map {
      String($0.prefix(2))
    }
  }

  @Test func `A filed row shows its lane, a skipped one a dash, and the role is a quiet one`() {
    var tester = triaging()
    #expect(signs(tester) == ["> ", "  ", "  ", "  "])
    tester.type("102")
    #expect(signs(tester) == [" 1", " -", " 2", "> "])
  }

  @Test func `u takes the sign away, of a skipped row and of a filed one`() {
    var tester = triaging()
    tester.type("1")
    tester.settleAll()
    tester.type("0u")
    #expect(signs(tester) == [" 1", "> ", "  ", "  "])
    tester.type("u")
    tester.undone(.undo(below: nil), adding: [removing(1)])
    #expect(signs(tester) == ["> ", "  ", "  ", "  "])
  }

  @Test func `A mark comes before the sign, which is there again when the mark is gone`() {
    var tester = triaging()
    tester.type("10gg  ")
    #expect(signs(tester) == [" *", " *", "> ", "  "])
    tester.press(.escape)
    #expect(signs(tester) == [" 1", " -", "> ", "  "])
  }

  @Test
  func `Signs stay when triage ends; what is taken back then loses its own, done again it has it again`() {
    var tester = triaging()
    tester.type("01")
    tester.settleAll()
    tester.press(.escape)
    #expect(signs(tester) == [" -", " 1", "> ", "  "])
    tester.type("T")
    tester.undone(.undo(below: nil), adding: [removing(2)])
    #expect(signs(tester) == [" -", "> ", "  ", "  "])
    tester.undone(.redo, adding: [adding(2)])
    #expect(signs(tester) == [" -", ">1", "  ", "  "])
  }

  @Test func `Taking back an older filing leaves the sign of a newer one`() {
    var tester = triaging()
    tester.type("1k2")
    let first = tester.steps[0]
    tester.settleAll()
    tester.play(
      .journal(
        .undone(
          .undo(below: nil),
          .success(
            .undone(
              UndoneStep(
                id: first.id, action: first.action, isUndone: true, dropped: [], added: [],
                recordings: [RecordingID("rec-1")], kept: 0))))))
    #expect(signs(tester) == [">2", "  ", "  ", "  "])
  }

  @Test
  func `A row that the server refused says so and is not counted; one that could not be saved shows nothing`()
  {
    var tester = triaging()
    tester.type("11")
    tester.play(.journal(.recorded(tester.steps[0].id, nil)))
    tester.refuse(1, refusal)
    tester.play(.journal(.recorded(tester.steps[1].id, .failed("disk full"))))
    #expect(signs(tester).map { $0.last } == ["!", " ", " ", " "])
    #expect(tester.state.triage.filed == 0)
  }

  /// The journal sends again what was refused of the first step.
  private func retried(_ tester: inout StoreTester) {
    let step = tester.steps[0]
    tester.type("@")
    tester.play(
      .journal(
        .summariesRead(
          below: nil,
          .success([
            StepSummary(
              id: step.id, position: 1, madeAt: step.madeAt, action: step.action, isUndone: false, waiting: 0,
              sending: 0, done: 0, refused: 1, problem: .failed(refusal), recordings: 1,
              subject: nil, recording: RecordingID("rec-1"))
          ]))))
  }

  @Test func `Sent again, a refused row shows its lane again and counts; refused again, it does not`() {
    var tester = triaging()
    tester.type("10")
    tester.save()
    tester.refuse(1, refusal)
    #expect(tester.state.triage.filed == 0)
    retried(&tester)
    tester.type("r")
    tester.play(.journal(.changed(tester.steps[0].id, .retry, .success([tester.recorded[0]]))))
    tester.press(.escape)
    #expect(signs(tester) == [" 1", " -", "> ", "  "])
    #expect(tester.state.triage.filed == 1)
    tester.refuse(1, refusal)
    #expect(signs(tester) == [" !", " -", "> ", "  "])
    tester.type("T")
    #expect(tester.status == "[ok] triage: 0 filed, 1 skipped")
  }

  @Test
  func `A refused row that is given up in the journal, or taken back, is one of those not decided about`() {
    var tester = triaging()
    tester.type("1")
    tester.save()
    tester.refuse(1, refusal)
    retried(&tester)
    tester.type("d")
    tester.play(.journal(.changed(tester.steps[0].id, .drop, .success([tester.recorded[0]]))))
    tester.press(.escape)
    #expect(signs(tester) == ["  ", "> ", "  ", "  "])
    tester.undone(.undo(below: nil), dropping: [tester.recorded[0]])
    #expect(tester.state.triage.filed == 0)
  }
}
