/// Tells text that was pasted without marks from keys that were typed.
enum UnmarkedPaste {
  /// A person does not type more bytes between two reads.
  static let typedAtOnce = 16

  /// Whether the bytes up to the next escape sequence are text: all printable, with blanks or line ends among
  /// them, and not a few keys that are held down.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.prefix { $0 != 0x1B }
    guard text.count > typedAtOnce, text.allSatisfy(isPrintable), text.contains(where: isBlank) else {
      return false
    }
    return Set(text.lazy.filter { !isBlank($0) }).count > 2
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { (byte >= 0x20 && byte != 0x7F) || isBlank(byte) }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
