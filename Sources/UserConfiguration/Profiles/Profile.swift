package import Terminal

/// A server, a key and what goes with them, under a name.
package struct Profile: Hashable, Sendable {
  package var name: String
  /// Where it begins, from 1.
  package var line: Int
  package var settings: SettingValues
  /// Where its host is named.
  package var hostLine: Int?
  /// Nil where it says nothing of a key: that of the environment is meant.
  package var keySource: KeySource?
  package var style: Style?
  package var isProduction: Bool

  package init(
    name: String, line: Int, settings: SettingValues = SettingValues(), keySource: KeySource? = nil,
    style: Style? = nil, isProduction: Bool = false
  ) {
    (self.name, self.line, self.settings, self.keySource) = (name, line, settings, keySource)
    (self.style, self.isProduction) = (style, isProduction)
  }

  package var host: String? { settings.text(.host) }

  /// How the header shows its name: its own colour, or that of production. Nil where it has none.
  package var shownStyle: Style? { style ?? (isProduction ? Self.production : nil) }

  private static let production = Style(words: "bright-white on-red bold")
}

extension Profile {
  /// Another program is asked for its key, which may ask the user.
  package var asksForKey: Bool {
    switch keySource {
    case .command, .secretService: true
    case .environment, .file, nil: false
    }
  }
}
