import Recordings
import Replay
import Terminal

/// The lines of the Timeline tab, arranged when something of them changes and not with every frame.
struct TimelineRows: Hashable {
  /// What they are made of.
  struct Basis: Hashable {
    var recording: RecordingID
    var record: TimelineRecord
    var selection: TimelineSelection
    var clock: TimelineClock
    var unfolded: [TimelineEntryID: [TimelineDetailLine]]
    /// In columns.
    var width: Int
  }

  private(set) var basis: Basis?
  private(set) var rows: [TimelineRow] = []
  /// Of the moments' column.
  private(set) var clockWidth = 0

  init() {}

  init(_ basis: Basis, _ head: TimelineHead) {
    self.basis = basis
    clockWidth = head.clockWidth
    rows = head.lines.map(TimelineRow.head)
    guard let document = basis.record.document else { return }
    for place in basis.selection.places(in: document) {
      rows.append(.entry(place))
      guard !basis.unfolded.isEmpty, let lines = basis.unfolded[document.id(of: place)] else { continue }
      let room = max(8, basis.width - 4)
      for line in lines {
        let indent = line.style == .title ? "" : "  "
        rows += line.text.wrapped(to: room).map {
          .unfolded(place, TimelineDetailLine(line.style, indent + $0))
        }
      }
    }
    rows += head.footLines.map(TimelineRow.head)
  }

  /// Of the first row that belongs to this entry or to one behind it.
  func index(ofPlace place: Int) -> Int? { rows.firstIndex { $0.place.map { $0 >= place } ?? false } }

  /// Where a cursor goes that stood on a row of other rows.
  func index(following row: Int, of before: TimelineRows) -> Int {
    guard before.basis?.recording == basis?.recording, before.rows.indices.contains(row),
      let place = before.rows[row].place, let old = before.basis?.record.document,
      let new = basis?.record.document, old.entries.indices.contains(place)
    else { return row }
    let now = new.place(of: old.id(of: place)) ?? new.firstPlace(from: old.entries[place].time)
    guard let index = index(ofPlace: now) else { return max(0, rows.count - 1) }
    // Within what is unfolded below a line.
    let inside = row - (before.index(ofPlace: place) ?? row)
    return rows.indices.contains(index + inside) && rows[index + inside].place == now ? index + inside : index
  }
}
