/// Back or forth through the steps.
package enum UndoRequest: Hashable, Sendable {
  /// The step that the user sees as the last, whatever became of it meanwhile. Without one the newest step;
  /// below a position where the user goes beyond one that cannot be undone.
  case undo(below: Int64?, of: StepID? = nil)
  case redo
}
