import Recordings

/// JSON as Python writes it: a space after commas and colons, everything beyond ASCII escaped. The server's
/// validation errors are such a text inside a string.
enum PythonJSON {
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .array(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { quoted($0.name) + ": " + text($0.value) }.joined(separator: ", ") + "}"
    case .string(let string): quoted(string)
    case .null, .bool, .integer, .number: value.compact
    }
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for unit in string.utf16 {
      switch unit {
      case 0x22: text += "\\\""
      case 0x5C: text += "\\\\"
      case 0x0A: text += "\\n"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:  // Substring
        let hex = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    }
    return text + "\""
  }
}
