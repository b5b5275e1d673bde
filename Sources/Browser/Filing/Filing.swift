package import Recordings

/// What the user decides: what is pending, how the last of it went, and what the next decision builds on.
package struct Filing: Hashable, Sendable {
  package var pending = PendingDecisions()
  /// The last thing done; the status line follows it.
  package var batch: FilingBatch?
  package var lastPlaylist: PlaylistReference?
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

package enum JournalOpening: Hashable, Sendable {
  case closed, opening, open
  case failed(JournalFailure)
}

/// A recording in a collection.
package struct Membership: Hashable, Sendable {
  package var recording: RecordingID
  package var playlist: PlaylistID

  package init(_ recording: RecordingID, _ playlist: PlaylistID) {
    self.recording = recording
    self.playlist = playlist
  }
}

/// A row that was taken out of its view, and the rows that followed it there.
package struct RemovedRow: Hashable, Sendable {
  package var row: Recording
  package var followers: [RecordingID]

  package init(row: Recording, followers: [RecordingID]) {
    self.row = row
    self.followers = followers
  }
}

/// One entry that is not settled yet.
package struct PendingEntry: Hashable, Sendable {
  package var entry: JournalEntry
  package var batch: Int
  /// How to restore the screen; nil where the entry changed nothing on it.
  package var undo: Rollback?

  package init(_ entry: JournalEntry, batch: Int, undo: Rollback?) {
    self.entry = entry
    self.batch = batch
    self.undo = undo
  }
}

/// How to restore the screen.
package enum Rollback: Hashable, Sendable {
  /// Remove the playlist from those that hold the recording. `counted`: its count goes down by one.
  case unlist(RecordingID, PlaylistReference, counted: Bool)
  /// List the collection again, raise its count, and put its row back in its place.
  case relist(RecordingID, PlaylistReference, viewed: Bool)
  /// `before`: the known value; nil where the server had not said.
  case unview(RecordingID, before: Bool?)
  /// A playlist that was deleted.
  case uncreate(PlaylistID)
  /// A playlist as it was.
  indirect case playlist(Playlist)
}

/// Several writes that the user made with one key.
package struct FilingBatch: Hashable, Sendable {
  package enum Turn: Hashable, Sendable {
    case made, undone, redone
    /// Left by an earlier run.
    case goesOn
  }

  package var number: Int
  package var step: StepID
  package var action: JournalAction
  package var turn: Turn
  /// How many recordings it is about.
  package var recordings: Int
  /// Entries.
  package var total: Int
  package var settled = 0
  /// Answered, but not settled until the sender has checked them.
  package var answered = 0
  package var problems: [EntryProblem] = []
  package var isSaved = false
  /// More to show about it.
  package var note: String?
  /// What stays after undoing, because it cannot be reversed.
  package var kept = 0

  package init(
    number: Int, step: StepID, action: JournalAction, turn: Turn, recordings: Int, total: Int,
    isSaved: Bool = false,
    kept: Int = 0
  ) {
    self.number = number
    self.step = step
    self.action = action
    self.turn = turn
    self.recordings = recordings
    self.total = total
    self.isSaved = isSaved
    self.kept = kept
  }

  package var isSettled: Bool { isSaved && settled == total }
}

/// A step that is being retried.
package struct RetriedStep: Hashable, Sendable {
  package var action: JournalAction
  /// The retried entries undo it.
  package var isUndone: Bool
}

/// What can be done again to other rows.
package enum RepeatableAction: Hashable, Sendable {
  case add(PlaylistReference)
  case move(to: PlaylistReference)
  case remove
  case markViewed
}
