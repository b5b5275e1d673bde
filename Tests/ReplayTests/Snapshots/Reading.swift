import Recordings
import Testing

@testable import Replay

/// A recording that a test makes up.
struct Reading {
  var reader: SnapshotReader
  var decoder = EventDecoder()

  init(_ body: String, chunk: Int = .max) { self.init(Array(body.utf8), chunk: chunk) }

  init(_ body: [UInt8], chunk: Int = .max, limits: SnapshotLimits = .standard) {
    reader = SnapshotReader(limits: limits)
    decoder = EventDecoder(limits: limits)
    var rest = body[...]
    while !rest.isEmpty {
      reader.append(Array(rest.prefix(chunk)))
      rest = rest.dropFirst(chunk)
    }
    reader.endBody()
    _ = reader.updateIndex()
  }

  var events: [IndexedEvent] { reader.index.eventsInTimeOrder() }
  var times: [Int64] { events.map(\.time) }
  /// By window, in their order.
  var windows: [String: [Int64]] {
    Dictionary(uniqueKeysWithValues: reader.index.windows.map { ($0.id, $0.events.map(\.time)) })
  }

  /// The content of each event; nil where it cannot be read.
  mutating func contents() -> [SnapshotEvent?] {
    let (events, bytes) = (events, reader.bytes)
    return events.map { decoder.decode($0, in: bytes) }
  }

  /// Of the only event.
  mutating func content() throws -> SnapshotEvent {
    try #require(events.count == 1)
    return try #require(contents()[0])
  }

  var unreadable: UnreadableCount { reader.unreadable + decoder.unreadable }
}

extension Reading {
  /// Of one event in a window.
  static func event(_ type: Int, _ data: String, time: Int = 1_000, more: String = "") -> Reading {
    Reading(#"["w",{"type":\#(type),"data":\#(data),"timestamp":\#(time)\#(more)}]"#)
  }

  static func incremental(_ source: Int, _ members: String) -> Reading {
    event(3, #"{"source":\#(source),\#(members)}"#)
  }
}
