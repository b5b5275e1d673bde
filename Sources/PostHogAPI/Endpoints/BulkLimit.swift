import Recordings

/// How many ids one bulk call takes.
package enum BulkLimit {
  /// Adding to and removing from a playlist.
  package static let playlist = 20
  /// Deleting recordings; servers before July 2026 take 20.
  package static let recordings = 100
}
