package import Terminal

extension KeyMap {
  /// What a key means where the scope's overlay or prompt is open; nil where it is one of writing, or none.
  package func match(_ key: Key, in scope: OverlayKey.Scope) -> OverlayKey? { overlays.matches[scope]?[key] }

  /// What a key moves in an overlay that is a list and takes no text.
  func movement(inList key: Key) -> Movement? {
    if case .list(let movement)? = match(key, in: .list) { movement } else { nil }
  }

  /// The first is the one that is shown.
  package func keys(of key: OverlayKey) -> [Key] { overlays.keys[key] ?? [] }

  /// As a sentence names it.
  package func text(of key: OverlayKey) -> String { overlays.texts[key] ?? "" }

  /// What the hint line shows while the overlay or prompt is open.
  func hints(in scope: OverlayKey.Scope) -> [Hint] { overlays.hints[scope] ?? [] }

  /// Whether any overlay or prompt takes the key for more than a text.
  func isTakenByOverlay(_ key: Key) -> Bool { overlays.matches.values.contains { $0[key] != nil } }

  struct Hint: Hashable, Sendable {
    var key: String
    var text: String
  }
}

/// The overlays' part of a key map, found once as the commands' is.
final class OverlayKeyIndex: Hashable, Sendable {
  let keys: [OverlayKey: [Key]]
  let texts: [OverlayKey: String]
  let matches: [OverlayKey.Scope: [Key: OverlayKey]]
  let hints: [OverlayKey.Scope: [KeyMap.Hint]]

  static let standard = OverlayKeyIndex(replacing: [:])

  init(replacing replaced: [OverlayKey: [Key]]) {
    let rows = OverlayKeyTable.rows.map { (row: $0, keys: replaced[$0.key] ?? $0.standardKeys) }
    var texts: [OverlayKey: String] = [:]
    var words: [OverlayKey: String] = [:]
    var matches: [OverlayKey.Scope: [Key: OverlayKey]] = [:]
    for (row, keys) in rows {
      texts[row.key] = keys.first?.text ?? row.name
      words[row.key] = row.hint
      for key in keys { matches[row.key.scope, default: [:]][key] = row.key }
    }
    (self.texts, self.matches) = (texts, matches)
    keys = Dictionary(rows.map { ($0.row.key, $0.keys) }) { first, _ in first }
    hints = OverlayKeyTable.hints.mapValues { hints in
      hints.map { keys in
        KeyMap.Hint(
          key: keys.compactMap { texts[$0] }.joined(separator: " "),
          text: keys.first.flatMap { words[$0] } ?? "")
      }
    }
  }

  /// The rest follows from the keys.
  static func == (left: OverlayKeyIndex, right: OverlayKeyIndex) -> Bool {
    left === right || left.keys == right.keys
  }

  func hash(into hasher: inout Hasher) { hasher.combine(keys) }
}
