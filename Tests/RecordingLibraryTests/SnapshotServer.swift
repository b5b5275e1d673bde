import Foundation
import Recordings
import Synchronization

@testable import RecordingLibrary

/// A server that has one recording, whose blocks change between readings.
final class SnapshotServer: Sendable {
  let kept = KeptSnapshots()
  private let now: Date
  private let sources: Mutex<[SnapshotSource]>
  private let calls = Mutex<[SnapshotPart?]>([])
  /// Of the calls so far, in their order.
  private let noted = Mutex<[Priority]>([])
  private let failures = Mutex<[SnapshotPart?: FetchFailure]>([:])

  /// `age`: seconds since the recording began.
  init(_ blocks: Range<Int>, age: TimeInterval) {
    now = start.addingTimeInterval(age)
    sources = Mutex(blocks.map { Self.block($0) })
  }

  static func block(_ key: Int, from second: Int? = nil, length: Int = 59) -> SnapshotSource {
    let second = second ?? key * 60
    return SnapshotSource(
      kind: .blobV2, key: String(key), start: start.addingTimeInterval(Double(second)),
      end: start.addingTimeInterval(Double(second + length)))
  }

  func list(_ new: [SnapshotSource]) { sources.withLock { $0 = new } }

  var priorities: [Priority] { noted.withLock { $0 } }

  /// Nil stands for the listing.
  func refuse(_ part: SnapshotPart?, _ failure: FetchFailure?) {
    failures.withLock { $0[part] = failure }
  }

  /// What was asked since the last look; nil stands for the listing.
  func asked() -> [SnapshotPart?] {
    calls.withLock { calls in
      defer { calls = [] }
      return calls
    }
  }

  private func answer(_ part: SnapshotPart?, _ priority: Priority) throws(FetchFailure) {
    noted.withLock { $0.append(priority) }
    calls.withLock { $0.append(part) }
    if let failure = failures.withLock({ $0[part] }) { throw failure }
  }

  private var library: RecordingLibrary {
    var source = RecordingSource.empty
    source.cache.snapshots = kept.source
    source.snapshotListing = { (_, _, _, priority) throws(FetchFailure) in
      try self.answer(nil, priority)
      return .sources(self.sources.withLock { $0 })
    }
    source.snapshots = { (_, _, part, priority) throws(FetchFailure) in
      try self.answer(part, priority)
      return self.body(part)
    }
    return RecordingLibrary(source: source, zone: .gmt, now: { [now] in now }, waitUntil: { _ in })
  }

  /// The blocks' times, a line each.
  private func body(_ part: SnapshotPart) -> [UInt8] {
    let lines = sources.withLock { $0 }.filter { source in
      switch (part, source.name) {
      case (.blocks(let keys), .block(let key)?): keys.contains(key)
      case (.blob(let key), .file(let name)?): key == name
      default: part == .realtime && source.kind == .realtime
      }
    }
    return lines.flatMap { Array(Self.line($0).utf8) }
  }

  private static func line(_ source: SnapshotSource) -> String {
    let (begin, end) = (source.start?.timeIntervalSince(start), source.end?.timeIntervalSince(start))
    return "\(begin ?? 0)-\(end ?? 0)\n"
  }

  /// All lines that the server has now.
  var lines: Set<String> { Set(sources.withLock { $0 }.map(Self.line)) }

  struct Reading {
    /// Distinct lines that were received.
    var lines: Set<String> = []
    /// As often as they were received.
    var count = 0
    var planned: Int?
    var holes = 0
    var read = SnapshotsRead()
  }

  func read(
    after earlier: SnapshotsRead = SnapshotsRead(), _ priority: Priority = .user
  ) async throws(LibraryFailure) -> Reading {
    let received = ReceivedReading()
    let read = try await library.snapshots(
      of: RecordingID("rec"), in: project, after: earlier, priority
    ) { received.receive($0) }
    var reading = received.reading
    reading.read = read
    return reading
  }
}

private final class ReceivedReading: Sendable {
  private let progress = Mutex(SnapshotServer.Reading())

  var reading: SnapshotServer.Reading { progress.withLock { $0 } }

  func receive(_ event: SnapshotProgress) -> Bool {
    progress.withLock { reading in
      switch event {
      case .planned(let calls): reading.planned = calls
      case .body(let body):
        let lines = String(decoding: body, as: UTF8.self).split(separator: "\n").map { $0 + "\n" }
        reading.count += lines.count
        reading.lines.formUnion(lines.map { String($0) })
      case .hole: reading.holes += 1
      case .skipped, .waiting: break
      }
    }
    return true
  }
}
