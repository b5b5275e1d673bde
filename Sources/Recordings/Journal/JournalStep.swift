package import Foundation

package struct StepID: Hashable, Sendable {
  package let number: Int64

  package init(_ number: Int64) { self.number = number }
}

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

/// What a step is called, in the names of that time.
package enum JournalAction: Hashable, Sendable {
  case add(to: String)
  case remove(from: String)
  case move(from: String, to: String)
  case markViewed
  /// With recordings to be filed into it, or empty.
  case create(String)
  case edit(String)
  case pin(String)
  case unpin(String)
  case deletePlaylist(String)
  case restorePlaylist(String)
  case copy(from: String, to: String)
  case merge(from: String, into: String)
  case deleteRecordings
}
