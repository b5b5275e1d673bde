/// Where events may lie that a query asks for.
package enum EventMatchScope: String, Hashable, Sendable, CaseIterable {
  /// Anywhere in the session of a recording, also before it begins.
  case session
  /// While the recording runs.
  case recording
}
