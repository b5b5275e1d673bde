package import Foundation
package import Recordings

/// The rows of one view, with where it stands: kept when another view is opened, so that coming back is instant.
package struct RecordingList: Hashable, Sendable {
  package internal(set) var rows: [RecordingRow] = []
  /// Where each row stands: bulk actions ask for hundreds of them.
  private var places: [RecordingID: Int] = [:]
  /// The marks that stay when the cursor moves.
  var fixedMarks: Set<RecordingID> = []
  /// Where a range begun with `v` starts; it ends at the cursor. An id, so that it follows its row.
  package internal(set) var rangeStart: RecordingID?
  package var cursor = ListCursor()
  /// The first page, or all of it again.
  package var load: LoadState = .idle
  /// When the rows on the screen were asked for last with success: failures and refreshes do not make them younger.
  package private(set) var loadedAt: Date?
  /// The pages after it.
  package var pageLoad: LoadState = .idle
  package private(set) var next: PageMark?
  package var search: ListSearch?
  /// Whether the rows come by their start. A collection comes in the order in which it was filled, the server's own lists
  /// in theirs.
  package var isNewestFirst = true
  /// What the server refused of the view's query and nobody applies: it holds more, or in another order.
  package var notApplied: Set<QueryPart> = []
  /// Rows left out here because the server cannot leave them out.
  private var hiddenIDs: Set<RecordingID> = []
  package var hidden: Int { hiddenIDs.count }
  var catchingUp = CatchingUp()
  /// Viewed rows are put aside. What is viewed only afterwards stays until the next refresh or until this is switched
  /// on again: no row goes away under the user's hand.
  package internal(set) var hidesViewed = false
  var aside = RowsAside()
  /// Pages in a row of which no row is shown.
  package var pagesWithoutRows = 0

  var known: Set<RecordingID> = []

  package init() {}

  package var current: Recording? { rows.indices.contains(cursor.index) ? rows[cursor.index].recording : nil }

  package func recording(_ id: RecordingID) -> Recording? {
    if let hidden = aside[id] { return hidden }
    return known.contains(id) ? index(of: id).flatMap { rows[$0].recording } : nil
  }

  package func index(of id: RecordingID) -> Int? { places[id] }

  /// Rows from here on stand elsewhere than before.
  mutating func reindex(from start: Int) {
    for index in rows.indices.dropFirst(start) {
      if let id = rows[index].id { places[id] = index }
    }
  }

  /// A first page arrived: it replaces the rows; cursor and marks follow their ids.
  package mutating func replace(with page: RecordingPage, at now: Date, hidingViewed: Bool, height: Int) {
    load = .loaded(at: now)
    loadedAt = now
    let held = current?.id
    // A cursor at the top stays there, unless it ends a range: that would grow over rows nobody looked at.
    let wasAtTop = cursor.index == 0 && rangeStart == nil
    let offset = cursor.index - cursor.top
    rows = []
    places = [:]
    known = []
    hiddenIDs = []
    catchingUp = CatchingUp()
    aside = RowsAside()
    pagesWithoutRows = 0
    append(page, hidingViewed: hidingViewed)
    fixedMarks.formIntersection(shownIDs)
    endRange(unlessHeldBy: [rangeStart, held])
    if let held, !wasAtTop, let index = index(of: held) ?? aside.shownIndex(of: held) {
      cursor = ListCursor(index: index, top: index - offset)
    }
    cursor.settle(count: rows.count, height: height)
  }

  /// A further page arrived; rows that are known already are left out (forced rows and cursors repeat some).
  package mutating func append(_ page: RecordingPage, hidingViewed: Bool) {
    next = page.next
    rows.reserveCapacity(rows.count + page.rows.count)
    for row in page.rows {
      guard let recording = row.recording else {
        if !catchingUp.isOn || !rows.contains(row) { rows.append(row) }
        continue
      }
      if hidingViewed, recording.viewed == true {
        hiddenIDs.insert(recording.id)
      } else if known.insert(recording.id).inserted {
        show(row)
      }
    }
  }

  /// Puts a row at the end, or aside.
  mutating func show(_ row: RecordingRow) {
    if hidesViewed, let recording = row.recording, recording.viewed == true {
      aside.append(recording, at: loadedCount)
      places[recording.id] = nil
    } else {
      if let id = row.id { places[id] = rows.count }
      rows.append(row)
    }
  }

  package mutating func update(_ id: RecordingID, _ change: (inout Recording) -> Void) {
    if aside.ids.contains(id) {
      aside.update(id, change)
      if aside[id]?.viewed != true { showAgain(id) }
      return
    }
    guard known.contains(id), let index = index(of: id), var recording = rows[index].recording else { return }
    change(&recording)
    rows[index] = .recording(recording)
  }

  /// Takes a row out and answers it, so that it can be put back.
  package mutating func remove(_ id: RecordingID, height: Int) -> Recording? {
    if let hidden = aside.remove(id) {
      known.remove(id)
      return hidden
    }
    guard let index = index(of: id), let recording = rows[index].recording else { return nil }
    aside.willRemoveShown(at: index)
    rows.remove(at: index)
    places[id] = nil
    reindex(from: index)
    known.remove(id)
    fixedMarks.remove(id)
    if rangeStart == id || index == cursor.index { dropRange() }
    if index < cursor.index { cursor.move(.by(-1), count: rows.count, height: height) }
    cursor.settle(count: rows.count, height: height)
    return recording
  }

  /// Puts a row before the first of `followers` that is still there; rows of a batch find their old order again,
  /// in whatever order they come back.
  package mutating func putBack(_ recording: Recording, before followers: [RecordingID], height: Int) {
    guard known.insert(recording.id).inserted else { return }
    let index = followers.first(where: isShown).flatMap(index(of:)) ?? rows.count
    aside.willInsertShown(at: index)
    rows.insert(.recording(recording), at: index)
    reindex(from: index)
    if index <= cursor.index, rows.count > 1 { cursor.move(.by(1), count: rows.count, height: height) }
  }

  /// Whether a page holds rows that are all here: of one that cannot be read at all that is not known.
  func repeats(_ page: RecordingPage) -> Bool {
    let ids = page.rows.compactMap(\.id)
    return !ids.isEmpty && ids.allSatisfy { known.contains($0) || hiddenIDs.contains($0) }
  }

  /// Nothing more will come from the server.
  package mutating func endPaging() { next = nil }
}
