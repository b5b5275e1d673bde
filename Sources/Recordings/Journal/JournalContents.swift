/// What the journal holds at the start.
package struct JournalContents: Hashable, Sendable {
  /// Steps of programs that are gone, with those of their entries that are not settled.
  package var unsent: [JournalStep]
  /// Entries that need their user.
  package var refused: Int
  package var memory: [String: String]
  package var setAside: QuarantinedFile?

  package init(
    unsent: [JournalStep] = [], refused: Int = 0, memory: [String: String] = [:],
    setAside: QuarantinedFile? = nil
  ) {
    self.unsent = unsent
    self.refused = refused
    self.memory = memory
    self.setAside = setAside
  }
}
