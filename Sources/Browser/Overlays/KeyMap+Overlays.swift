package import Terminal

extension KeyMap {
  /// What a key means where the scope's overlay or prompt is open; nil where it is one of writing, or none.
  package func match(_ key: Key, in scope: OverlayKey.Scope) -> OverlayKey? { overlays.matches[scope]?[key] }

  /// What a key moves in an overlay that is a list and takes no text; nil where it has a meaning of the scope's own.
  func movement(inList key: Key, of scope: OverlayKey.Scope) -> Movement? {
    guard match(key, in: scope) == nil, case .list(let movement)? = match(key, in: .list) else { return nil }
    return movement
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
