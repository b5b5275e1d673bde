import Browser
import Recordings
import Terminal
import TestSupport
import Testing

/// What a line says, and what its keys do.
extension JournalOverlayTests {
  @Test func `News about entries are shown at once, the cursor stays`() {
    var tester = showing([line(2) { $0.waiting = 1 }, line(1) { $0.done = 1 }])
    tester.type("j")
    tester.settle([EntryID(5): .done])
    #expect(tester.effects == [.journal(.readSummaries(project, below: nil))])
    tester.play(
      .journal(.summariesRead(below: nil, .success([line(2) { $0.done = 1 }, line(1) { $0.done = 1 }]))))
    guard case .journal(let journal)? = tester.state.overlay else { return }
    #expect(journal.lines[journal.cursor.index].id == StepID(1))
    #expect(tester.frame.row(of: "waiting") == nil)
  }

  @Test func `Refused lines look so, and what is taken back is dim`() {
    var tester = showing([
      line(3) { $0.done = 1 }, line(2, .pin("Bugs"), isUndone: true) { $0.done = 1 }, refused(1, .stillThere),
    ])
    tester.press(.home)
    #expect(tester.frame.role(of: "refused") == .error)
    #expect(tester.frame.role(of: "pin Bugs") == .dim)
  }

  @Test func `A line says whose recording it is about, the first of several`() {
    let tester = showing(
      [
        line(1) {
          $0.done = 1; $0.subject = "ann@example.com"
        },
        line(2, recordings: 3) {
          $0.done = 3; $0.subject = "bob@example.com"
        },
      ], .large)
    #expect(tester.frame.row(of: "1 recording → Bugs  ann@example.com") != nil)
    #expect(tester.frame.row(of: "ann@example.com, …") == nil)
    #expect(tester.frame.row(of: "3 recordings → Bugs  bob@example.com, …") != nil)
    #expect(tester.frame.role(of: "bob@example.com") == .dim)
  }

  @Test func `A decision names whose recording it is about, as the list calls it`() {
    var tester = running()
    tester.type("j  a")
    tester.press(.enter)
    #expect(tester.steps.map(\.subject) == ["person2@example.com"])
  }

  @Test func `Enter goes to the recording of the chosen line, or says that the view does not show it`() {
    var tester = showing([
      line(2) { $0.recording = RecordingID("rec-3") }, line(1) { $0.recording = RecordingID("rec-99") },
    ])
    tester.type("j")
    tester.press(.enter)
    #expect(tester.status == "[--] the open view does not show that recording")
    #expect(tester.state.overlay != nil)
    tester.type("k")
    tester.press(.enter)
    #expect(tester.state.overlay == nil)
    #expect(tester.state.focus == .recordings)
    #expect(tester.currentID == "rec-3")
  }

  @Test func `What was interrupted is called stopped, as what was stopped is`() {
    var tester = showing([line(2) { $0.done = 1 }, refused(1, .interrupted)])
    tester.press(.home)
    #expect(tester.frame.role(of: "stopped") == .error)
  }

  private func deletions(_ number: Int64, refused: Int = 2) -> StepSummary {
    line(number, .deleteRecordings, recordings: 3) {
      $0.done = 1
      $0.refused = refused
      $0.problem = .interrupted
    }
  }

  private func asksForNumber(_ tester: StoreTester) -> Bool {
    tester.frame.row(of: "type 2 and Enter to delete for good:") != nil
  }

  @Test
  func `r on deletions asks for the number: any other sends nothing, Esc leaves it, the right one goes on`() {
    var tester = showing([deletions(5)])
    #expect(tester.type("r").isEmpty)
    #expect(asksForNumber(tester))
    for wrong in ["", "3", "22"] {
      tester.press(.control("u"))
      tester.type(wrong)
      #expect(tester.press(.enter).isEmpty)
      #expect(asksForNumber(tester))
    }
    tester.press(.escape)
    #expect(!asksForNumber(tester))
    #expect(tester.state.overlay != nil)
    tester.type("r")
    #expect(tester.type("2").isEmpty)
    #expect(tester.press(.enter) == [.journal(.change(StepID(5), .retry))])
    #expect(!asksForNumber(tester))
  }

  @Test func `The number is asked of the step that r was pressed on, although a newer one comes above it`() {
    var tester = showing([deletions(5)])
    tester.type("r")
    tester.settle([EntryID(5): .done])
    tester.play(.journal(.summariesRead(below: nil, .success([deletions(6), deletions(5)]))))
    #expect(asksForNumber(tester))
    tester.type("2")
    #expect(tester.press(.enter) == [.journal(.change(StepID(5), .retry))])
  }

  @Test func `A step that the journal does not show any more is not asked about`() {
    var tester = showing([deletions(5)])
    tester.type("r")
    tester.settle([EntryID(5): .done])
    tester.play(.journal(.summariesRead(below: nil, .success([deletions(6)]))))
    #expect(!asksForNumber(tester))
  }
}
