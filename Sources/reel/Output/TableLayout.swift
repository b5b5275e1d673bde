import Terminal

/// Which columns of a table have room, and how wide each is. Made from the first rows; those that come later
/// keep to it.
struct TableLayout: Hashable {
  static let gap = 2

  /// The place of a column among all, and its width.
  struct Place: Hashable {
    var index: Int
    var width: Int
  }

  let places: [Place]

  /// `keepsAll`: no column goes away, even where there is no room for it.
  init(_ table: OutputTable, width: Int, at clock: OutputClock, keepsAll: Bool = false) {
    var places = table.columns.indices.map { index in
      let column = table.columns[index]
      return Place(
        index: index, width: column.isWhole ? Self.natural(index, of: table, at: clock) : column.least)
    }
    while !keepsAll, places.count > 1, Self.total(places) > width {
      let last = places.indices.min { a, b in
        table.columns[places[a].index].importance < table.columns[places[b].index].importance
      }
      places.remove(at: last ?? 0)
    }
    let wanted = places.map { Self.natural($0.index, of: table, at: clock) }
    var spare = width - Self.total(places)
    // Each gets a column in its turn, so that one long text does not take all.
    while spare > 0 {
      let before = spare
      for place in places.indices where spare > 0 && places[place].width < wanted[place] {
        places[place].width += 1
        spare -= 1
      }
      if spare == before { break }
    }
    if places.count == 1, !table.columns[places[0].index].isWhole {
      places[0].width = min(places[0].width, max(1, width))
    }
    self.places = places
  }

  private static func total(_ places: [Place]) -> Int {
    places.map(\.width).reduce(0, +) + gap * max(0, places.count - 1)
  }

  /// As wide as its title and what stands below, within the column's bounds.
  private static func natural(_ index: Int, of table: OutputTable, at clock: OutputClock) -> Int {
    let column = table.columns[index]
    let texts = table.rows.lazy.map { $0.cells[index].shown(width: column.most, at: clock) }
    let most = column.isWhole ? Int.max : column.most
    let widest = texts.map { $0.fitted(to: most).columns }.max() ?? 0
    return min(most, max(column.least, column.title.columns, widest))
  }
}

extension TableLayout {
  func header(_ columns: [OutputColumn]) -> String {
    line(places.map { Self.fitted(columns[$0.index].title, columns[$0.index], $0.width) })
  }

  /// One line, or several where a column goes on below.
  func lines(_ row: OutputRow, _ columns: [OutputColumn], at clock: OutputClock) -> [String] {
    let cells = places.map { Self.lines(row.cells[$0.index], columns[$0.index], $0.width, at: clock) }
    return (0..<(cells.map(\.count).max() ?? 0)).map { number in
      line(
        zip(places, cells).map { place, lines in
          Self.fitted(number < lines.count ? lines[number] : "", columns[place.index], place.width)
        })
    }
  }

  private static func lines(
    _ cell: OutputCell, _ column: OutputColumn, _ width: Int, at clock: OutputClock
  ) -> [String] {
    let text = cell.shown(width: width, at: clock)
    if column.wraps { return text.wrapped(to: width) }
    return [cell.isCuttable || text.columns <= width ? text : String(repeating: "~", count: width)]
  }

  /// No blanks at the end: a terminal that is made narrower would break them into lines.
  private func line(_ cells: [String]) -> String {
    var line = cells.joined(separator: String(repeating: " ", count: Self.gap))
    while line.last == " " { line.removeLast() }
    return line
  }

  private static func fitted(_ text: String, _ column: OutputColumn, _ width: Int) -> String {
    // One of a later row may be wider than those that the columns were made for.
    let text = (column.isWhole ? text : text.fitted(to: width)).sanitised
    let space = String(repeating: " ", count: max(0, width - text.columns))
    return column.alignsRight ? space + text : text + space
  }
}
