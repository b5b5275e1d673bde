import Foundation
import Recordings
import Synchronization

@testable import RecordingLibrary

let project = ProjectID(1)
let start = Date(timeIntervalSince1970: 1_770_000_000)

/// A server in functions: answers pages in the order of the script, and notes what it was asked.
final class ScriptedSource: Sendable {
  typealias Answer = Result<RecordingPage, FetchFailure>

  struct Call: Hashable {
    var listing: RecordingListing
    var token: PageToken?
    var priority: Priority
  }

  private let script: Mutex<[Answer]>
  private let noted = Mutex<[Call]>([])
  private let waits = Mutex<[Date]>([])
  private let listener = Mutex<(@Sendable (FetchNotice) -> Void)?>(nil)

  init(_ script: [Answer] = []) { self.script = Mutex(script) }

  var calls: [Call] { noted.withLock { $0 } }
  var waited: [Date] { waits.withLock { $0 } }

  func tell(_ notice: FetchNotice) { listener.withLock { $0 }?(notice) }

  func library(_ change: (inout RecordingSource) -> Void = { _ in }) -> RecordingLibrary {
    var source = RecordingSource.empty
    source.recordings = { (_, listing, token, priority) throws(FetchFailure) in
      self.noted.withLock { $0.append(Call(listing: listing, token: token, priority: priority)) }
      let answer = self.script.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      return try (answer ?? .failure(.notFound)).get()
    }
    source.listen = { listener in self.listener.withLock { $0 = listener } }
    change(&source)
    return RecordingLibrary(
      source: source, zone: .gmt,
      now: { start }, waitUntil: { moment in self.waits.withLock { $0.append(moment) } })
  }
}

extension RecordingSource {
  /// Knows nothing and keeps nothing.
  static var empty: RecordingSource {
    RecordingSource(
      account: { (_) throws(FetchFailure) in throw .noKey },
      project: { (_) throws(FetchFailure) in throw .projectNotFound },
      playlists: { (_, _, _) throws(FetchFailure) in throw .notFound },
      playlist: { (_, _) throws(FetchFailure) in throw .notFound },
      recordings: { (_, _, _, _) throws(FetchFailure) in throw .notFound },
      recording: { (_, _, _) throws(FetchFailure) in throw .notFound },
      playlistsHolding: { (_, _, _) throws(FetchFailure) in [] },
      persons: { (_, _) throws(FetchFailure) in PersonPage() },
      snapshotListing: { (_, _, _, _) throws(FetchFailure) in .sources([]) },
      snapshots: { (_, _, _, _) throws(FetchFailure) in throw .notFound },
      evidence: { (_, _, _) throws(FetchFailure) in [:] },
      sessionEvents: { (_, _, _) throws(FetchFailure) in SessionEvents(events: []) },
      journal: .empty, listen: { _ in })
  }
}

extension JournalSource {
  static var empty: JournalSource {
    JournalSource(
      open: { (_) throws(JournalFailure) in JournalSnapshot() },
      prepare: { (_) throws(JournalFailure) in JournalSnapshot() },
      record: { (_, _) throws(JournalFailure) in },
      undo: { (_, _) throws(JournalFailure) in .nothing },
      lines: { (_, _) throws(JournalFailure) in [] }, deleted: { (_) throws(JournalFailure) in [] },
      retry: { (_) throws(JournalFailure) in [] }, drop: { (_) throws(JournalFailure) in [] },
      stop: { (_) throws(JournalFailure) in [] }, remember: { (_, _, _) throws(JournalFailure) in },
      settleForeign: { (_, _) throws(JournalFailure) in [] }, giveUp: { [] },
      sendWaitingEntriesNow: {}, close: { .kept })
  }
}

extension RecordingPage {
  /// Rows with these ids; the ones in upper case have errors.
  static func of(_ ids: String..., next: PageToken? = nil) -> RecordingPage {
    RecordingPage(
      rows: ids.map { id in
        var recording = Recording(id: RecordingID(id))
        recording.viewed = false
        recording.consoleErrorCount = id == id.uppercased() ? 3 : 0
        return .recording(recording)
      }, next: next)
  }
}
