import Terminal

/// The line being typed after `/`.
package struct SearchPrompt: Hashable, Sendable {
  package var pane: PaneID
  package var words = ""
  /// How far the search came with the words so far.
  package var reached: Reached?

  package struct Reached: Hashable, Sendable {
    var words: String
    /// nil: nothing matches.
    var row: Int?
    /// Of the rows then: when more come, all of them are looked at again.
    var rows: Int
  }

  package init(pane: PaneID) { self.pane = pane }

  enum KeyOutcome: Hashable {
    case keeps, leaves, stays
    case searches
    case walks(Int)
  }

  mutating func handle(_ key: Key, keys: KeyMap) -> KeyOutcome {
    if case .search(let pressed)? = keys.match(key, in: .search) {
      return switch pressed {
      case .keep: .keeps
      case .leave: .leaves
      case .next: .walks(1)
      case .previous: .walks(-1)
      }
    }
    switch key {
    case .character(let character): words.append(character)
    case .backspace where words.isEmpty: return .leaves
    case .backspace: words.removeLast()
    case .control("u"): words = ""
    case .control("w"): words.removeLastWord()
    default: return .stays  // Key
    }
    return .searches
  }

  /// Where the search continues: a longer word cannot match before the place where its beginning did.
  func start(from origin: Int, rows: Int) -> Int? {
    // The value of a property comparison changes with each letter, so the search begins anew.
    if words.hasPrefix("person.") { return origin }
    guard let reached, reached.rows == rows, !reached.words.isEmpty, words.hasPrefix(reached.words) else {
      return origin
    }
    return reached.row
  }
}
