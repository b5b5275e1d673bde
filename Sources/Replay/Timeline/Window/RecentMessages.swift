/// Messages that were told already, with their last time.
struct RecentMessages {
  private var times: [String: Int64] = [:]

  private static let pause: Int64 = 3_000

  /// Whether a message was told before.
  func isKnown(_ text: String) -> Bool { times[text] != nil }

  /// Whether a message is new, or comes again after a while.
  mutating func isNew(_ text: String, at time: Int64) -> Bool {
    if times.count > 500 { times.removeAll() }
    defer { times[text] = time }
    return times[text].map { time - $0 > Self.pause } ?? true
  }
}
