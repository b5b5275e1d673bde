import Recordings
import Testing

@testable import Browser

@Suite struct PendingDecisionsTests {
  private let bugs = PlaylistID("bugs")

  private func entry(_ number: Int64, _ write: Write, step: Int64 = 1, batch: Int = 1) -> PendingEntry {
    PendingEntry(
      JournalEntry(id: EntryID(number), step: StepID(step), write: write), batch: batch, undo: nil)
  }

  private func id(_ number: Int) -> RecordingID { RecordingID("rec-\(number)") }

  @Test func `Entries stand in the order of their batches, whatever their numbers`() {
    let pending = PendingDecisions([
      entry(1, .markViewed(id(1)), batch: 2), entry(3, .markViewed(id(3))), entry(2, .markViewed(id(2))),
    ])
    #expect(pending.inOrder.map(\.entry.id.number) == [2, 3, 1])
  }

  @Test func `A step that was not recorded goes whole, its last entry first`() {
    var pending = PendingDecisions([
      entry(1, .markViewed(id(1))), entry(2, .markViewed(id(2))), entry(3, .markViewed(id(3)), step: 2),
    ])
    let answer1 = pending.remove(step: StepID(1))
    #expect(answer1.map(\.entry.id.number) == [2, 1])
    #expect(pending.inOrder.map(\.entry.id.number) == [3])
  }

  @Test func `A step that goes on takes its earlier entries into its batch`() {
    var pending = PendingDecisions([entry(1, .markViewed(id(1))), entry(2, .markViewed(id(2)), batch: 7)])
    let answer2 = pending.move(entriesOf: StepID(1), to: 7)
    #expect(answer2 == 1)
    #expect(pending.inOrder.map(\.batch) == [7, 7])
  }

  @Test func `The server's id replaces the provisional one`() {
    let provisional = PlaylistID("new:9")
    var pending = PendingDecisions([entry(1, .add(id(1), provisional, wasThere: nil))])
    pending.replace(provisional, with: bugs)
    #expect(pending.inOrder.map(\.entry.write.playlist) == [bugs])
  }

  @Test func `A playlist of the server gets its pending changes, in their order`() {
    let playlist = Playlist(id: bugs, name: "Bugs", type: .collection)
    let pending = PendingDecisions([
      entry(2, .change(bugs, playlist.edit(PlaylistChange(name: "Second")))),
      entry(1, .change(bugs, playlist.edit(PlaylistChange(name: "First", description: "words")))),
    ])
    let applied = pending.applied(to: playlist)
    #expect(applied.name == "Second")
    #expect(applied.description == "words")
  }

  @Test func `Only removals from a collection leave it`() {
    let pending = PendingDecisions([
      entry(1, .remove(id(1), bugs)), entry(2, .remove(id(2), PlaylistID("other"))),
      entry(3, .add(id(3), bugs, wasThere: nil)),
    ])
    #expect(pending.leaving(bugs) == [id(1)])
  }

  @Test func `A refused row is marked until the same kind of write is done`() {
    var pending = PendingDecisions()
    let added = entry(1, .add(id(1), bugs, wasThere: nil)).entry
    let answer3 = pending.refuse(added, .stopped)
    #expect(answer3 == nil)
    let answer4 = pending.refuse(added, .failed(.notFound))
    #expect(answer4 == id(1))
    // Its removal only waits, and is marked for what was refused before.
    let answer5 = pending.refuse(entry(2, .remove(id(1), bugs)).entry, .stopped)
    #expect(answer5 == id(1))
    let answer6 = pending.clearRefusal(by: entry(3, .markViewed(id(1))).entry)
    #expect(answer6 == nil)
    let answer7 = pending.clearRefusal(by: added)
    #expect(answer7 == id(1))
    let answer8 = pending.clearRefusal(by: added)
    #expect(answer8 == nil)
  }

  @Test func `A row that was taken out comes back once`() {
    var pending = PendingDecisions()
    let (membership, row) = (
      Membership(id(1), bugs), RemovedRow(row: Recording(id: id(1)), followers: [id(2)])
    )
    pending.rowTakenOut(row, of: membership)
    let answer9 = pending.rowPutBack(membership)
    #expect(answer9 == row)
    let answer10 = pending.rowPutBack(membership)
    #expect(answer10 == nil)
  }

  @Test func `Those about one recording are found in their order, whichever of them go`() {
    var pending = PendingDecisions([
      entry(1, .markViewed(id(1))), entry(2, .markViewed(id(2))), entry(3, .delete(id(1))),
      entry(4, .delete(id(1))),
    ])
    func numbers() -> [Int64] { pending.inOrder(about: id(1)).map(\.entry.id.number) }
    #expect(numbers() == [1, 3, 4])
    for (gone, left) in [(Int64(4), [Int64(1), 3]), (1, [3]), (3, [])] {
      _ = pending.remove(EntryID(gone))
      #expect(numbers() == left)
    }
    #expect(pending.count == 1)
  }

  @Test func `An entry takes little, for 200,000 of them may wait`() {
    #expect(MemoryLayout<PendingEntry>.stride <= 160)
  }
}
