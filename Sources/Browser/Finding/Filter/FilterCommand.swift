package import Recordings

/// What the open view asks for, and in which order.
package enum FilterCommand: Hashable, Sendable {
  case edit
  /// Each adds its word to the filter line, or takes it away.
  case errors, trouble, rage, duration, active, person, page
  case dates
  /// Of the rows that are loaded; the server is not asked.
  case hideViewed
  case clear, widen
  case sort(RecordingOrder)
  /// Of the rows that are loaded.
  case sortByEvidence(EvidenceWord)
  case save
  /// Recent and named filters.
  case history
}
