import Terminal

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
