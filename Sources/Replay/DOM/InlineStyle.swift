/// What an inline style says about being seen. Sheets may say otherwise; they are not read here.
enum InlineStyle {
  private static let properties = WordList(["display", "visibility"])

  static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    guard style.count < 4_096, properties.isFound(in: style) else { return false }
    let text = String(decoding: style, as: UTF8.self).lowercased().filter { $0 != " " }
    return text.split(separator: ";").contains { declaration in
      let parts = declaration.split(separator: ":", maxSplits: 1)
      return parts.count == 2 && hides(property: String(parts[0]), value: String(parts[1])) == true
    }
  }

  /// Nil where the property has nothing to do with it.
  static func hides(property: String, value: String?) -> Bool? {
    switch property {
    case "display": value.map { $0.hasPrefix("none") } ?? false
    case "visibility": value.map { $0.hasPrefix("hidden") || $0.hasPrefix("collapse") } ?? false
    default: nil  // String
    }
  }
}
