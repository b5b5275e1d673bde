/// What the cache has of a recording's snapshots, without their bytes.
package struct CachedSnapshots: Hashable, Sendable {
  package struct Answer: Hashable, Sendable {
    /// What its bytes are asked for by.
    package var number: Int64
    package var blocks: SnapshotBlocks

    package init(number: Int64, blocks: SnapshotBlocks) {
      self.number = number
      self.blocks = blocks
    }
  }

  /// Of a final recording, which the server would list the same way again.
  package var listing: [SnapshotSource]?
  package var answers: [Answer]

  package init(listing: [SnapshotSource]? = nil, answers: [Answer] = []) {
    self.listing = listing
    self.answers = answers
  }
}
