package import Recordings

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
