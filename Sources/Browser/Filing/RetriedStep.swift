package import Recordings

/// A step that is being retried.
package struct RetriedStep: Hashable, Sendable {
  package var action: JournalAction
  /// The retried entries undo it.
  package var isUndone: Bool
}
