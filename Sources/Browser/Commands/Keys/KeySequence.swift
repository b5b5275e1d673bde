package import Terminal

/// Keys that are pressed one after the other, as people write them: `gp`, `Ctrl-D`, `Space`, `F5`, `Alt-x`.
/// Where letters would read as the name of a key, blanks stand between them: `U p`.
package enum KeySequence {
  package static let most = 4

  package static func keys(of text: String) throws(KeySequenceProblem) -> [Key] {
    var keys: [Key] = []
    for word in text.split(separator: " ") {
      try refuseMisspelt(String(word))
      var rest = word
      while !rest.isEmpty {
        keys.append(try next(in: &rest))
        if keys.count > most { throw .long(most) }
      }
    }
    if keys.isEmpty { throw .empty }
    if keys.contains(KeyMap.interrupt) { throw .interrupt }
    return keys
  }

  /// So that `keys` reads the same again.
  package static func text(of keys: [Key]) -> String {
    let joined = keys.map(\.text).joined()
    return (try? Self.keys(of: joined)) == keys ? joined : keys.map(\.text).joined(separator: " ")
  }

  private static func next(in rest: inout Substring) throws(KeySequenceProblem) -> Key {
    if let (name, key) = Key.named.first(where: { rest.hasPrefix($0.name) }) {
      rest = rest.dropFirst(name.count)
      return key
    }
    for prefix in ["Ctrl-", "ctrl-", "^"] where rest.hasPrefix(prefix) && rest.count > prefix.count {
      let whole = String(rest)
      rest = rest.dropFirst(prefix.count)
      guard let character = modified(&rest), let key = control(character) else { throw .notSent(whole) }
      return key
    }
    for prefix in ["Alt-", "alt-"] where rest.hasPrefix(prefix) && rest.count > prefix.count {
      let whole = String(rest)
      rest = rest.dropFirst(prefix.count)
      guard let character = modified(&rest) else { throw .notSent(whole) }
      return .alt(character)
    }
    if let key = function(&rest) { return key }
    guard let character = rest.popFirst(), isTyped(character) else { throw .notSent("that: it is no key") }
    return .character(character)
  }

  /// The character behind `Ctrl-` or `Alt-`. Terminals tell of no other key that was pressed with them.
  private static func modified(_ rest: inout Substring) -> Character? {
    if rest.hasPrefix("Space") {
      rest = rest.dropFirst("Space".count)
      return " "
    }
    guard !Key.named.contains(where: { rest.hasPrefix($0.name) }), let character = rest.popFirst(),
      isTyped(character)
    else { return nil }
    return character
  }

  /// What a terminal sends for Ctrl and a character: for some it is another key.
  private static func control(_ character: Character) -> Key? {
    switch character.lowercased() {
    case "h": .backspace
    case "i": .tab
    case "m": .enter
    case "[": .escape
    case "@", " ": .control(" ")
    case "\\", "]", "^", "_": .control(character)
    case let letter where letter.utf8.count == 1 && ("a"..."z").contains(letter): .control(Character(letter))
    default: nil  // String
    }
  }

  /// F1 to F12: an `F` with a figure behind it.
  private static func function(_ rest: inout Substring) -> Key? {
    guard rest.first == "F" else { return nil }
    let digits = rest.dropFirst().prefix(2).prefix { ("0"..."9").contains($0) }
    for length in [2, 1] where digits.count >= length {
      guard let number = Int(digits.prefix(length)), (1...12).contains(number) else { continue }
      rest = rest.dropFirst(1 + length)
      return .function(number)
    }
    return nil
  }

  /// Whether a terminal sends it as one character that was typed.
  private static func isTyped(_ character: Character) -> Bool {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
      return false
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .spaceSeparator, .nonspacingMark, .enclosingMark:
      return false
    default: return true  // Unicode.GeneralCategory
    }
  }

  /// `tab` is hardly meant as three keys, and `Shift-x` is `X`.
  private static func refuseMisspelt(_ word: String) throws(KeySequenceProblem) {
    let lower = word.lowercased()
    if lower.count > 1, let (name, _) = Key.named.first(where: { $0.name.lowercased() == lower }),
      name != word
    {
      throw .misspelt(word, name: name)
    }
    if ["ctrl-", "alt-"].contains(lower) { throw .notSent(word) }
    if lower.hasPrefix("shift-"), lower != "shift-tab" { throw .notSent("\(word): write the capital") }
  }
}
