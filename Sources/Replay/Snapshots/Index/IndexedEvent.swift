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

package struct EventFlags: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Its content is packed (`cv` 2024-10) and is opened when it is decoded.
  package static let isPacked = EventFlags(rawValue: 1)
  /// Its content is packed in a way that this version does not know, so it cannot be decoded.
  package static let isUnknownPacking = EventFlags(rawValue: 2)
  /// It has a `delay`, which does not count when events are compared.
  package static let hasDelay = EventFlags(rawValue: 4)
  /// It comes from a mobile app: wireframes, not nodes. Additions alone are seen only when they are decoded.
  package static let isMobile = EventFlags(rawValue: 8)
  /// A full snapshot has something to show. Packed content is taken to have it.
  package static let hasContent = EventFlags(rawValue: 16)
}
