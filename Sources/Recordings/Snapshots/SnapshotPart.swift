/// What one call reads of a recording's snapshots.
package enum SnapshotPart: Hashable, Sendable {
  /// Blocks with these keys, at most `mostBlocks`.
  case blocks(ClosedRange<Int>)
  case blob(key: String)
  case realtime

  /// The server refuses a personal key more than 21 blocks a call, and names 20.
  package static let mostBlocks = 20
}
