/// Text that a stranger's page holds, made fit to be shown: one line, of limited length, without control bytes,
/// bidi overrides, zero widths and icons of fonts.
package enum PageText {
  /// Characters of a label or message.
  package static let usualLimit = 160

  package static func clean(_ text: String, limit: Int = usualLimit) -> String {
    var text = text
    return text.withUTF8 { clean($0, limit: limit) }
  }

  /// Reads no more than it needs for `limit` characters, and some that do not show.
  package static func clean(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = usualLimit) -> String {
    if isPlain(bytes, limit) { return String(decoding: bytes, as: UTF8.self) }
    var cleaner = TextCleaner(limit: limit)
    for scalar in String(decoding: bytes.prefix(max(256, limit * 16)), as: UTF8.self).unicodeScalars {
      guard cleaner.append(scalar) else { break }
    }
    return cleaner.text
  }

  /// Printable ASCII with single spaces inside.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> Bool {
    guard bytes.count <= limit, bytes.first != 0x20, bytes.last != 0x20 else { return false }
    var last: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 || byte >= 0x7F || byte == 0x20 && last == 0x20 { return false }
      last = byte
    }
    return true
  }
}

/// Gathers what of a text may be shown.
private struct TextCleaner {
  let limit: Int
  private(set) var text = ""
  private var count = 0
  private var marks = 0
  private var needsSpace = false

  init(limit: Int) { self.limit = limit }

  /// False when no more fits.
  mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    switch Self.class(of: scalar) {
    case .space: needsSpace = count > 0
    case .dropped: break
    case .mark: if marks < 2, count > 0, !needsSpace { add(scalar, isMark: true) }
    case .shown: return addShown(scalar)
    }
    return true
  }

  private mutating func addShown(_ scalar: Unicode.Scalar) -> Bool {
    let needed = needsSpace ? 2 : 1
    guard count + needed <= limit else {
      text += "…"
      return false
    }
    if needsSpace { text += " " }
    count += needed
    needsSpace = false
    add(scalar, isMark: false)
    return true
  }

  private mutating func add(_ scalar: Unicode.Scalar, isMark: Bool) {
    text.unicodeScalars.append(scalar)
    marks = isMark ? marks + 1 : 0
  }

  private enum Class { case shown, space, mark, dropped }

  private static func `class`(of scalar: Unicode.Scalar) -> Class {
    switch scalar.value {
    case 0x21..<0x7F: .shown
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      .space
    case 0..<0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0xFFF0...0xFFFF, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0x10FFFF:
      .dropped
    case 0..<0x300: .shown
    default: isMark(scalar) ? .mark : .shown  // UInt32
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false  // Unicode.GeneralCategory
    }
  }
}
