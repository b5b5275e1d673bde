/// Reads the bodies of a recording in every form that PostHog and rrweb have: lines with a window, lines of
/// `data`, one JSON text, gzip. What it cannot read is counted, never fatal.
package struct SnapshotReader: Sendable {
  package private(set) var index = EventIndex()
  /// Whole lines that were read. Events point into them.
  package private(set) var bytes = SnapshotBytes()

  private let limits: SnapshotLimits
  private var lines = LineSplitter()
  private var finder: EventFinder
  /// Of a body in gzip, which is opened at its end.
  private var packed: [UInt8] = []
  private var isBodyStart = true
  /// The limit is reached: nothing more is taken.
  private var isFull = false

  /// Lines are given away when they are worth a piece of their own.
  private static let smallestPiece = 65_536

  package init(limits: SnapshotLimits = .standard) {
    self.limits = limits
    finder = EventFinder(limits: limits)
  }

  /// What could not be found: lines and events. A decoder counts what does not open.
  package var unreadable: UnreadableCount { finder.unreadable }

  /// The next bytes of a body, cut anywhere. Finds the events of the lines that are complete.
  package mutating func append(_ chunk: [UInt8]) {
    guard !chunk.isEmpty else { return }
    if isBodyStart ? GzipBody.begins(chunk) : !packed.isEmpty {
      if hasRoom(for: packed.count + chunk.count) { packed += chunk }
    } else {
      appendOpened(chunk)
    }
    isBodyStart = false
  }

  /// The body ends here: the last line needs no newline. Another body may follow.
  package mutating func endBody() {
    openPacked()
    lines.findEvents(&finder, isEnd: true)
    store()
    isBodyStart = true
  }

  /// Sorts what was found since the last call into the index, without duplicates. Answers which windows changed.
  package mutating func updateIndex() -> [WindowChange] {
    store()
    return index.update(in: bytes)
  }

  private mutating func appendOpened(_ chunk: [UInt8]) {
    guard hasRoom(for: bytes.count + lines.pending.count + chunk.count) else { return }
    lines.append(chunk)
    lines.findEvents(&finder, isEnd: false)
    if lines.done >= Self.smallestPiece { store() }
  }

  /// Once there is none, nothing that follows fits: lines would lack their middle.
  private mutating func hasRoom(for count: Int) -> Bool {
    if !isFull, count > limits.storedBytes {
      isFull = true
      finder.count(.size)
    }
    return !isFull
  }

  private mutating func store() {
    if let (lines, start) = lines.takeLines() { bytes.append(lines, at: start) }
    index.append(finder.takeFound(), windowIDs: finder.windows.ids)
  }

  private mutating func openPacked() {
    guard !packed.isEmpty else { return }
    let body = packed
    packed = []
    let problem = GzipBody.open(body, limits: limits) { appendOpened($0) }
    if let problem { finder.count(problem) }
  }
}
