import Recordings

/// Finds the recordings of a query and makes the page of the answer.
struct RecordingsSearch {
  let view: ProjectView
  let parameters: RecordingsParameters
  private let filter: RowFilter

  init(_ view: ProjectView, _ parameters: RecordingsParameters) throws(DemoRefusal) {
    self.view = view
    self.parameters = parameters
    filter = try RowFilter(parameters, view: view)
  }

  func page() throws(DemoRefusal) -> RecordingsPage {
    let skipped = max(0, parameters.offset ?? 0)
    let found = try found(most: skipped + parameters.limit + 1)
    let shown = found.dropFirst(skipped).prefix(parameters.limit)
    var page = RecordingsPage()
    page.hasNext = found.count > skipped + parameters.limit
    page.rows = rows(Array(shown))
    if view.profile == .cloud2026, page.hasNext, parameters.offset == nil, let last = shown.last {
      page.nextCursor = PageCursor(view.rows[last], order: parameters.order).text(order: parameters.order)
    }
    return page
  }

  /// The page, with the recording that was asked for by id before all others.
  private func rows(_ shown: [Int]) -> [[UInt8]] {
    let forced = parameters.sessionRecordingID.flatMap(view.recording)
    let matching = shown.filter { $0 != forced }.map { view.written($0, .list(matches: true)) }
    guard let forced else { return matching }
    let matches = isInWindow(forced) && filter.matches(forced, view.rows[forced])
    return [view.written(forced, .list(matches: matches))] + matching
  }

  private func found(most: Int) throws(DemoRefusal) -> [Int] {
    if let ids = parameters.sessionIDs { return ids.compactMap(view.recording).filter(isAskedFor) }
    let after = try parameters.after.map { text throws(DemoRefusal) in
      try PageCursor(text, order: parameters.order, in: view.world.recordings)
    }
    let window = window
    return parameters.order == .startTime
      ? byStart(window, after: after, most: most) : sorted(window, after: after)
  }

  /// Rows lie newest first, so that the first page needs no look at the others.
  private func byStart(_ window: Range<Int>, after cursor: PageCursor?, most: Int) -> [Int] {
    let ascending = parameters.ascending
    var found: [Int] = []
    var lower = window.lowerBound
    if let cursor, !ascending {
      let time = UTCTime(milliseconds: Int64(clamping: cursor.value))
      lower = min(max(lower, view.world.recordings.firstIndex(notAfter: time)), window.upperBound)
    }
    for step in 0..<(window.upperBound - lower) where found.count < most {
      let index = ascending ? window.upperBound - 1 - step : lower + step
      if isAfter(cursor, index), isMatch(index) { found.append(index) }
    }
    return found
  }

  private func sorted(_ window: Range<Int>, after cursor: PageCursor?) -> [Int] {
    let (order, ascending) = (parameters.order, parameters.ascending)
    let keyed = window.filter(isMatch).map { (index: $0, value: order.value(view.rows[$0])) }
    let sorted = keyed.sorted { left, right in
      if left.value != right.value { return ascending ? left.value < right.value : left.value > right.value }
      return ascending ? left.index > right.index : left.index < right.index
    }
    return sorted.map(\.index).filter { isAfter(cursor, $0) }
  }

  private func isAfter(_ cursor: PageCursor?, _ index: Int) -> Bool {
    guard let cursor else { return true }
    return cursor.isBefore(index, view.rows[index], order: parameters.order, ascending: parameters.ascending)
  }

  private func isMatch(_ index: Int) -> Bool {
    view.isListed(index) && filter.matches(index, view.rows[index])
  }

  /// Recordings asked for by id are found outside the window on newer servers.
  private func isAskedFor(_ index: Int) -> Bool {
    filter.matches(index, view.rows[index]) && (view.profile == .cloud2026 || isInWindow(index))
  }

  private func isInWindow(_ index: Int) -> Bool { window.contains(index) }

  /// The rows between `date_from` and `date_to`.
  private var window: Range<Int> {
    let from: UTCTime =
      switch parameters.dateFrom {
      case nil: view.time - 3 * CivilDay.seconds
      case .null?: (view.time - 7 * CivilDay.seconds).startOfDay
      case let value?: RelativeDate.time(value.text ?? "", now: view.time)
      }
    let to = parameters.dateTo.map { RelativeDate.time($0, now: view.time) } ?? view.time
    let first = view.world.recordings.firstIndex(notAfter: to)
    let end = view.world.recordings.firstIndex(
      notAfter: UTCTime(milliseconds: from.milliseconds.addingSaturating(-1)))
    return first..<max(first, end)
  }
}
