package import Foundation
package import Recordings

/// The rows of one view with cursor and scroll. Kept when another view is opened, so that coming back is
/// instant.
package struct RecordingList: Hashable, Sendable {
  var table = RecordingTable()
  /// The slots of the loaded rows, in the order in which the server gives them.
  var arrival: [Int32] = []
  /// The shown rows, in their order; nil where all are shown as they arrived.
  private(set) var shown: [Int32]?
  /// What of the loaded rows is shown, and in which order.
  package internal(set) var arrangement = RowArrangement()
  /// How many loaded rows are hidden only because they are viewed.
  package private(set) var viewedAside = 0
  /// Where each slot is shown; -1 where it is not. Bulk actions ask for hundreds of them.
  private var places: [Int32] = []

  /// The marks that stay when the cursor moves.
  var fixedMarks: Set<RecordingID> = []
  /// Where a range begun with `v` starts; it ends at the cursor. An id, so that it follows its row.
  package internal(set) var rangeStart: RecordingID?
  package var cursor = ListCursor()
  /// The first page, or all of it again.
  package var load: LoadState = .idle
  /// When the rows on the screen were last loaded. Failures and running refreshes do not change it.
  package private(set) var loadedAt: Date?
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
  package private(set) var isPreview = false
  /// The order in which the rows arrive. Nil for playlists, which have an order of their own.
  package var cameSorted: RowSort? = RowSort(.startTime, ascending: false)
  /// New recordings are looked for by themselves.
  package var following: Following?
  /// Parts of the query that the server refused and nobody applies. The list holds more, or has another
  /// order.
  package var notApplied: Set<QueryPart> = []
  /// Rows left out here because the server cannot leave them out.
  private var hiddenIDs: Set<RecordingID> = []
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

  /// Shown or put aside.
  func isLoaded(_ id: RecordingID) -> Bool { slot(of: id) != nil }

  func isShown(_ id: RecordingID) -> Bool { index(of: id) != nil }

  /// The slot of a loaded row; rows that left the view have none.
  private func slot(of id: RecordingID) -> Int? {
    guard let slot = table.slot(of: id) else { return nil }
    return places[slot] >= 0 || shown != nil && arrival.contains(Int32(slot)) ? slot : nil
  }

  /// The rows are shown as they stand in `arrival`, or as `arrangement` says of all of them.
  mutating func arrange() {
    let sifted = arrangement.isPlain ? nil : arrangement.sifted(arrival, of: table)
    (shown, viewedAside) = (sifted?.shown, sifted?.viewed ?? 0)
    index()
  }

  /// The order on the screen is another one.
  mutating func show(_ order: [Int32]?) {
    shown = order
    if hidesViewed, arrangement.matcher == nil { viewedAside = asideCount }
    index()
  }

  private mutating func index() {
    places = Array(repeating: -1, count: table.count)
    for (place, slot) in (shown ?? arrival).enumerated() { places[Int(slot)] = Int32(place) }
  }
}

extension RecordingList {
  /// A first page arrived. Where it has rows in common with the known ones, those behind it stay, except rows
  /// that began before `start`. Otherwise it replaces all rows. Cursor and marks follow their ids.
  package mutating func replace(
    with page: RecordingPage, at now: Date, since start: Date? = nil, hidingViewed: Bool, height: Int,
    holdingTop: Bool = false
  ) {
    endFullReload(isWhole: false, height: height)
    let before = [restLoadedAt, loadedAt].compactMap { $0 }.min()
    load = .loaded(at: now)
    loadedAt = now
    let held = current?.id
    // A cursor at the top stays there. If it ends a range it follows its row, or the range would grow over
    // new rows.
    let wasAtTop = cursor.index == 0 && rangeStart == nil && !holdingTop
    let offset = cursor.index - cursor.top
    hiddenIDs = []
    paging = PageWalk(next: next)
    pagesWithoutRows = 0
    let wasPreview = isPreview
    if isPreview { endPreview() }
    let behind = rowsBehind(page).filter { !began($0, before: start) }
    restLoadedAt = behind.isEmpty ? nil : before
    if behind.isEmpty {
      table = RecordingTable()
      paging.moveOn(to: page.next)
    }
    arrival = slots(for: page, hidingViewed: hidingViewed, renewing: true)
    let first = Set(arrival)
    arrival += behind.filter { !first.contains($0) }
    arrange()
    fixedMarks = fixedMarks.filter(isShown)
    endRange(unlessHeldBy: [rangeStart, held])
    if let held, !wasAtTop, let index = index(of: held) ?? indexAfterAside(held) {
      cursor = ListCursor(index: index, top: index - offset)
    } else if wasPreview {
      // A position among the rows of another question means nothing here.
      cursor = ListCursor()
    }
    cursor.settle(count: rows.count, height: height)
  }

