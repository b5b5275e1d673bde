import CNcurses
import Terminal

/// Turns styles into what ncurses draws with, by the colours the terminal has.
package struct Palette {
  /// 0, 8, 16 or 256.
  let colors: Int

  init(usesColor: Bool) {
    guard usesColor, has_colors(), start_color() == OK else {
      colors = 0
      return
    }
    use_default_colors()
    colors =
      switch cn_colors() {
      case 257...: 8  // direct colour: numbers above 7 are no palette there
      case 256: 256
      case 16...: 16
      case 8...: 8
      default: 0
      }
  }

  func ink(_ style: Style) -> (attributes: attr_t, pair: Int32) {
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= CN_BOLD }
    if style.attributes.contains(.dim) { attributes |= CN_DIM }
    if style.attributes.contains(.underline) { attributes |= CN_UNDERLINE }
    if style.attributes.contains(.reverse) { attributes |= CN_REVERSE }
    if style.attributes.contains(.italic) { attributes |= CN_ITALIC }
    guard colors > 0 else { return (attributes, 0) }
    if colors == 8, case .indexed(8...15) = style.foreground { attributes |= CN_BOLD }
    let foreground = index(style.foreground)
    let background = index(style.background)
    if foreground < 0 && background < 0 { return (attributes, 0) }
    return (attributes, max(0, alloc_pair(foreground, background)))
  }

  /// -1 is the terminal's own colour.
  private func index(_ color: Color) -> Int32 {
    switch color {
    case .standard: -1
    case .indexed(let index) where Int(index) < colors: Int32(index)
    case .indexed(let index) where index < 16: Int32(index - 8)
    case .indexed(let index): Int32(Self.nearest(to: index, among: colors))
    }
  }

  /// The one of the first 8 or 16 colours that comes closest to one of the extended palette.
  package static func nearest(to index: UInt8, among count: Int) -> Int {
    let wanted = channels(of: index)
    return (0..<count).min { distance(basic[$0], wanted) < distance(basic[$1], wanted) } ?? 0
  }

  private static func channels(of index: UInt8) -> [Int] {
    if index < 16 { return basic[Int(index)] }
    if index >= 232 { return Array(repeating: 8 + 10 * (Int(index) - 232), count: 3) }
    let cube = Int(index) - 16
    return [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
  }

  private static func distance(_ one: [Int], _ other: [Int]) -> Int {
    zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  /// The sixteen colours as xterm shows them.
  private static let basic: [[Int]] = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0],
    [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0],
    [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
  ]
}
