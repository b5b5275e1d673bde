import Recordings
import TestSupport
import Testing

@testable import Browser

@Suite("What is decided, as a value")
struct FilingValueTests {
  private let bugs = PlaylistID("bugs")

  /// One step of so many entries that mark rows as viewed, saved and on its way.
  private func sending(_ count: Int64) -> Filing {
    var filing = Filing()
    let entries = (1...count).map { number in
      JournalEntry(
        id: EntryID(number), step: StepID(1), write: .add(RecordingID("rec-\(number)"), bugs, wasThere: nil))
    }
    let batch = filing.begin(.add(to: "Bugs"), .made, StepID(1), entries, kept: 0)
    for entry in entries { filing.pending.add(PendingEntry(entry, batch: batch, undo: nil)) }
    filing.stepSaved(StepID(1))
    return filing
  }

  @Test func `The status line follows the last step; an answer to an earlier one does not count`() {
    var filing = sending(2)
    filing.answered(EntryID(1))
    #expect(filing.batch?.answered == 1)
    _ = filing.begin(.markViewed, .made, StepID(2), [], kept: 0)
    filing.answered(EntryID(2))
    #expect(filing.batch?.answered == 0)
  }

  @Test func `A refused entry of a step of many names its row to mark; one of a single entry does not`() {
    let problem = EntryProblem.failed(.notFound)
    var (many, one) = (sending(2), sending(1))
    let ofMany = many.settle(EntryID(1), .refused(problem), isBehindQuestion: false)
    let ofOne = one.settle(EntryID(1), .refused(problem), isBehindQuestion: false)
    guard case .refused(_, problem, RecordingID("rec-1"))? = ofMany, case .refused(_, problem, nil)? = ofOne
    else {
      Issue.record("\(String(describing: ofMany)), \(String(describing: ofOne))")
      return
    }
    #expect(many.needsUser == 1)
    #expect(many.batch?.problems == [problem])
  }

  @Test func `What is done after it was refused takes the mark off its row`() {
    var filing = sending(2)
    let pending = filing.pending[EntryID(1)]
    _ = filing.settle(EntryID(1), .refused(.failed(.notFound)), isBehindQuestion: false)
    if let pending { filing.pending.add(pending) }
    let done = filing.settle(EntryID(1), .done, isBehindQuestion: false)
    #expect(
      done == .done(.add(RecordingID("rec-1"), bugs, wasThere: nil), unmarks: RecordingID("rec-1")))
  }

  @Test func `Nothing is read again while a write is pending that an answer could be older than`() {
    var filing = sending(2)
    _ = filing.settle(EntryID(1), .done, isBehindQuestion: true)
    filing.listIsBehind = true
    #expect(filing.nextReading(after: nil, isReadingCollection: false) == Filing.Reading())
    _ = filing.settle(EntryID(2), .done, isBehindQuestion: false)
    let reading = filing.nextReading(after: nil, isReadingCollection: false)
    #expect(reading.playlists && reading.recordings)
    #expect(filing.nextReading(after: nil, isReadingCollection: false) == Filing.Reading())
  }

  @Test func `A step that the journal could not keep goes whole, and the status line leaves it`() {
    var filing = sending(2)
    let lost = filing.stepLost(StepID(1))
    #expect(lost.map(\.entry.id) == [EntryID(2), EntryID(1)])
    #expect(filing.batch == nil)
    #expect(filing.pending.isEmpty)
  }

  @Test
  func `The last playlist is remembered when the server has named it, and forgotten when it is deleted`() {
    var filing = Filing()
    let (new, _) = filing.nameNewPlaylist("Bugs")
    #expect(filing.filed(into: [new]).isEmpty)
    #expect(
      filing.rename(new.id, to: .collection("bugs", "Bugs")) == [RememberedValue("last list", "bugs Bugs")])
    #expect(filing.forget(PlaylistID("other")).isEmpty)
    #expect(filing.forget(bugs) == [RememberedValue("last list", nil)])
    #expect(filing.lastPlaylists.isEmpty)
  }
}
