/// How much work a page may still ask for. Small events that move large parts of a page could ask for any amount.
struct WorkBudget {
  private static let most = 10_000_000
  private static let perEvent = 2_000
  /// Of one text: some hundred nodes, and its letters.
  static let text = 2_000

  private var steps = Self.most

  var isLeft: Bool { steps > 0 }

  mutating func spend(_ count: Int) { steps -= min(count, Self.most) }

  /// Each event brings a little.
  mutating func refill() { steps = min(Self.most, steps + Self.perEvent) }
}
