import Recordings

/// Rows that a list does not show, each with its place in the whole list, so that they come back where they were.
struct RowsAside: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var place: Int
    var recording: Recording
  }

  /// By place, first to last.
  private var entries: [Entry] = []
  private(set) var ids: Set<RecordingID> = []

  var count: Int { entries.count }

  subscript(id: RecordingID) -> Recording? { entry(of: id).map { entries[$0].recording } }

  /// Puts the row aside that stands last in the whole list.
  mutating func append(_ recording: Recording, at place: Int) {
    entries.append(Entry(place: place, recording: recording))
    ids.insert(recording.id)
  }

  mutating func update(_ id: RecordingID, _ change: (inout Recording) -> Void) {
    if let entry = entry(of: id) { change(&entries[entry].recording) }
  }

  /// Where a shown row stands in the whole list.
  func place(ofShown index: Int) -> Int {
    var place = index
    for entry in entries {
      guard entry.place <= place else { break }
      place += 1
    }
    return place
  }

  /// How many shown rows stand before one that is aside: the row after it has this index.
  func shownIndex(of id: RecordingID) -> Int? { entry(of: id).map { entries[$0].place - $0 } }

  /// A row is shown from now on; the whole list stays as it is.
  mutating func takeBack(_ id: RecordingID) -> Recording? {
    guard let entry = entry(of: id) else { return nil }
    ids.remove(id)
    return entries.remove(at: entry).recording
  }

  /// A row is in the list no longer.
  mutating func remove(_ id: RecordingID) -> Recording? {
    guard let entry = entry(of: id) else { return nil }
    shift(from: entries[entry].place + 1, by: -1)
    return takeBack(id)
  }

  /// To be told before the shown rows change.
  mutating func willRemoveShown(at index: Int) { shift(from: place(ofShown: index), by: -1) }

  /// To be told before the shown rows change.
  mutating func willInsertShown(at index: Int) { shift(from: place(ofShown: index), by: 1) }

  func merged(with shown: [RecordingRow]) -> [RecordingRow] {
    var rows: [RecordingRow] = []
    rows.reserveCapacity(shown.count + entries.count)
    var rest = shown[...]
    for entry in entries {
      let gap = entry.place - rows.count
      rows += rest.prefix(gap)
      rest = rest.dropFirst(gap)
      rows.append(.recording(entry.recording))
    }
    return rows + rest
  }

  private func entry(of id: RecordingID) -> Int? {
    ids.contains(id) ? entries.firstIndex { $0.recording.id == id } : nil
  }

  private mutating func shift(from place: Int, by step: Int) {
    for index in entries.indices where entries[index].place >= place { entries[index].place += step }
  }
}
