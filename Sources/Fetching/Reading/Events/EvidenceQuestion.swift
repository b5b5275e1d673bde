import Recordings

/// What happened in some sessions that took place not far from each other.
struct EvidenceQuestion: Hashable, Sendable {
  var project: ProjectID
  var sessions: [SessionSpan]
}
