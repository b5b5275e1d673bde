import Recordings

/// The query of a URL. Nothing of it ever stands in a failure or a log.
struct QueryString: Hashable, Sendable {
  private(set) var text = ""

  var isEmpty: Bool { text.isEmpty }

  /// For endpoints that take values as they are.
  mutating func add(_ name: String, _ value: String) {
    if !text.isEmpty { text += "&" }
    text += name + "=" + PercentEncoding.encoded(value)
  }

  /// For the recordings list, which tries to read every value as JSON first: a text that would pass for a
  /// number, a literal or a list is sent as a JSON string.
  mutating func addText(_ name: String, _ value: String) {
    add(name, Self.passesForJSON(value) ? JSONValue.string(value).compact : value)
  }

  mutating func addJSON(_ name: String, _ value: JSONValue) { add(name, value.compact) }

  private static func passesForJSON(_ text: String) -> Bool {
    if ["NaN", "Infinity", "-Infinity"].contains(text) { return true }
    return (try? JSONText(text).value()) != nil
  }
}

enum PercentEncoding {
  /// Everything but RFC 3986's unreserved characters encoded, and those of `keeping`.
  static func encoded(_ text: String, keeping: String = "") -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where byte < 0x80 && keeping.utf8.contains(byte):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:  // UInt8
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
