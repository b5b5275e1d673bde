/// Where the next page begins.
package enum PageToken: Hashable, Sendable {
  /// Newer servers: opaque, valid only with the identical query.
  case cursor(String)
  /// Older servers, and synthetic playlists.
  case offset(Int)
}
