package import Recordings

/// What was taken back, and what became of what had to be sent for it.
package struct UndoResult: Hashable, Sendable {
  package var outcome: UndoOutcome
  /// Nil where nothing had to be sent.
  package var sending: DecisionOutcome?
}
