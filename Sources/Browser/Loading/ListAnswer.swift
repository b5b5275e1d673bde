package import Recordings

/// What comes of a `ListEffect`: progress, and then the end.
package enum ListAnswer: Hashable, Sendable {
  case progress(RequestID, ListEvent)
  /// nil: all of the list was read.
  case ended(RequestID, FetchFailure?)
}
