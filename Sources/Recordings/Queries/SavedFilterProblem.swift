package enum SavedFilterProblem: Error, Hashable, Sendable {
  case notAnObject
  /// A leaf that is no condition, such as a group within the group: the server would refuse it.
  case unsupported(leaf: JSONText)
}
