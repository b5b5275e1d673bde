package import Recordings

/// What became of a step that was recorded.
package struct DecisionOutcome: Hashable, Sendable {
  package let step: StepID
  /// Where each write stands, in the order of the decision.
  package private(set) var entries: [JournalEntry]
  /// The playlist that was created or changed, as the server has it now.
  package private(set) var playlist: Playlist?

  init(_ step: JournalStep) {
    self.step = step.id
    entries = step.entries
  }

  package var isSettled: Bool { entries.allSatisfy(\.state.isSettled) }

  package var done: Int { entries.count { $0.state == .done } }

  /// Why writes were refused.
  package var problems: [EntryProblem] {
    entries.compactMap { if case .refused(let problem) = $0.state { problem } else { nil } }
  }

  mutating func receive(_ notice: JournalNotice) {
    switch notice {
    case .settled(let states):
      for index in entries.indices {
        entries[index].state = states[entries[index].id] ?? entries[index].state
      }
    case .created(let entry, _, let created), .changed(let entry, let created):
      if entries.contains(where: { $0.id == entry }) { playlist = created }
    case .answered, .notKept, .goesOn, .foreign, .interruptedDeletions: break
    }
  }
}
