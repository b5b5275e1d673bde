import Terminal

extension BrowserView {
  /// How a begun chord can go on: all of its continuations, in columns over the last rows of the screen. In
  /// whole sentences where a few rows hold them, else in a word each.
  mutating func drawChord() {
    guard !state.pendingKeys.isEmpty, state.search == nil, state.line == nil, state.overlay == nil else {
      return
    }
    let choices = choicesOfChord
    guard !choices.isEmpty, state.size.rows > 1 else { return }
    let columns = state.size.columns
    let sentences = ChordGrid(choices.map { ($0.key, $0.title) }, columns: columns)
    let words = ChordGrid(choices.map { ($0.key, $0.word) }, columns: columns)
    var grid = sentences.rows <= min(5, state.size.rows / 5) ? sentences : words
    grid.shrink(to: state.size.rows - 1)
    let (bottom, top) = (state.size.rows, state.size.rows - grid.rows)
    frame.fill(Rect(column: 0, row: top, columns: columns, rows: grid.rows), style: theme[.text])
    for (index, choice) in choices.enumerated() {
      let place = grid.place(of: index)
      let row = top + place.row
      guard row < bottom else { continue }
      let end = min(columns, place.column + grid.cellWidth - 1)
      let column = frame.put(
        choice.key, column: place.column, row: row, end: end, style: theme[choice.isOn ? .key : .disabled])
      frame.put(
        grid.texts[index].fitted(to: max(0, end - column - 1)), column: column + 1, row: row, end: end,
        style: theme[choice.isOn ? .hint : .disabled])
    }
    drawChordTitle(above: top)
  }

  private mutating func drawChordTitle(above top: Int) {
    guard top > 3, state.size.rows >= 10 else { return }
    let rule = Rect(column: 0, row: top - 1, columns: state.size.columns, rows: 1)
    frame.fill(rule, shapes.horizontal, style: theme[.border])
    frame.put(
      " \(state.pendingKeys.map(\.text).joined())\(shapes.ellipsis) ", column: 2, row: top - 1,
      end: rule.endColumn, style: theme[.titleFocused])
  }

  private typealias Choice = (key: String, title: String, word: String, isOn: Bool)

  private var choicesOfChord: [Choice] {
    keys.continuations(of: state.pendingKeys).map { next in
      let title = next.row.title.text(keys)
      return (next.text, title, next.row.hint ?? title, next.row.unavailable(in: state) == nil)
    }
  }
}

/// Keys and what they do, column by column, all columns equally wide.
private struct ChordGrid {
  let texts: [String]
  private(set) var cellWidth: Int
  private(set) var rows: Int
  private let columns: Int

  init(_ hints: [(key: String, text: String)], columns: Int) {
    texts = hints.map(\.text)
    self.columns = columns
    // A blank before each, one between key and text, and another at the end.
    let widest = hints.map { $0.key.columns + $0.text.columns + 3 }.max() ?? 1
    cellWidth = min(widest, max(1, columns))
    rows = Self.rows(hints.count, in: max(1, columns / cellWidth))
  }

  /// Texts give way where not all keys would have room.
  mutating func shrink(to most: Int) {
    guard rows > max(1, most) else { return }
    let across = Self.rows(texts.count, in: max(1, most))
    cellWidth = max(1, columns / across)
    rows = Self.rows(texts.count, in: max(1, columns / cellWidth))
  }

  func place(of index: Int) -> (column: Int, row: Int) {
    (index / rows * cellWidth + (cellWidth > 3 ? 1 : 0), index % rows)
  }

  private static func rows(_ count: Int, in columns: Int) -> Int { (count + columns - 1) / columns }
}
