/// Rows as lines of values with tabs between them.
enum TabSeparated {
  static func line(_ values: [String]) -> String {
    values.map(escaped).joined(separator: "\t") + "\n"
  }

  /// A value holds no tab and no line end, nor what moves a terminal's cursor: `\t`, `\n`, `\r`, `\\` and
  /// `\u001b` stand for what it held.
  static func escaped(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { $0 == "\\" || $0.isControl }) else { return value }
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case let scalar where scalar.isControl: text += scalar.escape
      default: text.unicodeScalars.append(scalar)  // Unicode.Scalar
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Moves a terminal's cursor, or ends a line somewhere.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false  // UInt32
    }
  }

  /// As JSON writes it.
  var escape: String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
