import Recordings
import Wording

extension StatusLine {
  /// What became of what was given to a browser or the clipboard.
  init(_ handOver: HandOver, _ outcome: HandOverOutcome) {
    switch (handOver, outcome) {
    case (.browser(let link), .done): self.init(sign: "ok", role: .good, text: "opened \(link)")
    case (.browser(let link), .browserMissing(let program)):
      self.init(
        sign: "no", role: .warning,
        text: "BROWSER: there is no program \(program) (\(key: .copy(.link)) copies the link): \(link)")
    case (.browser(let link), .browserFailed(let program, let status)):
      self.init(
        sign: "no", role: .warning,
        text: "\(program) ended with \(status) (\(key: .copy(.link)) copies the link): \(link)")
    case (.browser(let link), _):
      self.init(
        sign: "no", role: .warning, text: "no browser here (\(key: .copy(.link)) copies the link): \(link)")
    case (.clipboard(let what, _), .clipboardFailed(let program)):
      self.init(sign: "no", role: .warning, text: "\(what): not copied, \(program) did not take it")
    case (.clipboard(let what, let text), .copied(let way)):
      let (sign, how) = way.words
      self.init(
        sign: sign, role: sign == "ok" ? .good : .warning, text: Sentence(how(what) + ": \(text)"))
    case (.clipboard(let what, _), .tooLarge(let limit)):
      self.init(
        sign: "no", role: .warning,
        text: "\(what): more than the \(Amounts.bytes(limit)) a terminal's clipboard takes")
    case (.clipboard(let what, let text), _):
      self.init(sign: "ok", role: .good, text: "copied the \(what) through the terminal: \(text)")
    }
  }
}

extension HandOverOutcome.Multiplexer {
  /// The sign, and the sentence about what was copied.
  var words: (sign: String, how: (String) -> String) {
    switch self {
    case .screen:
      ("ok", { "copied the \($0) through screen (a tmux around it needs: tmux set -s set-clipboard on)" })
    case .noClipboard:
      ("--", { "sent the \($0), but a terminal of this kind has no clipboard; select it here" })
    case .tmux(nil): ("ok", { "copied the \($0) through tmux" })
    case .tmux(.terminalFeature?):
      (
        "--",
        {
          "the \($0) is in tmux's buffer; if the terminal has a clipboard: "
            + "tmux set -as terminal-features '*:clipboard', and attach again"
        }
      )
    case .tmux(.newerTmux?): ("--", { "the \($0) is in tmux's buffer only: tmux 3.2 would pass it on" })
    case .tmux(.outerTmux?):
      ("--", { "the \($0) was given to the outer tmux, which needs: tmux set -s set-clipboard on" })
    case .tmuxBetween:
      ("--", { "sent the \($0); the tmux on the way needs: tmux set -s set-clipboard on" })
    case .screenBetween:
      ("--", { "sent the \($0); if it is tmux on the way, it needs: tmux set -s set-clipboard on" })
    }
  }
}
