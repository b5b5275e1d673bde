/// A file of the journal or of the cache that could not be used, and is kept under another name.
package struct QuarantinedFile: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case damaged
    /// Written by a newer Reel.
    case newer(version: Int)
  }

  package var reason: Reason
  package var path: String

  package init(reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }
}
