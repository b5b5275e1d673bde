import Recordings

/// What an event tells without its content, read in one pass over its JSON.
struct EventHead {
  var type: EventType?
  var time: Int64?
  var source = IncrementalSource.unknown
  var detail: UInt8?
  var flags: EventFlags = []
  /// Among all bytes.
  var dataStart: Int?
  var window: UInt16?
  /// It is no event, but has some.
  var holdsEvents = false

  /// Members of the object that is an event, or that holds events.
  enum Field: String, CaseIterable {
    case type, timestamp, data, cv, delay
    case windowId, window_id
    case events, snapshots, result
    case snapshotsByWindowId, snapshot_data_by_window_id
  }
  static let fields = FieldNames(Field.self)

  /// Members of `data`.
  enum DataField: String, CaseIterable {
    case source, type, node, wireframes, updates
    case snapshots, snapshotsByWindowId
  }
  static let dataFields = FieldNames(DataField.self)

  mutating func readType(_ reader: inout JSONReader) throws(JSONProblem) {
    type = try reader.integer().map { UInt8(exactly: $0).flatMap(EventType.init(rawValue:)) ?? .unknown }
  }

  mutating func readTime(_ reader: inout JSONReader) throws(JSONProblem) {
    time = try reader.time()
  }

  mutating func readPacking(_ reader: inout JSONReader) throws(JSONProblem) {
    guard try reader.peek() == UInt8(ascii: "\"") else { return }
    let isKnown = reader.bytes[try reader.content()].elementsEqual("2024-10".utf8)
    flags.insert(isKnown ? .isPacked : .isUnknownPacking)
  }

  mutating func readSource(_ reader: inout JSONReader) throws(JSONProblem) {
    source = try reader.byte().flatMap(IncrementalSource.init(rawValue:)) ?? .unknown
  }

  /// `{` and `[` alone are content.
  mutating func noteContent(_ reader: inout JSONReader, isMobile: Bool) throws(JSONProblem) {
    let first = try reader.peek()
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return }
    flags.insert(isMobile ? [.hasContent, .isMobile] : .hasContent)
  }

  /// Nil where it is no event. The window is to be set.
  func event(at place: Range<Int>) -> IndexedEvent? {
    guard let type, let time, let length = UInt32(exactly: place.count) else { return nil }
    let isIncremental = type == .incremental
    return IndexedEvent(
      time: time, position: place.lowerBound, length: length, window: 0, type: type,
      source: isIncremental ? source : .unknown, flags: flags, detail: kind ?? IndexedEvent.noDetail,
      dataOffset: UInt32(clamping: dataStart.map { max($0 - place.lowerBound, 0) } ?? 0))
  }

  private var kind: UInt8? {
    guard type == .incremental, source == .mouseInteraction || source == .mediaInteraction else { return nil }
    return detail
  }
}
