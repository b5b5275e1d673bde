/// What one key of the keyboard sends. A text literal is one key after another.
struct Keystroke: ExpressibleByStringLiteral, Sendable {
  let bytes: [UInt8]

  init(stringLiteral text: String) { bytes = Array(text.utf8) }

  /// How many keys a person presses for it.
  var keys: Int { bytes.first == 0x1B ? 1 : String(decoding: bytes, as: UTF8.self).count }

  static let enter: Keystroke = "\r"
  static let escape: Keystroke = "\u{1B}"
  static let tab: Keystroke = "\t"
  static let down: Keystroke = "\u{1B}OB"
  static let ctrlC: Keystroke = "\u{03}"
  static let ctrlZ: Keystroke = "\u{1A}"
  /// What the terminal itself reports.
  static let windowGotFocus: Keystroke = "\u{1B}[I"
}
