import Browser
import Curses
import Foundation

/// The terminal's clipboard, through OSC 52: works over SSH, needs no program on this machine.
enum Clipboard {
  /// Terminals cut the sequence at 100,000 bytes of base64.
  private static let limit = 74_994

  static func copy(_ text: String, through session: TerminalSession) -> HandOverOutcome {
    let bytes = Data(text.utf8)
    guard bytes.count <= limit else { return .tooLarge(limit: limit) }
    try? session.send(Array("\u{1B}]52;c;\(bytes.base64EncodedString())\u{07}".utf8))
    return .done
  }
}
