/// What was read of a recording's snapshots: reading it again goes on from here.
package struct SnapshotsRead: Hashable, Sendable {
  package var answers: [SnapshotBlocks]

  package init(_ answers: [SnapshotBlocks] = []) { self.answers = answers }
}
