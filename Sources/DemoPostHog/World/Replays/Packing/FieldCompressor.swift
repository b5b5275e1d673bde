/// A field in the form of `cv` 2024-10: gzip of its JSON, a character for each byte.
enum FieldCompressor {
  static let version = "2024-10"
  /// What stands for an array without elements, four of them in most mutations.
  static let emptyArray = literal(Array("[]".utf8))

  /// The JSON text, with quotation marks, that holds the packed JSON.
  static func literal(_ json: [UInt8]) -> [UInt8] { quoted(Gzip.compressed(json)) }

  /// Bytes as the string of the same code points.
  static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = [UInt8(ascii: "\"")]
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes { append(byte, to: &text) }
    text.append(UInt8(ascii: "\""))
    return text
  }

  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C:
      text.append(0x5C)
      text.append(byte)
    case 0..<0x20:
      text.append(contentsOf: escape)
      text.append(hex[Int(byte >> 4)])
      text.append(hex[Int(byte & 15)])
    case 0x20..<0x80: text.append(byte)
    default:  // UInt8
      text.append(0xC0 | byte >> 6)
      text.append(0x80 | byte & 0x3F)
    }
  }

  private static let escape = Array("\\u00".utf8)
  private static let hex = Array("0123456789abcdef".utf8)
}
