package import Foundation
package import Recordings

/// What pages do to the rows.
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
    arrival = slots(for: page, hidingViewed: hidingViewed, replacingKnown: true)
    let first = Set(arrival)
    arrival += behind.filter { !first.contains($0) }
    arrange()
    fixedMarks = fixedMarks.filter(isShown)
    endRange(unlessHeldBy: [rangeStart, held])
    if let held, !wasAtTop, let index = index(of: held) ?? indexAfterHidden(held) {
      cursor = ListCursor(index: index, top: index - offset)
    } else if wasPreview {
      // A position among the rows of another question means nothing here.
      cursor = ListCursor()
    }
    cursor.settle(count: rows.count, height: height)
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
    let new = slots(for: page, hidingViewed: hidingViewed, replacingKnown: false)
    arrival += new
    guard !arrangement.isPlain else {
      places += repeatElement(-1, count: table.count - places.count)
      for (step, slot) in new.enumerated() { places[Int(slot)] = Int32(arrival.count - new.count + step) }
      return
    }
    let held = current?.id
    let filtered = arrangement.filtered(new, into: shown ?? [], of: table)
    hiddenViewedCount += filtered.viewed
    show(filtered.shown)
    guard let held, let index = index(of: held), index != cursor.index else { return }
    cursor = ListCursor(index: index, top: cursor.top + index - cursor.index)
  }

  /// Adds a page of rows that were read again. New ones are shown later. Answers their slots.
  mutating func insert(_ page: RecordingPage, hidingViewed: Bool) -> [Int32] {
    let slots = slots(for: page, hidingViewed: hidingViewed, replacingKnown: true)
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
  private mutating func slots(for page: RecordingPage, hidingViewed: Bool, replacingKnown: Bool) -> [Int32] {
    let known = table.count
    var slots: [Int32] = []
    var taken: Set<Int32> = []
    for row in page.rows {
      if hidingViewed, row.isViewed {
        hiddenIDs.formUnion(row.id.map { [$0] } ?? [])
      } else if let slot = table.append(row) {
        slots.append(Int32(slot))
      } else if let slot = replaceKnown(row, always: replacingKnown), slot < known,
        taken.insert(slot).inserted
      {
        slots.append(slot)
      }
    }
    return slots
  }

  /// Of a row that the table has: nil where it is left as it is.
  private mutating func replaceKnown(_ row: PageRow, always: Bool) -> Int32? {
    guard let recording = row.packed, let slot = table.slot(of: recording.id), always || !isLoaded(slot)
    else { return nil }
    table.replace(at: slot, with: recording)
    return Int32(slot)
  }

  mutating func slot(for row: PageRow) -> Int32? {
    table.append(row).map(Int32.init) ?? replaceKnown(row, always: true)
  }

  private func isLoaded(_ slot: Int) -> Bool {
    guard places.indices.contains(slot) else { return true }
    return places[slot] >= 0 || shown != nil && arrival.contains(Int32(slot))
  }

  /// Whether all rows of a page are known. Unknown for a page that cannot be read.
  func repeats(_ page: RecordingPage) -> Bool {
    let ids = page.rows.lazy.compactMap(\.id)
    return !ids.isEmpty && ids.allSatisfy { slot(of: $0) != nil || hiddenIDs.contains($0) }
  }
}
