import Recordings

/// Colours and the like, as the recorder wrote them; numbers are pixels.
package struct WireframeStyle: Equatable, Sendable {
  package var color: String?
  package var backgroundColor: String?
  package var borderColor: String?
  package var borderWidth = 0.0
  package var horizontalAlign: String?
  package var verticalAlign: String?
  package var fontSize: Double?
  package var paddingLeft = 0.0
  package var paddingRight = 0.0
  package var paddingTop = 0.0
  package var paddingBottom = 0.0
  /// Of a progress: `horizontal`, `circular` or `rating`.
  package var bar: String?
}

extension WireframeStyle {
  private enum Field: String, CaseIterable {
    case color, backgroundColor, borderColor, borderWidth, horizontalAlign, verticalAlign, fontSize
    case paddingLeft, paddingRight, paddingTop, paddingBottom, bar
  }
  private static let names = FieldNames(Field.self)

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    var style = WireframeStyle()
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .color: style.color = try reader.string()
      case .backgroundColor: style.backgroundColor = try reader.string()
      case .borderColor: style.borderColor = try reader.string()
      case .borderWidth: style.borderWidth = try reader.pixels() ?? 0
      case .horizontalAlign: style.horizontalAlign = try reader.string()
      case .verticalAlign: style.verticalAlign = try reader.string()
      case .fontSize: style.fontSize = try reader.pixels()
      case .paddingLeft: style.paddingLeft = try reader.pixels() ?? 0
      case .paddingRight: style.paddingRight = try reader.pixels() ?? 0
      case .paddingTop: style.paddingTop = try reader.pixels() ?? 0
      case .paddingBottom: style.paddingBottom = try reader.pixels() ?? 0
      case .bar: style.bar = try reader.string()
      }
    }
    self = style
  }
}

extension JSONReader {
  /// A number, or a text such as `12px`.
  mutating func pixels() throws(JSONProblem) -> Double? {
    guard try peek() == UInt8(ascii: "\"") else { return try number() }
    let text = try string() ?? ""
    guard let number = Double(text.hasSuffix("px") ? String(text.dropLast(2)) : text) else { return nil }
    return number.isFinite ? number : nil
  }
}
