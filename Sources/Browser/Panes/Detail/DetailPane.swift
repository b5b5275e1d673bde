package import Foundation
import HashTreeCollections
package import Recordings

/// The right pane: all about the recording under the cursor.
package struct DetailPane: Hashable, Sendable {
  package var tab: DetailTab = .timeline
  package var timelines = Timelines()
  /// Line and scroll of each tab.
  package var cursors: [DetailTab: ListCursor] = [:]
  package var search: ListSearch?
  /// Objects and arrays of the Raw tab that are folded away, by path; the persons' properties at first.
  package var folded: Set<String> = ["person.properties"]
  /// The last frame keeps its state, so a change would copy all of it. A persistent tree copies only what
  /// changes.
  private var records = TreeDictionary<RecordingID, Kept>()
  /// When the detail of the row under the cursor is asked for: a moment after the cursor came to rest.
  package var dueAt: Date?
  /// Whose detail this is.
  package var shown: RecordingID?

  private static let kept = 400

  /// A record is a kilobyte. A persistent tree copies only what is near the changed one.
  private indirect enum Kept: Hashable, Sendable {
    case record(DetailRecord)

    var record: DetailRecord {
      switch self {
      case .record(let record): record
      }
    }
  }

  package init() {}

  package var cursor: ListCursor {
    get { cursors[tab] ?? ListCursor() }
    set { cursors[tab] = newValue }
  }

  /// The server's id in place of the one that stood for a playlist.
  package mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) {
    for recording in records.keys {
      guard var collections = self[recording].collections.value,
        let index = collections.firstIndex(where: { $0.id == provisional })
      else { continue }
      collections[index].id = id
      self[recording].collections = .loaded(collections)
    }
  }

  /// The collections of the recordings that were looked up.
  var collections: [RecordingID: [PlaylistReference]] {
    Dictionary(
      uniqueKeysWithValues: records.compactMap { id, kept in kept.record.collections.value.map { (id, $0) } })
  }

  func hasRecords(of other: DetailPane) -> Bool { records == other.records }

  package subscript(id: RecordingID) -> DetailRecord {
    get { records[id]?.record ?? DetailRecord() }
    set {
      if id == shown { followCollection(from: self[id].collections, to: newValue.collections) }
      if records[id] == nil, records.count >= Self.kept { records = records.filter { $0.key == shown } }
      records[id] = .record(newValue)
    }
  }

  /// Enter opens what the user saw under the cursor, also where an answer puts the collections in another order.
  private mutating func followCollection(
    from before: DetailRecord.Part<[PlaylistReference]>, to now: DetailRecord.Part<[PlaylistReference]>
  ) {
    guard let cursor = cursors[.lists], let before = before.value, let now = now.value,
      before.indices.contains(cursor.index),
      let index = now.firstIndex(where: { $0.id == before[cursor.index].id })
    else { return }
    cursors[.lists] = ListCursor(index: index, top: cursor.top)
  }
}
