/// Merges a first page that was read again with the known rows of its view. The rows of the page come first.
/// The rows behind it stay, so that a refresh does not throw away ten thousand rows.
///
/// A known row is removed if the view's order puts it before the last row of the page and the page lacks it.
/// The server would have shown it there.
package struct FirstPageMerge: Hashable, Sendable {
  /// How many known rows, from the first on, the page replaces: they are in it, or removed.
  package let replaced: Int
  /// Where reading goes on behind the last row.
  package let next: PageToken?

  /// `count` rows are known, and reading goes on behind them at `next`; `place` tells where a known row
  /// stands.
  package init<ID>(
    of page: [ID], endingAt end: PageToken?, over count: Int, endingAt next: PageToken?,
    inFixedOrder: Bool, place: (ID) -> Int?
  ) {
    let reach = inFixedOrder ? Int.max : Self.reach(page.count)
    let last = page.lazy.compactMap(place).filter { $0 < reach }.max()
    guard end != nil, let last, last + 1 < count else {
      (replaced, self.next) = (count, end)
      return
    }
    replaced = last + 1
    self.next = next?.moved(by: page.count - replaced)
  }

  /// Where rows can move, a row from further down than this has risen. It proves nothing about the rows that
  /// it passed.
  package static func reach(_ rowsOfPage: Int) -> Int { 2 * rowsOfPage }
}

extension PageToken {
  /// The same place so many rows further down. A cursor does not change.
  package func moved(by rows: Int) -> PageToken {
    switch self {
    case .cursor: self
    case .offset(let offset): .offset(max(0, offset.addingSaturating(rows)))
    }
  }

  /// The same mark behind so many rows.
  package func behind(rows: Int) -> PageToken {
    switch self {
    case .cursor: self
    case .offset: .offset(rows)
    }
  }
}

extension RecordingListing {
  /// The order is by a fixed value, so rows never change places.
  package var hasFixedOrder: Bool {
    if case .matching(let query) = self {
      query.order == .startTime && query.sessionRecordingID == nil && query.sessionIDs == nil
    } else {
      false
    }
  }
}
