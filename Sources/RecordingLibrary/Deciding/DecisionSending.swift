/// How far a decision goes before its outcome is told.
package struct DecisionSending: Sendable {
  /// It is written to the journal, and a later run sends it.
  package var isQueued: Bool
  /// How many writes are settled, and of how many, as the server answers.
  package var progress: @Sendable (_ settled: Int, _ total: Int) -> Void

  package init(
    isQueued: Bool = false, progress: @escaping @Sendable (_ settled: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    (self.isQueued, self.progress) = (isQueued, progress)
  }

  /// Until the server has answered.
  package static let answered = DecisionSending()
}
