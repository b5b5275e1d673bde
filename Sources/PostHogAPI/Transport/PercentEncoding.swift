import Recordings

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
