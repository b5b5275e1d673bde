import Foundation
import Recordings

extension RecordingList {
  package var isReloadingAll: Bool { fullReload != nil }

  /// How many rows came once more.
  package var reloadedCount: Int { fullReload?.slots.count ?? 0 }

  mutating func beginFullReload(at now: Date) { fullReload = FullReload(began: now) }

  /// A page of rows that are read again. Where it is the last one the reload ends; a server that repeats
  /// itself may have more.
  mutating func reloadedPageArrived(_ page: RecordingPage, at now: Date, hidingViewed: Bool, height: Int) {
    let before = reloadedCount
    for slot in insert(page, hidingViewed: hidingViewed) { fullReload?.rowCame(slot) }
    let hidden = page.rows.filter { hidingViewed && $0.isViewed }.compactMap(\.id)
    let newHidden = hidden.count { fullReload?.hiddenRowCame($0) == true }
    let bringsNew = reloadedCount > before || newHidden > 0
    fullReload?.pageArrived(next: page.next, bringsNew: bringsNew)
    pageLoad = .loaded(at: now)
    if fullReload?.pages.next == nil { endFullReload(isWhole: page.next == nil, height: height) }
  }

  /// The rows that arrived, in their order. `isWhole`: there are no others. Otherwise the rows behind them
  /// stay, as old as they are. Cursor and marks follow their ids.
  mutating func endFullReload(isWhole: Bool, height: Int) {
    guard let ended = fullReload else { return }
    fullReload = nil
    guard isWhole || !ended.slots.isEmpty else { return }
    let (held, offset) = (current?.id, cursor.index - cursor.top)
    // Where rows can move, a row that rose from far below proves nothing about those that it passed.
    let reach = listing?.hasFixedOrder == true ? .max : FirstPageMerge.reach(ended.slots.count)
    let last = arrival.prefix(reach).lastIndex(where: ended.holds)
    let behind = isWhole ? [] : arrival[((last ?? -1) + 1)...].filter { !ended.holds($0) }
    let followers = followersOfCursor
    arrival = ended.slots + behind
    rowsWereReloaded(isWhole: isWhole, at: ended.began)
    fixedMarks = fixedMarks.filter(isShown)
    endRange(unlessHeldBy: [rangeStart, held])
    if let index = held.flatMap(index(of:)) ?? firstShown(of: followers) {
      cursor = ListCursor(index: index, top: index - offset)
    }
    cursor.settle(count: rows.count, height: height)
  }

  private var followersOfCursor: [RecordingID] {
    let rows = rows
    return rows.indices.dropFirst(cursor.index + 1).prefix(1_000).compactMap { rows.id(at: $0) }
  }
}
