package import Foundation
package import Recordings

/// The rows of one view with cursor and scroll. Kept when another view is opened, so that coming back is
/// instant.
package struct RecordingList: Hashable, Sendable {
  var table = RecordingTable()
  /// The slots of the loaded rows, in the order in which the server gives them.
  var arrival: [Int32] = []
  /// The shown rows, in their order; nil where all are shown as they arrived.
  var shown: [Int32]?
  /// What of the loaded rows is shown, and in which order.
  package internal(set) var arrangement = RowArrangement()
  /// How many loaded rows are hidden only because they are viewed.
  package internal(set) var hiddenViewedCount = 0
  /// Where each slot is shown; -1 where it is not. Bulk actions ask for hundreds of them.
  var places: [Int32] = []

  /// The marks that stay when the cursor moves.
  var fixedMarks: Set<RecordingID> = []
  /// Where a range begun with `v` starts; it ends at the cursor. An id, so that it follows its row.
  package internal(set) var rangeStart: RecordingID?
  package var cursor = ListCursor()
  /// The first page, or all of it again.
  package var load: LoadState = .idle
  /// When the rows on the screen were last loaded. Failures and running refreshes do not change it.
  package internal(set) var loadedAt: Date?
  /// The same for the oldest rows behind a first page that was read again; nil where there are none.
  package internal(set) var restLoadedAt: Date?
  /// The pages after it.
  package var pageLoad: LoadState = .idle
  /// Where its pages go on.
  var paging = PageWalk()
  package var next: PageToken? { paging.next }
  package var search: ListSearch?
  /// The question of all its pages.
  package var listing: RecordingListing?
  package var loadingAll: LoadingAll?
  /// The line that its rows were asked with.
  package var line: FilterLine?
  /// Rows of the previous question that match this one, shown until its own arrive.
  package internal(set) var isPreview = false
  /// The order in which the rows arrive. Nil for playlists, which have an order of their own.
  package var cameSorted: RowSort? = RowSort(.startTime, ascending: false)
  /// New recordings are looked for by themselves.
  package var following: Following?
  /// Parts of the query that the server refused and nobody applies. The list holds more, or has another
  /// order.
  package var notApplied: Set<QueryPart> = []
  /// Rows left out here because the server cannot leave them out.
  var hiddenIDs: Set<RecordingID> = []
  package var hidden: Int { hiddenIDs.count }
  var fullReload: FullReload?
  /// Pages in succession without a shown row.
  package var pagesWithoutRows = 0

  package init() {}

  /// What is shown.
  package var rows: RecordingRows { RecordingRows(table, in: shown ?? arrival) }

  /// The loaded rows, shown or hidden.
  var loadedRows: RecordingRows { RecordingRows(table, in: arrival) }
  package var loadedCount: Int { arrival.count }

  package var current: Recording? { row(at: cursor.index)?.recording }

  /// The recording under the cursor, without building its row.
  package var currentID: RecordingID? {
    id(at: cursor.index)
  }

  package func row(at index: Int) -> RecordingRow? {
    let rows = rows
    return rows.indices.contains(index) ? rows[index] : nil
  }

  /// Without building the row.
  func id(at index: Int) -> RecordingID? {
    let rows = rows
    return rows.indices.contains(index) ? rows.id(at: index) : nil
  }

  /// A loaded row, shown or hidden.
  package func recording(_ id: RecordingID) -> Recording? { slot(of: id).flatMap { table[$0].recording } }

  /// Where a row is shown.
  package func index(of id: RecordingID) -> Int? {
    guard let slot = table.slot(of: id), places[slot] >= 0 else { return nil }
    return Int(places[slot])
  }

  /// Shown or left out.
  func isLoaded(_ id: RecordingID) -> Bool { slot(of: id) != nil }

  func isShown(_ id: RecordingID) -> Bool { index(of: id) != nil }

  /// The slot of a loaded row; rows that left the view have none.
  func slot(of id: RecordingID) -> Int? {
    guard let slot = table.slot(of: id) else { return nil }
    return places[slot] >= 0 || shown != nil && arrival.contains(Int32(slot)) ? slot : nil
  }

  /// The rows are shown as they stand in `arrival`, or as `arrangement` says of all of them.
  mutating func arrange() {
    let filtered = arrangement.isPlain ? nil : arrangement.filtered(arrival, of: table)
    (shown, hiddenViewedCount) = (filtered?.shown, filtered?.viewed ?? 0)
    index()
  }

  /// The order on the screen is another one.
  mutating func show(_ order: [Int32]?) {
    shown = order
    if hidesViewed, arrangement.matcher == nil { hiddenViewedCount = hiddenCount }
    index()
  }

  private mutating func index() {
    places = Array(repeating: -1, count: table.count)
    for (place, slot) in (shown ?? arrival).enumerated() { places[Int(slot)] = Int32(place) }
  }

  /// The order in which the rows are shown, where it has a name.
  var sortedBy: RowSort? { arrangement.sort ?? cameSorted }

  /// The column whose values stand in the order of the rows, if one has it.
  var sortedColumn: (column: RecordingColumn, ascending: Bool)? {
    if let sort = arrangement.evidenceSort { return (sort.word.column, sort.ascending) }
    return sortedBy.map { ($0.order.column, $0.ascending) }
  }

  package var isNewestFirst: Bool {
    arrangement.evidenceSort == nil && sortedBy == RowSort(.startTime, ascending: false)
  }

  /// Nothing more will come from the server.
  package mutating func endPaging() { paging.end() }
}
