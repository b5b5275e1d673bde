import Foundation
import Recordings

/// The place of the last row of a page: its value in the order, and its id. On the wire it is JSON in
/// base64.
struct PageCursor: Hashable, Sendable {
  var value: Double
  var id: String
  private var place = -1

  init(_ row: DemoRecording, order: DemoOrder) {
    value = order.value(row)
    id = row.id
  }

  /// Throws what the server answers to a cursor it cannot read: a 500.
  init(_ text: String, order: DemoOrder, in recordings: DemoRecordings) throws(DemoRefusal) {
    guard let data = Data(base64Encoded: text), let json = try? JSONText(Array(data)).value(),
      let id = json["secondary_value"]?.text, let value = Self.number(json["order_value"])
    else { throw .listFailed }
    self.value = value
    self.id = id
    place = recordings.index(of: id) ?? -1
  }

  func text(order: DemoOrder) -> String {
    let orderValue: JSONValue =
      order == .startTime
      ? .string(UTCTime(milliseconds: Int64(clamping: value)).isoformat)
      : Int(exactly: value).map { .integer($0) } ?? .number(value)
    let json = PythonJSON.text(.object(["order_value": orderValue, "secondary_value": .string(id)]))
    return Data(json.utf8).base64EncodedString()
  }

  /// Whether the row at an index comes after this place; among equals the newer one is the greater.
  func isBefore(_ index: Int, _ row: DemoRecording, order: DemoOrder, ascending: Bool) -> Bool {
    let other = order.value(row)
    if other != value { return ascending ? other > value : other < value }
    return ascending ? index < place : index > place
  }

  private static func number(_ value: JSONValue?) -> Double? {
    switch value {
    case .integer(let integer)?: Double(integer)
    case .number(let number)?: number
    case .string(let text)?: UTCTime(iso: text).map { Double($0.milliseconds) }
    case .null?, .bool?, .array?, .object?, nil: nil
    }
  }
}
