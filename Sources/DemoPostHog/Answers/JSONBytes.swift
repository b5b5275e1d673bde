import Recordings

/// Writes the JSON of answers as bytes; parts that are the same in every row are written once and copied.
struct JSONBytes: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func raw(_ written: [UInt8]) { bytes.append(contentsOf: written) }

  /// A member of an object, with the comma before it where it is not the first.
  mutating func member(_ name: StaticString, _ value: JSONValue) {
    begin(name)
    write(value)
  }

  mutating func member(_ name: StaticString, written: [UInt8]) {
    begin(name)
    raw(written)
  }

  mutating func open() { bytes.append(UInt8(ascii: "{")) }

  mutating func close() { bytes.append(UInt8(ascii: "}")) }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let bool): raw(bool ? "true" : "false")
    case .integer(let integer): raw(String(integer))
    case .number(let number): raw(number.isFinite ? String(number) : "null")
    case .string(let string): write(string)
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      open()
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(member.name)
        bytes.append(UInt8(ascii: ":"))
        write(member.value)
      }
      close()
    }
  }

  private mutating func begin(_ name: StaticString) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func write(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    if string.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0xEF }) {
      bytes.append(contentsOf: string.utf8)
    } else {
      for scalar in string.unicodeScalars { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case PersonNames.loneSurrogate: raw("\\ud83d")
    case _ where scalar.value < 0x20:
      raw("\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16))
    default: bytes.append(contentsOf: Array(String(Character(scalar)).utf8))  // Unicode.Scalar
    }
  }
}
