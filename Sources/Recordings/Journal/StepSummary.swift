package import Foundation

/// A step as the journal lists it.
package struct StepSummary: Hashable, Sendable, Identifiable {
  package var id: StepID
  /// The order in which steps were recorded; pages of the journal go down from it.
  package var position: Int64
  package var madeAt: Date
  package var action: JournalAction
  package var isUndone: Bool
  /// How many entries of its newest turn are in each state: of the undoing, where it is undone.
  package var waiting: Int
  package var sending: Int
  package var done: Int
  package var refused: Int
  /// The newest reason, where entries are refused; that of a refusal before that of a pause.
  package var problem: EntryProblem?
  /// How many recordings it is about.
  package var recordings: Int
  /// Whose the first of them is, and which.
  package var subject: String?
  package var recording: RecordingID?

  package init(
    id: StepID, position: Int64, madeAt: Date, action: JournalAction, isUndone: Bool, waiting: Int,
    sending: Int, done: Int, refused: Int, problem: EntryProblem?, recordings: Int, subject: String? = nil,
    recording: RecordingID? = nil
  ) {
    self.id = id
    self.position = position
    self.madeAt = madeAt
    self.action = action
    self.isUndone = isUndone
    self.waiting = waiting
    self.sending = sending
    self.done = done
    self.refused = refused
    self.problem = problem
    self.recordings = recordings
    self.subject = subject
    self.recording = recording
  }
}