  /// The same rows for another question.
  func asPreview() -> RecordingList {
    var preview = self
    preview.isPreview = true
    preview.load = .idle
    preview.line = nil
    preview.pageLoad = .idle
    preview.endPaging()
    preview.loadingAll = nil
    preview.following = nil
    preview.fullReload = nil
    preview.cursor = ListCursor()
    return preview
  }

  private mutating func endPreview() {
    isPreview = false
    arrangement.matcher = nil
    arrangement.sort = nil
    arrival = []
    arrange()
  }

  private func began(_ slot: Int32, before start: Date?) -> Bool {
    guard let start, let began = table.read(Int(slot), { $0[.startTime] }) else { return false }
    return began < start.timeIntervalSinceReferenceDate
  }

  /// The known rows behind the last one in common with a new first page. The page says nothing about them.
  /// None where the page is the whole list, or newer than all known rows.
  private func rowsBehind(_ page: RecordingPage) -> [Int32] {
    guard page.next != nil else { return [] }
    let met = Set(page.rows.compactMap(\.id).compactMap(table.slot(of:)).map(Int32.init))
    guard let last = arrival.lastIndex(where: met.contains) else { return [] }
    return Array(arrival[(last + 1)...])
  }

  /// The page that was asked for arrived.
  mutating func pageArrived(_ page: RecordingPage, hidingViewed: Bool) {
    var walk = paging
    walk.pageArrived(next: page.next, bringsNew: !repeats(page))
    append(page, hidingViewed: hidingViewed)
    paging = walk
  }

  /// Adds rows. Known ones are left out, because forced rows and cursors repeat some.
  package mutating func append(_ page: RecordingPage, hidingViewed: Bool) {
    paging.moveOn(to: page.next)
    let new = slots(for: page, hidingViewed: hidingViewed, renewing: false)
    arrival += new
    guard !arrangement.isPlain else {
      places += repeatElement(-1, count: table.count - places.count)
      for (step, slot) in new.enumerated() { places[Int(slot)] = Int32(arrival.count - new.count + step) }
      return
    }
    let held = current?.id
    let sifted = arrangement.sifted(new, into: shown ?? [], of: table)
    viewedAside += sifted.viewed
    show(sifted.shown)
    guard let held, let index = index(of: held), index != cursor.index else { return }
    cursor = ListCursor(index: index, top: cursor.top + index - cursor.index)
  }

  /// Adds a page of rows that were read again. New ones are shown later. Answers their slots.
  mutating func insert(_ page: RecordingPage, hidingViewed: Bool) -> [Int32] {
    let slots = slots(for: page, hidingViewed: hidingViewed, renewing: true)
    places += repeatElement(-1, count: table.count - places.count)
    return slots
  }

  /// `arrival` holds the rows that were read again, before the others.
  mutating func rowsWereReloaded(isWhole: Bool, at began: Date) {
    guard isWhole else { return arrange() }
    paging.end()
    (loadedAt, restLoadedAt) = (began, nil)
    arrange()
  }

