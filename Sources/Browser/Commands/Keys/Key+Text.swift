package import Terminal

extension Key {
  /// As written in hints and help; `KeySequence` reads it again.
  package var text: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "^Space"
    case .control(let character): "^" + character.uppercased()
    case .alt(" "): "Alt-Space"
    case .alt(let character): "Alt-" + String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "BS"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    }
  }

  /// All names of keys that are no character, each with the key that it stands for; longer ones before those
  /// that they begin with.
  static let named: [(name: String, key: Key)] = [
    ("Space", .character(" ")), ("Enter", .enter), ("Return", .enter), ("Escape", .escape), ("Esc", .escape),
    ("Shift-Tab", .backTab), ("S-Tab", .backTab), ("Tab", .tab), ("Backspace", .backspace),
    ("BS", .backspace),
    ("Delete", .delete), ("Del", .delete), ("Insert", .insert), ("Ins", .insert),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PageUp", .pageUp), ("PgUp", .pageUp), ("PageDown", .pageDown), ("PgDn", .pageDown),
    ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
  ]
}
