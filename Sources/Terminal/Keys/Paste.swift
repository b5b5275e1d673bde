/// Text that came at once instead of key by key.
package struct Paste: Hashable, Sendable, ExpressibleByStringLiteral {
  package enum Kind: Hashable, Sendable {
    /// Between the terminal's marks.
    case marked
    /// Its beginning was marked, and its end never came.
    case endLost
    /// Without marks: so much text in one read was not typed.
    case unmarked
  }

  package var text: String
  package var kind: Kind
  /// More came than the decoder keeps.
  package var isCut: Bool

  package init(_ text: String, _ kind: Kind = .marked, isCut: Bool = false) {
    (self.text, self.kind, self.isCut) = (text, kind, isCut)
  }

  package init(stringLiteral text: String) { self.init(text) }
}

/// The bytes of a paste, as they come.
struct PasteBuffer: Hashable, Sendable {
  private var bytes: [UInt8] = []
  private var isCut = false

  /// All of them up to the limit; what lies beyond it is dropped.
  mutating func append(_ more: some Collection<UInt8>, limit: Int) {
    let room = limit - bytes.count
    bytes += more.prefix(room)
    if more.count > room { isCut = true }
  }

  func paste(_ kind: Paste.Kind) -> Paste { Paste(Self.lines(bytes), kind, isCut: isCut) }

  /// Terminals send a line end as CR.
  private static func lines(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" { text.append("\n") } else if scalar != "\n" || !isAfterReturn { text.append(scalar) }
      isAfterReturn = scalar == "\r"
    }
    return String(text)
  }
}

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
