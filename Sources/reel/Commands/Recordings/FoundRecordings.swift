import Recordings
import Synchronization

/// The recordings of a list, while it is read.
final class FoundRecordings: Sendable {
  private struct State {
    var found = DeletableRecordings.Found()
    var notApplied: Set<QueryPart> = []
  }

  private let state = Mutex(State())

  var found: DeletableRecordings.Found { state.withLock(\.found) }

  /// Conditions without which the list holds more.
  var notApplied: Set<QueryPart> { state.withLock(\.notApplied) }

  func beginAnew() { state.withLock { $0 = State() } }

  /// Answers how many there are by now.
  func append(_ rows: [PageRow]) -> Int {
    state.withLock { state in
      let readable = rows.compactMap(\.recording)
      state.found.recordings += readable
      state.found.unreadable += rows.count - readable.count
      return state.found.recordings.count
    }
  }

  /// Whether the list is the same without them. What is viewed is left out here, too.
  func cannotApply(_ parts: Set<QueryPart>) -> Bool {
    let missing = parts.filter { $0.narrows && $0 != .hideViewed }
    state.withLock { $0.notApplied.formUnion(missing) }
    return missing.isEmpty
  }
}
