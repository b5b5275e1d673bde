package import Recordings

/// A list that is read to its end, before something is done with all of it. One is read at a time.
package enum ListEffect: Hashable, Sendable {
  case read(RequestID, ProjectID, ListRequest)
  /// Nobody wants the rest any more.
  case stop
}
