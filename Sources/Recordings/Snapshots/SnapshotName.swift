/// By what a part of a recording is asked for, if it can be kept.
package enum SnapshotName: Hashable, Sendable {
  case block(Int)
  case file(String)

  /// More blocks than a day of recording has.
  private static let mostBlocks = 100_000

  /// Nil where no number that blocks have stands there.
  package init?(blockKey text: String?) {
    guard let key = text.flatMap({ Int($0) }), (0..<Self.mostBlocks).contains(key) else { return nil }
    self = .block(key)
  }
}

extension SnapshotSource {
  /// Nil for what has no usable key, and for what is never kept.
  package var name: SnapshotName? {
    switch kind {
    case .blobV2: SnapshotName(blockKey: key)
    case .blob: key.map(SnapshotName.file)
    case .realtime, .other: nil
    }
  }
}
