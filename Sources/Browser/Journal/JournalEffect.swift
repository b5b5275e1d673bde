package import Recordings

/// What the journal shall keep, change or tell.
package enum JournalEffect: Hashable, Sendable {
  /// Opened once, when the project is known.
  case open(ProjectID)
  /// Opened for the project that an earlier run worked in: nothing is sent before it is opened as a known
  /// one.
  case prepare(ProjectID)
  case record(ProjectID, JournalStep)
  case undo(ProjectID, UndoRequest)
  case change(StepID, JournalChange)
  /// What of a step is not sent yet waits for its user.
  case stop(StepID)
  /// What others than the key's user left unsent.
  case settleForeign(ProjectID, ForeignChoice)
  /// Sends at once what waits for a better moment.
  case sendWaitingEntriesNow
  case readSummaries(ProjectID, below: Int64?)
  case readDeleted(ProjectID)
  case remember(ProjectID, key: String, value: String?)
  /// Where an earlier run left the project. Read at once, beside all that the journal does.
  case recallPlace(ProjectID)
}
