import Foundation
import Recordings

/// Reads rows of events by the names of their columns. Every value is a stranger's: a row that cannot be read is
/// counted, and what is of another type than expected is read for what it says.
struct EventRowReader {
  private let columns: [EventColumn]
  /// In which a time without an offset stands.
  private let zone: Zone
  private let textLimit: Int

  private(set) var events: [QueriedEvent] = []
  private(set) var rows = 0
  private(set) var unreadable = 0
  /// The last row that says where it stands.
  private(set) var last: EventPlace?

  init(columns: [EventColumn], zone: Zone, textLimit: Int) {
    (self.columns, self.zone, self.textLimit) = (columns, zone, textLimit)
  }

  /// Throws where the rows are no JSON.
  mutating func readRows(_ json: inout JSONReader) throws(JSONProblem) {
    guard try json.opens(UInt8(ascii: "[")) else { return }
    var isFirst = true
    while try json.hasElement(&isFirst) {
      guard rows < JSONReader.mostElements else { throw .tooMany }
      rows += 1
      if let event = try readRow(&json) { events.append(event) } else { unreadable += 1 }
    }
  }

  /// Nil of what has no name or no time, and of what is no array.
  private mutating func readRow(_ json: inout JSONReader) throws(JSONProblem) -> QueriedEvent? {
    guard try json.peek() == UInt8(ascii: "["), try json.opens(UInt8(ascii: "[")) else {
      _ = try json.skipped()
      return nil
    }
    var values = EventValues()
    var isFirst = true
    var place = 0
    while try json.hasElement(&isFirst) {
      if place < columns.count { try read(columns[place], &json, &values) } else { _ = try json.skipped() }
      place += 1
    }
    if let timestamp = values.timestamp, let uuid = values.uuid {
      last = EventPlace(timestamp: timestamp, uuid: uuid)
    }
    return values.event
  }

  private func read(
    _ column: EventColumn, _ json: inout JSONReader, _ values: inout EventValues
  ) throws(JSONProblem) {
    switch column {
    case .uuid: values.uuid = try text(&json, 100)
    case .session: values.session = try text(&json, 300)
    case .event: values.name = try text(&json, 200)
    case .timestamp: try readTime(&json, &values)
    case .window: values.window = try text(&json, 200)
    case .address: values.address = try text(&json, textLimit) ?? values.address
    case .screen: values.screen = try text(&json, textLimit) ?? values.screen
    case .exceptionTypes: values.errorType = try firstText(&json, 200) ?? values.errorType
    case .exceptionValues: values.errorMessage = try firstText(&json, textLimit) ?? values.errorMessage
    case .elementText: values.element = try text(&json, textLimit)
    case .elementsChain: values.chain = try text(&json, 4_000)
    case .title: values.observation.title = try text(&json, textLimit)
    case .summary: values.observation.summary = try text(&json, textLimit)
    case .outcome: values.observation.outcome = try text(&json, textLimit)
    case .other: _ = try json.skipped()
    }
  }

  /// At most so many bytes of a text or a number; nil of everything else, and of a text without letters.
  private func text(_ json: inout JSONReader, _ limit: Int) throws(JSONProblem) -> String? {
    switch try json.peek() {
    case UInt8(ascii: "\""):
      let place = try json.content()
      return CutText.text(json.bytes[place], limit: limit)
    case UInt8(ascii: "n"), UInt8(ascii: "["), UInt8(ascii: "{"):
      _ = try json.skipped()
      return nil
    default:  // UInt8
      let place = try json.skipped()
      return CutText.text(json.bytes[place], limit: limit)
    }
  }

  /// The first of a list, which is an array, or a text that holds one, or a text of its own.
  private func firstText(_ json: inout JSONReader, _ limit: Int) throws(JSONProblem) -> String? {
    guard try json.peek() == UInt8(ascii: "[") else {
      return try text(&json, limit * 2).flatMap { CutText.first(ofList: $0, limit: limit) }
    }
    let place = try json.skipped()
    let list = JSONText(Array(json.bytes[place]))
    return list.lenientElements.lazy.compactMap(\.lenientText).first.flatMap {
      CutText.cut($0, limit: limit)
    }
  }

  private func readTime(_ json: inout JSONReader, _ values: inout EventValues) throws(JSONProblem) {
    guard try json.peek() == UInt8(ascii: "\"") else {
      let number = JSONText(Array(json.bytes[try json.skipped()])).lenientNumber
      values.time = number.flatMap { ISODate.date(fromEpoch: $0) }.map(\.milliseconds)
      values.timestamp = number.flatMap { ISODate.date(fromEpoch: $0) }.map { ISODate.text($0, in: .gmt) }
      return
    }
    guard let written = try text(&json, 60), var date = ISODate.date(from: written) else { return }
    if !written.hasOffset { date.addTimeInterval(-Double(zone.secondsFromGMT(for: date))) }
    (values.timestamp, values.time) = (written, date.milliseconds)
  }
}

extension Date {
  fileprivate var milliseconds: Int64 { Int64(clamping: (timeIntervalSince1970 * 1000).rounded()) }
}

extension String {
  /// Whether a time says how far it is from Greenwich.
  fileprivate var hasOffset: Bool {
    utf8.last == UInt8(ascii: "Z") || utf8.last == UInt8(ascii: "z")
      || utf8.dropFirst(11).contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
  }
}
