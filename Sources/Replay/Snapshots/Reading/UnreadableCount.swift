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
