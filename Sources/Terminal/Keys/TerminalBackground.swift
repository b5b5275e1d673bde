/// Whether the terminal shows dark text on a light ground, or light text on a dark one.
package enum TerminalBackground: Hashable, Sendable {
  case dark, light

  /// Asks for the background's colour. Terminals that do not know it (OSC 11) say nothing.
  package static let query: [UInt8] = Array("\u{1B}]11;?\u{07}".utf8)

  /// From the answer between `ESC ]` and its end: `11;rgb:1e1e/1e1e/1e1e`. Each part has one to four
  /// hexadecimal digits; a fourth part is the opacity. Nil for anything else.
  init?(answer bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("11;rgb"), let colon = text.firstIndex(of: ":") else { return nil }
    let parts = text[text.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false)
    let channels = parts.compactMap(Self.channel)
    guard (3...4).contains(parts.count), channels.count == parts.count else { return nil }
    let brightness = 0.299 * channels[0] + 0.587 * channels[1] + 0.114 * channels[2]
    self = brightness > 0.5 ? .light : .dark
  }

  /// From `COLORFGBG`, as rxvt and Konsole set it: `15;0` or `0;default;15`. The last number is the background.
  package init?(colorFGBG text: String) {
    switch text.split(separator: ";").last.flatMap({ Int($0) }) {
    case 0?, 1?, 2?, 3?, 4?, 5?, 6?, 8?: self = .dark
    case 7?, 9?, 10?, 11?, 12?, 13?, 14?, 15?: self = .light
    default: return nil  // Int
    }
  }

  /// From 0 to 1.
  private static func channel(_ text: Substring) -> Double? {
    guard (1...4).contains(text.utf8.count), let value = UInt32(text, radix: 16) else { return nil }
    return Double(value) / Double((UInt32(1) << (4 * UInt32(text.utf8.count))) - 1)
  }
}
