/// A colour of the terminal's palette.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// 0–7 the eight colours, 8–15 their bright forms, up to 255 the extended palette.
  case indexed(UInt8)
}
