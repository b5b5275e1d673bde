/// How many things could not be read, by kind.
package struct UnreadableCount: Equatable, Sendable {
  private var counts = Array(repeating: 0, count: UnreadableKind.allCases.count)

  package init() {}

  package subscript(kind: UnreadableKind) -> Int { counts[kind.rawValue] }
  package var total: Int { counts.reduce(0, +) }
  package var isEmpty: Bool { total == 0 }

  package mutating func add(_ kind: UnreadableKind) { counts[kind.rawValue] += 1 }

  package static func + (left: UnreadableCount, right: UnreadableCount) -> UnreadableCount {
    var sum = left
    for place in sum.counts.indices { sum.counts[place] += right.counts[place] }
    return sum
  }
}

extension UnreadableCount {
  /// For people: what was left out. Nil where everything was read.
  package var sentence: String? {
    let parts = UnreadableKind.allCases.filter { self[$0] > 0 }.map { $0.phrase(self[$0]) }
    guard !parts.isEmpty else { return nil }
    return "Not everything could be read: " + parts.joined(separator: ", ") + "."
  }
}

extension UnreadableKind {
  fileprivate func phrase(_ count: Int) -> String {
    let (one, many) = words
    return "\(count) \(count == 1 ? one : many)"
  }

  private var words: (one: String, many: String) {
    switch self {
    case .line: ("line without events", "lines without events")
    case .cut: ("line cut off", "lines cut off")
    case .time: ("event without a time", "events without a time")
    case .packing: ("event packed in an unknown way", "events packed in an unknown way")
    case .gzip: ("event with damaged compression", "events with damaged compression")
    case .bomb: ("event that unpacks to too much", "events that unpack to too much")
    case .content: ("event with damaged content", "events with damaged content")
    case .window: ("event of too many windows", "events of too many windows")
    case .size: ("part beyond the size limit", "parts beyond the size limit")
    }
  }
}
