package import Recordings
import Terminal

/// Which collections hold the marked rows. It takes a call for each row, so it runs on request and shows its
/// progress.
package struct MembershipOverlay: Hashable, Sendable {
  package let total: Int
  package private(set) var waiting: [RecordingID]
  package private(set) var asked: Set<RecordingID> = []
  package private(set) var answered = 0
  /// How many of the rows each collection holds.
  package private(set) var counts: [PlaylistReference: Int] = [:]
  package private(set) var inNone = 0
  /// Why it stopped before its end.
  package var failure: FetchFailure?
  package var cursor = ListCursor()

  package init(_ recordings: [RecordingID]) {
    waiting = recordings
    total = recordings.count
  }

  package var isDone: Bool { answered == total }

  /// The collection that holds the most of them first.
  package var lines: [(playlist: PlaylistReference, count: Int)] {
    counts.sorted {
      ($1.value, $0.key.title, $0.key.id.text) < ($0.value, $1.key.title, $1.key.id.text)
    }.map { ($0.key, $0.value) }
  }

  enum KeyOutcome: Hashable {
    case stays, closes
    /// It asks on after a failure.
    case asksOn
    case opens(PlaylistID)
  }

  mutating func handle(_ key: Key, keys: KeyMap, height: Int) -> KeyOutcome {
    let lines = lines
    if let movement = keys.movement(inList: key, of: .membership) {
      cursor.move(movement, count: lines.count, height: height)
      return .stays
    }
    guard case .membership(let pressed)? = keys.match(key, in: .membership) else { return .stays }
    switch pressed {
    case .close: return .closes
    case .goOn:
      failure = nil
      return .asksOn
    case .open:
      return lines.indices.contains(cursor.index) ? .opens(lines[cursor.index].playlist.id) : .stays
    }
  }

  /// What to ask next of a project: a few rows at a time. What is known already is not asked for.
  mutating func ask(of project: ProjectID, knowing detail: DetailPane) -> [Effect] {
    var effects: [Effect] = []
    while let id = next() {
      if let known = detail[id].collections.value {
        membershipArrived(known, of: id)
      } else {
        effects.append(.load(.membership(project, id, .user)))
      }
    }
    return effects
  }

  private mutating func next() -> RecordingID? {
    guard failure == nil, !waiting.isEmpty, asked.count < 3 else { return nil }
    let id = waiting.removeFirst()
    asked.insert(id)
    return id
  }

  mutating func arrived(_ result: Result<[Playlist], FetchFailure>, of id: RecordingID) {
    switch result {
    case .failure(let failure): fail(failure, of: id)
    case .success(let playlists):
      membershipArrived(
        playlists.filter { $0.kind == .collection }.map { PlaylistReference(id: $0.id, title: $0.title) },
        of: id)
    }
  }

  private mutating func membershipArrived(_ playlists: [PlaylistReference], of id: RecordingID) {
    guard asked.remove(id) != nil else { return }
    answered += 1
    let held = lines.indices.contains(cursor.index) ? lines[cursor.index].playlist : nil
    defer { follow(held) }
    for playlist in playlists { counts[playlist, default: 0] += 1 }
    if playlists.isEmpty { inNone += 1 }
  }

  /// The cursor stays on its list while others come before it.
  private mutating func follow(_ held: PlaylistReference?) {
    let lines = lines
    guard let held, let index = lines.firstIndex(where: { $0.playlist == held }), index != cursor.index
    else { return }
    cursor = ListCursor(index: index, top: max(0, cursor.top + index - cursor.index))
  }

  private mutating func fail(_ failure: FetchFailure, of id: RecordingID) {
    guard asked.remove(id) != nil else { return }
    waiting.insert(id, at: 0)
    self.failure = failure
  }
}
