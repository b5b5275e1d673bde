import Recordings

/// All events of one session.
struct SessionQuestion: Hashable, Sendable {
  var project: ProjectID
  var session: SessionSpan
}
