/// How a first page that was asked for again lies over the rows that are known of its view: the rows of the page come
/// first, and the rows behind it stay, so that a refresh does not throw away ten thousand rows.
///
/// A known row that stands before the last row of the page in the view's order, and is not in the page, is gone: the
/// server would have shown it between them.
package struct FirstPageMerge: Hashable, Sendable {
  /// How many of the known rows, from the first on, give way to the page: they are in it, or gone.
  package let replaced: Int
  /// Where reading goes on behind the last row.
  package let next: PageToken?

  /// `count` rows are known, and reading goes on behind them at `next`; `place` tells where a known row stands.
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

  /// Where rows change their places, one from further down than this has risen, and proves nothing about the rows that
  /// it passed.
  package static func reach(_ rowsOfPage: Int) -> Int { 2 * rowsOfPage }
}

extension PageToken {
  /// So many rows further down; a cursor knows its place by itself.
  package func moved(by rows: Int) -> PageToken {
    switch self {
    case .cursor: self
    case .offset(let offset): .offset(max(0, offset + rows))
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
  /// Rows never change places, as long as none is put before the others: their start stands fixed.
  package var hasFixedOrder: Bool {
    if case .matching(let query) = self {
      query.order == .startTime && query.sessionRecordingID == nil && query.sessionIDs == nil
    } else {
      false
    }
  }
}
