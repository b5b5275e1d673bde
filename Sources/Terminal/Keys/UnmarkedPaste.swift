/// Tells text that was pasted without marks from keys that were typed.
enum UnmarkedPaste {
  /// A person does not type more bytes between two reads.
  static let typedAtOnce = 16

  /// Whether a read is text: more than a person types at once, hardly any of it control bytes, and not a few
  /// keys that are held down. An Esc or a colour within it changes nothing about that.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first != 0x1B else { return false }
    let text = plain(bytes)
    guard text.count > typedAtOnce else { return false }
    let characters = text.filter { !isBlank($0) }
    let controls = characters.count { $0 < 0x20 || $0 == 0x7F }
    return controls * 4 <= text.count && !isHeld(characters, amongBlanks: characters.count < text.count)
  }

  /// A few keys one after the other, each of them repeated: no text has so few changes.
  private static func isHeld(_ characters: [UInt8], amongBlanks: Bool) -> Bool {
    let kinds = Set(characters).count
    if amongBlanks { return kinds <= 2 }
    let changes = zip(characters, characters.dropFirst()).count { $0 != $1 }
    return kinds <= 5 && changes * 2 <= characters.count
  }

  /// Without control sequences. What follows an answer of the terminal's, or the mark of a paste, is not looked at.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var (text, rest) = ([UInt8](), bytes)
    while let byte = rest.popFirst() {
      guard byte == 0x1B else {
        text.append(byte)
        continue
      }
      switch rest.first {
      case UInt8(ascii: "["):
        if rest.starts(with: ControlSequence.pasteStart.dropFirst()) { return text }
        rest = rest.dropFirst().drop { (0x20..<0x40).contains($0) }.dropFirst()
      case UInt8(ascii: "O"): rest = rest.dropFirst(2)
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
        return text
      default: break  // UInt8
      }
    }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
