import Recordings

/// Which endpoint a recording is written for: the list leaves out what retrieve has, and the other way round.
enum RecordingForm: Hashable, Sendable {
  case list(matches: Bool)
  case retrieve
}
