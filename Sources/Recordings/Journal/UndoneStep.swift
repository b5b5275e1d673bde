/// A step that was undone or redone.
package struct UndoneStep: Hashable, Sendable {
  package var id: StepID
  package var action: JournalAction
  package var isUndone: Bool
  /// Entries that were never sent, and now never are.
  package var dropped: [JournalEntry]
  /// What is sent to take back, or to do again, the rest.
  package var added: [JournalEntry]
  /// What the step is about.
  package var recordings: Set<RecordingID>
  /// Additions that changed nothing: the collection held the recording before, so it stays.
  package var unchanged: Int
  /// Additions to collections that hold more than the server shows: some may have been there before.
  package var uncertain: Int
  /// Writes of the step that stay because nothing takes them back.
  package var kept: Int

  package init(
    id: StepID, action: JournalAction, isUndone: Bool, dropped: [JournalEntry], added: [JournalEntry],
    recordings: Set<RecordingID>, unchanged: Int = 0, uncertain: Int = 0, kept: Int
  ) {
    self.id = id
    self.action = action
    self.isUndone = isUndone
    self.dropped = dropped
    self.added = added
    self.recordings = recordings
    self.unchanged = unchanged
    self.uncertain = uncertain
    self.kept = kept
  }
}
