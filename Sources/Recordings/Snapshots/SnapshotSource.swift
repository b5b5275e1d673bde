package import Foundation

/// A part of a recording's snapshots, as the server lists it.
package struct SnapshotSource: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Blocks that are read by ranges of their keys, which are numbers. The only kind of servers of 2026.
    case blobV2
    /// Files that are read one by one.
    case blob
    /// What was recorded last and lies in no file yet. It is read last and never kept.
    case realtime
    /// A kind that is not known here. It is left out, and the user is told.
    case other(String)
  }

  package var kind: Kind
  /// What it is asked for by; nil where there is only one.
  package var key: String?
  /// Of its first event, and of its last one.
  package var start: Date?
  package var end: Date?

  package init(kind: Kind, key: String? = nil, start: Date? = nil, end: Date? = nil) {
    self.kind = kind
    self.key = key
    self.start = start
    self.end = end
  }
}
