/// When a recording took place, without the few events whose times are far from the rest: clocks jump, and
/// single events come with times of other years.
struct RecordingSpan: Equatable {
  private(set) var start: Int64 = 0
  private(set) var end: Int64 = 0
  /// Events outside.
  private(set) var outliers = 0

  /// Events without a long pause between them.
  private struct Cluster {
    var start: Int64
    var end: Int64
    var count: Int
  }

  /// `bounds`: as the listing has them. Where most events lie outside, they are wrong and not used.
  init(of index: EventIndex, within bounds: ClosedRange<Int64>?, _ limits: TimelineLimits) {
    let total = index.count
    guard let first = index.firstTime, let last = index.lastTime else { return }
    (start, end) = (first, last)
    if let bounds { clip(to: bounds, limits.boundsMargin, index) }
    outliers = total - Self.count(start...end, index)
    guard end - start > limits.outlierPause else { return }
    let clusters = Self.clusters(of: index, within: start...end, pause: limits.outlierPause)
    guard let main = clusters.max(by: { ($0.count, $1.start) < ($1.count, $0.start) }) else { return }
    let kept = clusters.filter { !Self.isOutlier($0, beside: main) }
    (start, end) = (kept.map(\.start).min() ?? start, kept.map(\.end).max() ?? end)
    outliers = total - kept.reduce(0) { $0 + $1.count }
  }

  func holds(_ time: Int64) -> Bool { start...max(start, end) ~= time }

  func clipped(_ span: ActivitySpans.Span) -> ActivitySpans.Span? {
    guard span.end >= start, span.start <= end else { return nil }
    return ActivitySpans.Span(start: max(start, span.start), end: min(end, span.end))
  }

  private mutating func clip(to bounds: ClosedRange<Int64>, _ margin: Int64, _ index: EventIndex) {
    let bounds = bounds.clamped(to: -IndexedEvent.latestTime...IndexedEvent.latestTime)
    let wide = (bounds.lowerBound - margin)...(bounds.upperBound + margin)
    guard Self.count(wide, index) * 2 >= index.count else { return }
    let times = index.windows.flatMap { window -> [Int64] in
      let place = window.events.places(in: wide)
      return place.isEmpty
        ? [] : [window.events[place.lowerBound].time, window.events[place.upperBound - 1].time]
    }
    (start, end) = (times.min() ?? start, times.max() ?? end)
  }

  private static func count(_ range: ClosedRange<Int64>, _ index: EventIndex) -> Int {
    index.windows.reduce(0) { $0 + $1.events.places(in: range).count }
  }

  /// Few events, or of a time that no recorder ran in.
  private static func isOutlier(_ cluster: Cluster, beside main: Cluster) -> Bool {
    if !isPlausible(cluster.start) || !isPlausible(cluster.end) { return isPlausible(main.start) }
    return cluster.count <= max(main.count / 20, min(5, main.count / 4))
  }

  /// From 2010 to 2100.
  private static func isPlausible(_ time: Int64) -> Bool { (1_262_304_000_000..<4_102_444_800_000) ~= time }

  private static func clusters(
    of index: EventIndex, within range: ClosedRange<Int64>, pause: Int64
  ) -> [Cluster] {
    var found: [Cluster] = []
    for window in index.windows {
      var last: Cluster?
      for event in window.events[window.events.places(in: range)] {
        if let open = last, event.time - open.end <= pause {
          last = Cluster(start: open.start, end: event.time, count: open.count + 1)
        } else {
          if let open = last { found.append(open) }
          last = Cluster(start: event.time, end: event.time, count: 1)
        }
      }
      if let last { found.append(last) }
    }
    return merged(found.sorted { $0.start < $1.start }, pause: pause)
  }

  /// Of all windows.
  private static func merged(_ clusters: [Cluster], pause: Int64) -> [Cluster] {
    clusters.reduce(into: []) { merged, cluster in
      guard let last = merged.last, cluster.start - last.end <= pause else { return merged.append(cluster) }
      merged[merged.count - 1] = Cluster(
        start: last.start, end: max(last.end, cluster.end), count: last.count + cluster.count)
    }
  }
}

extension [IndexedEvent] {
  /// Where the events of a time stand; they are sorted by time.
  fileprivate func places(in range: ClosedRange<Int64>) -> Range<Int> {
    let first = firstPlace { $0.time >= range.lowerBound }
    return first..<Swift.max(first, firstPlace { $0.time > range.upperBound })
  }
}
