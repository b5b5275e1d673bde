/// What the journal holds at the start.
package struct JournalSnapshot: Hashable, Sendable {
  /// Steps of programs that are gone, with those of their entries that are not settled.
  package var unsent: [JournalStep]
  /// Further entries of theirs, which follow when there is room for them.
  package var furtherUnsent: Int
  /// Entries that need their user.
  package var refused: Int
  package var memory: [String: String]
  package var quarantined: QuarantinedFile?
  /// So many entries that an earlier run had recorded are gone: somebody removed or cut the file's log.
  package var lost: Int

  package init(
    unsent: [JournalStep] = [], furtherUnsent: Int = 0, refused: Int = 0, memory: [String: String] = [:],
    quarantined: QuarantinedFile? = nil, lost: Int = 0
  ) {
    self.furtherUnsent = furtherUnsent
    self.lost = lost
    self.unsent = unsent
    self.refused = refused
    self.memory = memory
    self.quarantined = quarantined
  }
}