  /// Adds the rows of a page. Answers the slots of the new ones, or of all where they are replaced.
  private mutating func slots(for page: RecordingPage, hidingViewed: Bool, renewing: Bool) -> [Int32] {
    let known = table.count
    var slots: [Int32] = []
    var taken: Set<Int32> = []
    for row in page.rows {
      if hidingViewed, row.isViewed {
        hiddenIDs.formUnion(row.id.map { [$0] } ?? [])
      } else if let slot = table.append(row) {
        slots.append(Int32(slot))
      } else if let slot = renew(row, always: renewing), slot < known, taken.insert(slot).inserted {
        slots.append(slot)
      }
    }
    return slots
  }

  /// Of a row that the table has: nil where it is left as it is.
  private mutating func renew(_ row: PageRow, always: Bool) -> Int32? {
    guard let recording = row.packed, let slot = table.slot(of: recording.id), always || !isLoaded(slot)
    else { return nil }
    table.replace(at: slot, with: recording)
    return Int32(slot)
  }

  private mutating func slot(for row: PageRow) -> Int32? {
    table.append(row).map(Int32.init) ?? renew(row, always: true)
  }

  private func isLoaded(_ slot: Int) -> Bool {
    guard places.indices.contains(slot) else { return true }
    return places[slot] >= 0 || shown != nil && arrival.contains(Int32(slot))
  }

  package mutating func update(_ id: RecordingID, _ change: (inout Recording) -> Void) {
    guard let slot = slot(of: id), var recording = table[slot].recording else { return }
    let before = recording
    change(&recording)
    guard recording != before else { return }
    table.replace(at: slot, with: PageRecording(recording))
    // Hidden rows that match by now are shown. Shown rows stay, even where they would be hidden by now.
    if places[slot] < 0, arrangement.shows(slot, of: table) { showAgain(Int32(slot)) }
  }

  /// Takes a row out and answers it, so that it can be put back.
  package mutating func remove(_ id: RecordingID, height: Int) -> Recording? {
    guard let slot = slot(of: id), let recording = table[slot].recording else { return nil }
    let index = index(of: id)
    arrival.removeAll { $0 == Int32(slot) }
    fullReload?.drop(Int32(slot))
    show(shown?.filter { $0 != Int32(slot) })
    fixedMarks.remove(id)
    guard let index else { return recording }
    if rangeStart == id || index == cursor.index { dropRange() }
    if index < cursor.index { cursor.move(.by(-1), count: rows.count, height: height) }
    cursor.settle(count: rows.count, height: height)
    return recording
  }

  /// Puts a row before the first of `followers` that is still there. So the rows of a batch find their old
  /// order, in whatever order they come back.
  package mutating func putBack(_ recording: Recording, before followers: [RecordingID], height: Int) {
    guard slot(of: recording.id) == nil,
      let slot = slot(for: .recording(recording))
    else { return }
    let shownFollower = firstShown(of: followers)
    let follower = followers.first { self.slot(of: $0) != nil }.flatMap(self.slot(of:)).map(Int32.init)
    arrival.insert(slot, at: follower.flatMap(arrival.firstIndex(of:)) ?? arrival.count)
    if var order = shown {
      // Rows that no longer match the filter are hidden.
      guard arrangement.matcher == nil || arrangement.shows(Int(slot), of: table) else { return show(order) }
      order.insert(slot, at: shownFollower ?? order.count)
      show(order)
    } else {
      show(nil)
    }
    guard let index = index(of: recording.id), index <= cursor.index, rows.count > 1 else { return }
    cursor.move(.by(1), count: rows.count, height: height)
  }

  /// Whether all rows of a page are known. Unknown for a page that cannot be read.
  func repeats(_ page: RecordingPage) -> Bool {
    let ids = page.rows.lazy.compactMap(\.id)
    return !ids.isEmpty && ids.allSatisfy { slot(of: $0) != nil || hiddenIDs.contains($0) }
  }

  /// The order in which the rows are shown, where it has a name.
  var sortedBy: RowSort? { arrangement.sort ?? cameSorted }

  package var isNewestFirst: Bool { sortedBy == RowSort(.startTime, ascending: false) }

  /// Nothing more will come from the server.
  package mutating func endPaging() { paging.end() }
}
