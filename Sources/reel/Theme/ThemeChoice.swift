import Browser
import Terminal

/// The theme of the first frame, and the one that follows when the terminal has told its background.
struct ThemeChoice {
  let atStart: Theme
  /// Nil where the user chose a theme.
  let ofBackground: ((TerminalBackground) -> Theme?)?

  /// Reads the theme of that name. `auto` begins with what `COLORFGBG` says, or with a theme that reads on any
  /// background.
  init(named name: String, environment: [String: String]) throws {
    guard name == ThemeFile.automatic else {
      atStart = try ThemeFile.load(name, environment: environment)
      ofBackground = nil
      return
    }
    let known = environment["COLORFGBG"].flatMap(TerminalBackground.init(colorFGBG:))
    atStart = try ThemeFile.load(known.map(Self.name) ?? "default", environment: environment)
    ofBackground = { try? ThemeFile.load(Self.name($0), environment: environment) }
  }

  private static func name(_ background: TerminalBackground) -> String {
    switch background {
    case .dark: "dark"
    case .light: "light"
    }
  }
}
