/// A piece of a recording, as the server stores it.
struct ReplayBlock: Sendable {
  /// In the order in which they came.
  var events: [ReplayEvent]

  var start: Int64 { events.map(\.milliseconds).min() ?? 0 }

  var end: Int64 { events.map(\.milliseconds).max() ?? 0 }

  /// One line an event, window by window, as the ingester writes a batch.
  var body: [UInt8] {
    let windows = Set(events.map(\.window)).sorted()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(events.reduce(0) { $0 + $1.line.count + 1 })
    for window in windows {
      for event in events where event.window == window {
        bytes += event.line
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    return bytes
  }

  /// What had arrived by a time; `nil` where nothing had.
  func arrived(by time: Int64) -> ReplayBlock? {
    let arrived = events.filter { $0.milliseconds <= time }
    return arrived.isEmpty ? nil : ReplayBlock(events: arrived)
  }

  static func blocks(of events: [ReplayEvent], _ row: DemoRecording) -> [ReplayBlock] {
    let length = length(row)
    var blocks: [ReplayBlock] = []
    var last: Int64 = -1
    for event in events {
      let number = (event.milliseconds - row.start.milliseconds) / length
      if number != last { blocks.append(ReplayBlock(events: [])) }
      last = number
      blocks[blocks.count - 1].events.append(event)
    }
    return blocks
  }

  /// Milliseconds. The longest recordings are cut finer, so that they do not fit into one call.
  private static func length(_ row: DemoRecording) -> Int64 { row.duration > 2000 ? 75_000 : 300_000 }
}
