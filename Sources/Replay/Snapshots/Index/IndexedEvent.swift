/// One event of a recording: when it was, what it is, and where its JSON stands. 32 bytes.
package struct IndexedEvent: Equatable, Sendable {
  /// Milliseconds since 1970, within what JavaScript can express. Differences never overflow.
  package var time: Int64
  /// Of the event's first byte in all bytes that were read. No two events have the same.
  package var position: Int
  /// Of the event's JSON, in bytes.
  package var length: UInt32
  /// The number of its window, from 1.
  package var window: UInt16
  package var type: EventType
  package var source: IncrementalSource
  package var flags: EventFlags
  /// `data.type`: of a mouse interaction or a media interaction. 255 where there is none.
  package var detail: UInt8
  /// Where its `data` begins, in bytes from its own beginning; zero where it has none.
  var dataOffset: UInt32 = 0

  package static let noDetail: UInt8 = 255
  /// JavaScript's dates end here, in both directions.
  package static let latestTime: Int64 = 8_640_000_000_000_000
}
