import Browser
import Foundation

/// The terminal's clipboard, through OSC 52: works over SSH, needs no program on this machine. What stands
/// between, a tmux or a screen, passes the sequence on only if asked in its own way.
package struct Clipboard: Sendable {
  private enum Way {
    case terminal, screen
    /// A terminal of a kind that has no clipboard.
    case noClipboard
    /// This machine's tmux, which takes the text itself.
    case tmux
    /// A tmux or screen on the way here, by what TERM says.
    case between(isTmux: Bool)
  }

  /// Terminals cut the sequence at 100,000 bytes of base64.
  private static let limit = 74_994

  private let way: Way

  package init(environment: [String: String]) {
    func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    let term = environment["TERM"] ?? ""
    way =
      if isSet("STY"), !isSet("TMUX") || term.hasPrefix("screen.") {
        .screen
      } else if isSet("TMUX") {
        .tmux
      } else if term.hasPrefix("tmux") || term.hasPrefix("screen") {
        .between(isTmux: term.hasPrefix("tmux"))
      } else {
        Self.withoutClipboard.contains { term == $0 || term.hasPrefix($0 + "-") } ? .noClipboard : .terminal
      }
  }

  private static let withoutClipboard = [
    "linux", "vt52", "vt100", "vt102", "vt220", "vt320", "vt420", "ansi", "cons25", "sun", "cygwin",
  ]

  /// Where copies go, for somebody who asks; false where that is nowhere.
  package var wayInWords: (works: Bool, words: String) {
    switch way {
    case .terminal: (true, "to the terminal's clipboard (OSC 52), if it takes them")
    case .noClipboard: (false, "nowhere: this kind of terminal has no clipboard")
    case .screen: (true, "through screen to the terminal's clipboard (OSC 52)")
    case .tmux: (true, "to tmux, and by it to the terminal's clipboard")
    case .between(let isTmux):
      (true, "through \(isTmux ? "tmux" : "screen") on the way to the terminal's clipboard")
    }
  }

  /// What the terminal has to be sent; nil where it does not take so much, or another way leads to its
  /// clipboard.
  func sequence(of text: String) -> [UInt8]? {
    guard text.utf8.count <= Self.limit else { return nil }
    let plain = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
    switch way {
    case .terminal, .noClipboard: return Array(plain.utf8)
    case .screen: return Self.throughScreen(plain)
    case .between(isTmux: true):
      // One of both, depending on how it is set.
      let inner = plain.replacing("\u{1B}", with: "\u{1B}\u{1B}")
      return Array((plain + "\u{1B}Ptmux;\(inner)\u{1B}\\").utf8)
    case .between(isTmux: false): return Array(plain.utf8) + Self.throughScreen(plain)
    case .tmux: return nil
    }
  }

  /// How a copying ends that needs no other program.
  func outcome(for text: String) -> HandOverOutcome? {
    guard text.utf8.count <= Self.limit else { return .tooLarge(limit: Self.limit) }
    return switch way {
    case .terminal: .done
    case .noClipboard: .copied(.noClipboard)
    case .screen: .copied(.screen)
    case .between(let isTmux): .copied(isTmux ? .tmuxBetween : .screenBetween)
    case .tmux: nil
    }
  }

  /// screen sends on what stands in a device control string, of at most some hundred bytes.
  private static func throughScreen(_ sequence: String) -> [UInt8] {
    var (bytes, rest) = ([UInt8](), Array(sequence.utf8)[...])
    while !rest.isEmpty {
      bytes += Array("\u{1B}P".utf8) + rest.prefix(200) + Array("\u{1B}\\".utf8)
      rest = rest.dropFirst(200)
    }
    return bytes
  }
}
