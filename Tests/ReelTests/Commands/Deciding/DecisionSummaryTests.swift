import Foundation
import Recordings
import Testing
import Wording

@testable import RecordingLibrary
@testable import reel

private let wording = FailureWording(host: "https://x.test", now: Date(timeIntervalSince1970: 0), zone: .gmt)

@Suite("What is said of changes")
struct DecisionSummaryTests {
  private func outcome(_ states: [EntryState]) -> DecisionOutcome {
    let entries = states.enumerated().map { place, state in
      JournalEntry(
        id: EntryID(Int64(place)), step: StepID(7),
        write: .add(RecordingID("r\(place)"), PlaylistID("p"), wasThere: nil), state: state)
    }
    return DecisionOutcome(StepID(7), entries)
  }

  private func lines(
    _ states: [EntryState], isQueued: Bool = false, isInterrupted: Bool = false, lists: Bool = true
  ) -> [String] {
    DecisionSummary(
      outcome: outcome(states), title: "it", isQueued: isQueued, isInterrupted: isInterrupted,
      listsRefused: lists
    ).lines(wording)
  }

  @Test func `All done is one line`() {
    #expect(lines([.done, .done]) == ["reel: it: done (step 7)."])
  }

  @Test func `What is queued says who sends it`() {
    #expect(
      lines([.waiting], isQueued: true) == ["reel: it: in the journal (step 7). The next Reel sends it."])
  }

  @Test func `Each reason is said once, with what was refused for it`() {
    let refused = EntryState.refused(.failed(.notFound))
    #expect(
      lines([.done, refused, refused]) == [
        "reel: it: 1 of 3 done, 2 refused (step 7).",
        "reel: Not found: deleted, expired, or in another project.", "  r1", "  r2",
        "reel: reel journal retry 7 tries again, reel journal drop 7 gives it up.",
      ])
    #expect(!lines([.done, refused], lists: false).contains("  r1"))
  }

  @Test func `Of many that were refused the rest is counted`() {
    let many = [EntryState](repeating: .refused(.unknown), count: 1_234)
    #expect(lines(many).contains("  and 1,214 more: --format tsv names all"))
  }

  @Test func `What waits is said, and who sends it`() {
    #expect(
      lines([.done, .waiting], isInterrupted: true) == [
        "reel: it: 1 of 2 done, 1 waits in the journal (step 7).",
        "reel: the next Reel sends what waits; reel journal list shows it.",
      ])
  }

  @Test func `Deletions that wait are not promised to go on`() {
    let entry = JournalEntry(id: EntryID(1), step: StepID(7), write: .delete(RecordingID("a")))
    let summary = DecisionSummary(
      outcome: DecisionOutcome(StepID(7), [entry]), title: "it", isQueued: false, isInterrupted: true,
      listsRefused: false)
    #expect(summary.lines(wording).last?.contains("not sent again by themselves") == true)
  }
}

@Suite("How a command with changes ends")
struct DecisionStatusTests {
  private func status(
    done: Int = 0, _ refusals: [reel.ExitStatus] = [], waiting: Int = 0, outage: reel.ExitStatus? = nil,
    isInterrupted: Bool = false
  ) -> reel.ExitStatus {
    DecisionReport.status(
      done: done, refusals: refusals, waiting: waiting, outage: outage, isInterrupted: isInterrupted)
  }

  @Test func `Nothing refused and nothing waiting is done`() {
    #expect(status(done: 3) == .done)
    #expect(status() == .done)
  }

  @Test func `Partly done is 1; nothing done has the first reason's status`() {
    #expect(status(done: 1, [.notFound]) == .failed)
    #expect(status([.notAllowed, .notFound]) == .notAllowed)
    #expect(status([.usage], waiting: 1) == .failed)
  }

  @Test func `What waits is 5, or why it waits`() {
    #expect(status(done: 1, waiting: 2) == .unanswered)
    #expect(status(waiting: 2, outage: .notAllowed) == .notAllowed)
  }

  @Test func `Ctrl-C is 130 where something was left, and nothing else`() {
    #expect(status(done: 1, [.notFound], waiting: 1, isInterrupted: true) == .interrupted)
    #expect(status(done: 1, isInterrupted: true) == .done)
  }

  @Test func `A reason has the status of its failure`() {
    #expect(EntryProblem.failed(.keyNotSupported).status == .notAllowed)
    #expect(EntryProblem.failed(.notFound).status == .notFound)
    #expect(EntryProblem.stillThere.status == .failed)
  }
}

@Suite("Rows of changes")
struct DecisionRowTests {
  private func row(_ write: Write, _ state: EntryState, isQueued: Bool = false) -> OutputRow {
    let entry = JournalEntry(id: EntryID(1), step: StepID(4_398_046_511_105), write: write, state: state)
    return DecisionRow.row(entry, created: nil, isQueued: isQueued, wording)
  }

  @Test func `A row is an object, whose step is a text because it is larger than others read`() {
    let row = row(.add(RecordingID("a"), PlaylistID("p"), wasThere: nil), .refused(.stopped))
    #expect(
      row.raw?.text
        == #"{"id":"a","change":"add","state":"refused","reason":"Stopped.","step":"4398046511105"}"#)
  }

  @Test func `Ids are of what is done, or queued as it was wanted`() {
    let write = Write.markViewed(RecordingID("a"))
    #expect(row(write, .done).id == "a")
    #expect(row(write, .waiting).id == nil)
    #expect(row(write, .waiting, isQueued: true).id == "a")
    #expect(row(write, .refused(.stopped), isQueued: true).id == nil)
  }

  @Test func `A playlist that the server has not named has no id`() {
    let write = Write.create(.provisional(EntryID(1)), NewPlaylist(name: "x", type: .collection))
    #expect(row(write, .waiting, isQueued: true).cells.first == .unknown)
  }
}
