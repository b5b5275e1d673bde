package import Recordings

/// A tag of the recorder (`$pageview`, `sessionIdle`) or of the product, with what it says.
package struct CustomEvent: Sendable {
  package var tag: String
  package var payload: JSONText
}

extension CustomEvent {
  private enum Field: String, CaseIterable { case tag, payload }
  private static let names = FieldNames(Field.self)

  init(_ reader: inout JSONReader, _ data: JSONText) throws(JSONProblem) {
    var event = CustomEvent(tag: "", payload: .emptyObject)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .tag: event.tag = try reader.string() ?? ""
      case .payload: event.payload = try reader.place().map(data.slice) ?? .emptyObject
      }
    }
    self = event
  }
}
