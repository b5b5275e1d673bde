package import Recordings

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

  mutating func next() -> RecordingID? {
    guard failure == nil, !waiting.isEmpty, asked.count < 3 else { return nil }
    let id = waiting.removeFirst()
    asked.insert(id)
    return id
  }

  mutating func membershipArrived(_ playlists: [PlaylistReference], of id: RecordingID) {
    guard asked.remove(id) != nil else { return }
    answered += 1
    for playlist in playlists { counts[playlist, default: 0] += 1 }
    if playlists.isEmpty { inNone += 1 }
  }

  mutating func fail(_ failure: FetchFailure, of id: RecordingID) {
    guard asked.remove(id) != nil else { return }
    waiting.insert(id, at: 0)
    self.failure = failure
  }
}
