package import Recordings

/// What the user decides: what is pending, how the last of it went, and what the next decision builds on.
package struct Filing: Hashable, Sendable {
  package var pending = PendingDecisions()
  /// The last thing done; the status line follows it.
  package var batch: FilingBatch?
  /// Where was filed last: into all of them with one key.
  package var lastPlaylists: [PlaylistReference] = []
  /// The order in which undo goes back.
  package var history = DecisionHistory()
  /// What `.` does again.
  package var lastAction: RepeatableAction?
  package var numbers: JournalNumbers
  package var lastBatch = 0
  /// A row was filed whose collections were not known, so the counts on the screen are a guess until they are
  /// read again.
  package var countsAreGuessed = false
  /// Something was added to the open collection that is not among its rows.
  package var listIsBehind = false
  package var journal = JournalOpening.closed
  /// Entries of the journal that were refused, or stopped, and wait for their user.
  package var needsUser = 0
  /// Further entries that earlier runs left in the journal; they are shown when they are about to be sent.
  package var further = 0
  /// How many entries the server has not confirmed.
  package var unconfirmed: Int { pending.count + further }
  /// What others decided and did not send, until this user has chosen what becomes of it.
  package var foreign: ForeignDecisions?
  /// The user tried to undo a step that cannot be undone. The next `u` skips it.
  package var undoBelow: Int64?
  /// The user was told that viewed is for good.
  package var knowsViewedIsForGood = false

  package init(numbersFrom base: Int64 = 0) { numbers = JournalNumbers(from: base) }

  /// Only the numbers in use stay.
  var emptied: Filing {
    var filing = Filing(numbersFrom: numbers.last)
    filing.lastBatch = lastBatch
    return filing
  }

  /// The result of a settled batch disappears at the next key. A refusal stays while only the cursor moves.
  mutating func dismissResult(keepingRefusals: Bool) {
    guard let batch, batch.isSettled, batch.problems.isEmpty || !keepingRefusals else { return }
    self.batch = nil
    pending.lateRefusals = 0
  }
}
