/// What stands for a character where only ASCII can be shown.
package enum AsciiShape {
  /// One scalar of one column.
  package static func of(_ base: Unicode.Scalar) -> UInt32 {
    let shape: Unicode.Scalar =
      switch base.value {
      case 0..<0x7F: base
      case 0xA0: " "
      case 0xB7, 0x2022, 0x2026: "."
      case 0x2190: "<"
      case 0x2191: "^"
      case 0x2192: ">"
      case 0x2193: "v"
      case 0x2010...0x2015, 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x2550: "-"
      case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551: "|"
      case 0x250C...0x254F, 0x2552...0x257F: "+"
      case 0x2580...0x259F: "#"
      default: "?"  // UInt32
      }
    return shape.value
  }
}
