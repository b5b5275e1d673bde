/// One cell of the screen. A wide character stands in its left cell; the one to its right is `.continuation`.
package struct Cell: Hashable, Sendable {
  package var glyph: Glyph
  package var style: Style

  package init(glyph: Glyph = .space, style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  package static func continuation(_ style: Style) -> Cell { Cell(glyph: .continuation, style: style) }

  package var isContinuation: Bool { glyph == .continuation }
}
