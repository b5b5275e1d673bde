/// The finger on the screen.
struct TouchState {
  private(set) var start: Interaction?
  private(set) var startTime: Int64 = 0
  private(set) var endTime: Int64?
  /// The line of the last tap.
  var tapEntry: Int?

  mutating func begin(_ interaction: Interaction, _ time: Int64) { (start, startTime) = (interaction, time) }
  mutating func cancel() { start = nil }

  mutating func end(_ time: Int64) {
    endTime = time
    start = nil
  }

  func ended(within pause: Int64, of time: Int64) -> Bool { endTime.map { time - $0 <= pause } ?? false }
}
