/// Reads bodies of snapshots as they come, and makes the timeline of what was read.
package struct TimelineReader {
  package private(set) var snapshots = SnapshotReader()
  package var builder = TimelineBuilder()

  package init() {}

  /// A whole body: lines of JSON, gzip or not.
  package mutating func append(_ body: [UInt8]) {
    snapshots.append(body)
    snapshots.endBody()
    builder.indexChanged(snapshots.updateIndex())
    builder.advance(in: snapshots)
  }

  /// As far as it was read.
  package var timeline: Timeline { builder.timeline(of: snapshots.index) }

  package var unreadable: UnreadableCount { snapshots.unreadable + builder.unreadable }
}
