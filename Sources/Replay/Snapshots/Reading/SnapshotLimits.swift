/// How much a recording may ask for. What is beyond is counted and left out.
package struct SnapshotLimits: Sendable {
  /// Of a whole recording, after the outer gzip.
  package var storedBytes = 1 << 30
  /// Of one packed field, opened.
  package var fieldBytes = 256 << 20
  /// What grows by more, and beyond `smallestBomb`, is a bomb. Real recordings grow by 4 to 20.
  package var packingRatio = 100
  package var smallestBomb = 8 << 20
  /// All fields that a decoder opens may grow by this much on average, and by `openedAllowance` besides.
  package var averageRatio = 30
  package var openedAllowance = 256 << 20
  package var windows = 1_000
  /// Of the nodes in one tree.
  package var nodes = 200_000
  package var depth = 1_024

  package init() {}
  package static let standard = SnapshotLimits()
}
