package import Foundation
package import Recordings

/// The rows of one view, with where it stands: kept when another view is opened, so that coming back is instant.
package struct RecordingList: Hashable, Sendable {
  package private(set) var rows: [RecordingRow] = []
  /// The marks that stay when the cursor moves.
  private var fixedMarks: Set<RecordingID> = []
  /// Where a range begun with `v` starts; it ends at the cursor. An id, so that it follows its row.
  package private(set) var rangeStart: RecordingID?
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
  /// Rows left out here because the server cannot leave them out.
  package private(set) var hidden = 0
  /// Viewed rows are put aside. What is viewed only afterwards stays until the next refresh or until this is switched
  /// on again: no row goes away under the user's hand.
  package private(set) var hidesViewed = false
  private var aside = RowsAside()
  /// Pages in a row of which no row is shown.
  package var pagesWithoutRows = 0

  private var known: Set<RecordingID> = []

  package init() {}

  package var current: Recording? { rows.indices.contains(cursor.index) ? rows[cursor.index].recording : nil }

  package func recording(_ id: RecordingID) -> Recording? {
    if let hidden = aside[id] { return hidden }
    return known.contains(id) ? index(of: id).flatMap { rows[$0].recording } : nil
  }

  /// At the cursor before anywhere else: that is what most actions are about.
  package func index(of id: RecordingID) -> Int? {
    if rows.indices.contains(cursor.index), rows[cursor.index].id == id { return cursor.index }
    return rows.firstIndex { $0.id == id }
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
    known = []
    hidden = 0
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
        rows.append(row)
        continue
      }
      if hidingViewed, recording.viewed == true {
        hidden += 1
      } else if known.insert(recording.id).inserted {
        show(row)
      }
    }
  }

  /// Puts a row at the end, or aside.
  private mutating func show(_ row: RecordingRow) {
    if hidesViewed, let recording = row.recording, recording.viewed == true {
      aside.append(recording, at: loadedCount)
    } else {
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
    if index <= cursor.index, rows.count > 1 { cursor.move(.by(1), count: rows.count, height: height) }
  }

  package mutating func toggleMark(_ id: RecordingID) {
    if fixedMarks.remove(id) == nil { fixedMarks.insert(id) }
  }

  /// Marks a row if it is there.
  package mutating func mark(_ id: RecordingID) {
    if isShown(id) { fixedMarks.insert(id) }
  }

  package mutating func mark(_ ids: [RecordingID]) { setMarks(marks.union(ids.filter(isShown))) }

  package mutating func unmark(_ ids: [RecordingID]) { setMarks(marks.subtracting(ids)) }

  package mutating func markAll() { setMarks(shownIDs) }

  package mutating func invertMarks() { setMarks(shownIDs.subtracting(marks)) }

  package mutating func clearMarks() { setMarks([]) }

  /// No range outlives marks that were set as a whole: what it covered is in them or was taken out.
  private mutating func setMarks(_ marks: Set<RecordingID>) {
    fixedMarks = marks
    rangeStart = nil
  }

  /// What an action works on: the marked rows in list order, or the row under the cursor.
  package var targets: [Recording] {
    let marks = marks
    if marks.isEmpty { return current.map { [$0] } ?? [] }
    return rows.filter { $0.id.map(marks.contains) == true }.compactMap(\.recording)
  }

  /// Whether there is any, without gathering them: asked for every hint of every frame.
  package var hasTargets: Bool { !fixedMarks.isEmpty || rangeStart != nil || current != nil }

  /// Nothing more will come from the server.
  package mutating func endPaging() { next = nil }
}

// MARK: Marks and the range

extension RecordingList {
  /// The marked rows, those of the range among them: whoever asks for marks need not know of ranges.
  package var marks: Set<RecordingID> { rangeStart == nil ? fixedMarks : fixedMarks.union(idsInRange) }

  /// Begins a range at the cursor; none where the row there has no id to hold on to.
  package mutating func beginRange() { rangeStart = current?.id }

  /// The range's rows become marks, and it ends.
  package mutating func fixRange() { setMarks(marks) }

  /// The range ends, and marks nothing.
  package mutating func dropRange() { rangeStart = nil }

  /// From the start to the cursor, in whichever order they stand; rows that cannot be read are skipped.
  private var idsInRange: [RecordingID] {
    guard let start = rangeStart.flatMap(index(of:)), rows.indices.contains(cursor.index) else { return [] }
    return rows[min(start, cursor.index)...max(start, cursor.index)].compactMap(\.recording?.id)
  }

  /// A range needs both of its ends: from one alone it would cover rows that the user never chose.
  private mutating func endRange(unlessHeldBy ends: [RecordingID?]) {
    if !ends.allSatisfy({ $0.map(isShown) == true }) { dropRange() }
  }
}

// MARK: Hiding what is viewed

extension RecordingList {
  /// The rows that came, shown or put aside.
  package var loadedCount: Int { rows.count + aside.count }

  /// How many viewed rows are put aside.
  package var viewedAside: Int { aside.count }

  private var shownIDs: Set<RecordingID> { aside.count == 0 ? known : known.subtracting(aside.ids) }

  private func isShown(_ id: RecordingID) -> Bool { known.contains(id) && !aside.ids.contains(id) }

  /// The viewed rows go aside and take their marks with them: no action works on what cannot be seen. The cursor stays
  /// on its row, or goes to the next one that is shown.
  package mutating func hideViewed(height: Int) {
    guard !hidesViewed else { return }
    hidesViewed = true
    pagesWithoutRows = 0
    let held = current?.id
    let index = rows.prefix(cursor.index).count { $0.recording?.viewed != true }
    let whole = rows
    rows = []
    for row in whole { show(row) }
    fixedMarks.subtract(aside.ids)
    endRange(unlessHeldBy: [rangeStart, held])
    scroll(to: index, height: height)
  }

  /// What was put aside comes back to its place.
  package mutating func showViewed(height: Int) {
    hidesViewed = false
    let index = rows.isEmpty ? 0 : aside.place(ofShown: cursor.index)
    rows = aside.merged(with: rows)
    aside = RowsAside()
    scroll(to: index, height: height)
  }

  /// Stands on a row, as high on the screen as before.
  private mutating func scroll(to index: Int, height: Int) {
    cursor = ListCursor(index: index, top: index - (cursor.index - cursor.top))
    cursor.settle(count: rows.count, height: height)
  }

  /// A row was put aside for what turned out not to be: a refused decision, say.
  private mutating func showAgain(_ id: RecordingID) {
    guard let index = aside.shownIndex(of: id), let recording = aside.takeBack(id) else { return }
    rows.insert(.recording(recording), at: index)
    if index <= cursor.index, rows.count > 1 {
      cursor = ListCursor(index: cursor.index + 1, top: cursor.top + 1)
    }
  }
}
