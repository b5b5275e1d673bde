package import Foundation

/// What the user did with one key: undone and redone as one.
package struct JournalStep: Hashable, Sendable, Identifiable {
  package var id: StepID
  package var madeAt: Date
  package var action: JournalAction
  /// Whose recording it is about, the first of them, as the screen called it; nil where it is about none.
  package var subject: String?
  /// Undone and not redone since.
  package var isUndone: Bool
  package var entries: [JournalEntry]

  package init(
    id: StepID, madeAt: Date, action: JournalAction, subject: String? = nil, isUndone: Bool = false,
    entries: [JournalEntry]
  ) {
    self.id = id
    self.madeAt = madeAt
    self.action = action
    self.subject = subject
    self.isUndone = isUndone
    self.entries = entries
  }
}
