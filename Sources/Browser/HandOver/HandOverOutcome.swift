package enum HandOverOutcome: Hashable, Sendable {
  case done
  /// No program to open links with, or no display to open them on.
  case noBrowser
  /// The program that `BROWSER` names is not there.
  case browserMissing(String)
  case browserFailed(String, status: Int)
  /// Given to what stands between here and the terminal.
  case copied(Multiplexer)
  /// The program that should have taken it did not.
  case clipboardFailed(String)
  /// The terminal's clipboard takes no more than this many bytes.
  case tooLarge(limit: Int)

  package enum Multiplexer: Hashable, Sendable {
    case screen
    /// What the terminal's clipboard needs to get it too; nil where it has.
    case tmux(TmuxSetting?)
    /// On the way to this machine, where nobody here can ask it.
    case tmuxBetween, screenBetween
    /// No terminal of the kind that TERM names takes text from programs.
    case noClipboard
  }

  package enum TmuxSetting: Hashable, Sendable {
    case terminalFeature, newerTmux
    /// That of the tmux around this one.
    case outerTmux
  }
}
