package import Recordings

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
