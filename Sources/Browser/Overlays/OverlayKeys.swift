import Terminal

extension Movement {
  /// What a key moves in an overlay that is a list and takes no text; nil where it moves nothing.
  init?(inList key: Key) {
    switch key {
    case .down, "j": self = .by(1)
    case .up, "k": self = .by(-1)
    case .pageDown, .control("f"): self = .pages(1)
    case .pageUp, .control("b"): self = .pages(-1)
    case .control("d"): self = .halfPages(1)
    case .control("u"): self = .halfPages(-1)
    case .home, "g": self = .first
    case .end, "G": self = .last
    default: return nil
    }
  }
}
