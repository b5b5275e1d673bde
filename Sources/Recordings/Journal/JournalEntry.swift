/// One write of a step, and where it stands.
package struct JournalEntry: Hashable, Sendable, Identifiable {
  package var id: EntryID
  package var step: StepID
  package var write: Write
  package var state: EntryState

  package init(id: EntryID, step: StepID, write: Write, state: EntryState = .waiting) {
    self.id = id
    self.step = step
    self.write = write
    self.state = state
  }
}
