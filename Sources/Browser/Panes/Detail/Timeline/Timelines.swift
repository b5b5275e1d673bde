package import Recordings
package import Replay

/// The timelines that were read, and how they are looked at.
package struct Timelines: Hashable, Sendable {
  /// What is done once enough of a timeline is read.
  package struct Wish: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case firstTrouble, evidence
      case second(Int)
    }

    package var recording: RecordingID
    package var kind: Kind
  }

  package private(set) var records: [RecordingID: TimelineRecord] = [:]
  /// Which reading of a recording is under way; answers of others are late.
  private var requests: [RecordingID: RequestID] = [:]
  /// The one that was read longest ago first.
  private var order: [RecordingID] = []
  package var selection: TimelineSelection = .usual
  package var clock: TimelineClock = .elapsed
  /// Lines of the shown recording that are unfolded; empty ones are on their way.
  package var unfolded: [TimelineEntryID: [TimelineDetailLine]] = [:]
  package var wish: Wish?
  /// Of the shown recording, as wide as the pane.
  var rows = TimelineRows()

  private static let mostRecords = 12
  /// Of all timelines but the newest one; each takes some three hundred bytes.
  private static let mostEntries = 60_000

  package init() {}

  package subscript(id: RecordingID) -> TimelineRecord? { records[id] }

  /// A reading begins, or begins anew; what is shown stays until there is more.
  mutating func begin(_ id: RecordingID, as request: RequestID, isReadAhead: Bool = false) {
    var record = TimelineRecord()
    record.isReadAhead = isReadAhead
    requests[id] = request
    record.document = records[id]?.document
    record.observation = records[id]?.observation
    records[id] = record
    order.removeAll { $0 == id }
    order.append(id)
  }

  /// What came of a reading. Less than is shown already does not replace it before the end.
  mutating func arrived(
    _ record: TimelineRecord, of id: RecordingID, as request: RequestID, shown: RecordingID?
  ) {
    guard awaits(request, of: id), let before = records[id] else { return }
    var record = record
    record.isReadAhead = before.isReadAhead
    if let shown = before.document, record.reading != .ended {
      let count = record.document?.entries.count ?? 0
      if count < shown.entries.count { record.document = shown }
    }
    record.observation = record.observation ?? before.observation
    records[id] = record
    makeRoom(keeping: shown)
  }

  func awaits(_ request: RequestID, of id: RecordingID) -> Bool {
    requests[id] == request && records[id]?.reading == .going
  }

  /// One that is read ahead; there is one at most.
  var isReadingAhead: Bool { records.values.contains { $0.isReadAhead && $0.reading == .going } }

  /// What was read stays.
  mutating func stop(_ id: RecordingID) {
    records[id]?.reading = .failed(.cancelled)
    requests[id] = nil
  }

  mutating func forget(_ id: RecordingID) {
    requests[id] = nil
    records[id] = nil
    order.removeAll { $0 == id }
  }

  private mutating func makeRoom(keeping shown: RecordingID?) {
    func entries() -> Int { records.values.reduce(0) { $0 + ($1.document?.entries.count ?? 0) } }
    while order.count > Self.mostRecords || order.count > 1 && entries() > Self.mostEntries {
      guard let oldest = order.first(where: { $0 != shown && records[$0]?.reading != .going }) else { return }
      forget(oldest)
    }
  }
}
