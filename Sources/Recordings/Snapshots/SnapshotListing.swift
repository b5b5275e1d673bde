/// What a server answers to whoever asks for a recording's snapshots without naming a part.
package enum SnapshotListing: Hashable, Sendable {
  /// The parts that can be asked for. None where the recording is too new or expired, and in passing where the
  /// server could not find out.
  case sources([SnapshotSource])
  /// The snapshots themselves, as servers before 2023 answer, and where the next ones begin.
  case body([UInt8], nextOffset: Int?)
}
