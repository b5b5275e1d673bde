/// The lines that snapshots tell, found by kind and time. Times are those that JavaScript can express.
struct KnownLines {
  var entries: [TimelineEntry]
  /// Of the snapshots: those behind it were added.
  private let count: Int
  /// Places by kind, in the order of time.
  private let byKind: [TimelineKind: [Int]]

  /// A folded line stands for errors that came so long after its first one.
  private static let folded: Int64 = 60_000
  private static let shortestText = 8

  init(_ entries: [TimelineEntry]) {
    self.entries = entries
    count = entries.count
    let kinds: Set<TimelineKind> = [.error, .rage, .dead, .click, .tap, .page, .screen, .custom, .alert]
    byKind = Dictionary(grouping: entries.indices.filter { kinds.contains(entries[$0].kind) }) {
      entries[$0].kind
    }.mapValues { places in places.sorted { entries[$0].time < entries[$1].time } }
  }

  mutating func append(_ entry: TimelineEntry) { entries.append(entry) }

  func isAdded(_ place: Int) -> Bool { place >= count }

  /// Around a time, in its order.
  func places(
    of kinds: [TimelineKind], in window: Int, at time: Int64, within reach: Int64, after: Int64? = nil
  ) -> [Int] {
    let (first, last) = (
      time - reach, time + (after ?? reach)
    )
    return kinds.flatMap { kind -> [Int] in
      guard let all = byKind[kind] else { return [] }
      return all[all.firstPlace { entries[$0].time >= first }...].prefix { entries[$0].time <= last }
        .filter { entries[$0].window == window }
    }
  }

  /// The nearest.
  func place(of kinds: [TimelineKind], in window: Int, at time: Int64, within reach: Int64) -> Int? {
    places(of: kinds, in: window, at: time, within: reach).min { distance($0, time) < distance($1, time) }
  }

  private func distance(_ place: Int, _ time: Int64) -> UInt64 {
    (entries[place].time - time).magnitude
  }

  /// The line of the console that shows an exception: the same text within a second.
  func error(of text: String, in window: Int, at time: Int64) -> Int? {
    places(of: [.error], in: window, at: time, within: Self.folded, after: 1_000).first { place in
      let line = entries[place]
      let isNear = time - line.time <= 1_000 || line.count > 1
      return isNear && Self.isSame(line.text, text)
    }
  }

  /// `Uncaught TypeError: x is undefined` and `TypeError: x is undefined`: one holds the other.
  private static func isSame(_ shown: String, _ captured: String) -> Bool {
    let (shown, captured) = (withoutCut(shown), withoutCut(captured))
    if shown == captured { return true }
    let (short, long) = shown.count < captured.count ? (shown, captured) : (captured, shown)
    return short.count >= shortestText && long.contains(short)
      || message(of: captured).count >= shortestText && shown.contains(message(of: captured))
  }

  private static func withoutCut(_ text: String) -> String {
    text.hasSuffix("…") ? String(text.dropLast()) : text
  }

  /// Without the type before it.
  private static func message(of text: String) -> String {
    guard let colon = text.firstIndex(of: ":"), text[..<colon].allSatisfy({ $0.isLetter || $0.isNumber })
    else {
      return text
    }
    return PageText.clean(String(text[text.index(after: colon)...]), limit: 240)
  }

  /// Whether the page is the one that is shown by then, or soon.
  func showsPage(_ page: String, in window: Int, at time: Int64) -> Bool {
    let path = Self.pathOnly(page)
    let all = (byKind[.page] ?? []) + (byKind[.screen] ?? [])
    let own = all.filter { entries[$0].window == window && entries[$0].time <= time + 5_000 }
    let near = own.filter { entries[$0].time >= time - 5_000 }
    let current = own.max { entries[$0].time < entries[$1].time }
    return (near + [current].compactMap { $0 }).contains { place in
      let line = entries[place]
      return Self.pathOnly(line.page ?? line.text) == path || line.text == page
    }
  }

  private static func pathOnly(_ page: String) -> Substring { page.prefix { $0 != "?" && $0 != "#" } }
}

extension [Int] {
  /// The first that fits, where all behind it fit too.
  fileprivate func firstPlace(where fits: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
