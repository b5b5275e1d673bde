/// Reads the bodies of a recording in every form that PostHog and rrweb have: lines with a window, lines of
/// `data`, one JSON text, gzip. What it cannot read is counted, never fatal.
package struct SnapshotReader: Sendable {
  package private(set) var index = EventIndex()
  /// Whole lines that were read. Events point into them.
  package private(set) var bytes = SnapshotBytes()
  /// What could not be found: lines and events. A decoder counts what does not open.
  package private(set) var unreadable = UnreadableCount()

  package init(limits: SnapshotLimits = .standard) {}

  /// The next bytes of a body, cut anywhere. Finds the events of the lines that are complete.
  package mutating func append(_ chunk: [UInt8]) {}

  /// The body ends here: the last line needs no newline. Another body may follow.
  package mutating func endBody() {}

  /// Sorts what was found since the last call into the index, without duplicates. Answers which windows changed.
  package mutating func updateIndex() -> [WindowChange] { [] }
}
