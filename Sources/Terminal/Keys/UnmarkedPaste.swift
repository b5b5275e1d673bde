/// Tells text that was pasted without marks from keys that were typed.
enum UnmarkedPaste {
  /// A person does not type more bytes between two reads.
  static let typedAtOnce = 16

  /// Whether the bytes up to the next escape sequence are text: hardly any of them control bytes, and not a few
  /// keys that are held down. A word without blanks, such as an id or an address, is one by its many characters.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.prefix { $0 != 0x1B }
    // Ctrl-C is always meant.
    guard text.count > typedAtOnce, !text.contains(0x03) else { return false }
    let characters = Set(text.lazy.filter { !isBlank($0) })
    let controls = text.count { $0 < 0x20 && !isBlank($0) || $0 == 0x7F }
    return controls * 4 <= text.count && characters.count > (text.contains(where: isBlank) ? 2 : 5)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
