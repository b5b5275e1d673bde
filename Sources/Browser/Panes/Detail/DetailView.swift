import Terminal

extension BrowserView {
  mutating func drawDetail(_ rect: Rect) {
    let (tabs, text) = rect.splitRows(1)
    drawTabs(tabs)
    let lines = DetailContent(state)
    var cursor = state.detail.cursor
    cursor.settle(count: lines.count, height: text.rows)
    for line in 0..<text.rows where cursor.top + line < lines.count {
      let index = cursor.top + line
      drawLine(lines[index], text, row: text.row + line)
      let isFocused = state.focus == .detail
      guard index == cursor.index, isFocused || state.timelineRows != nil && index > 0 else { continue }
      frame.put(">", column: text.column, row: text.row + line, style: theme[.strong])
      highlight(text.row + line, text, focused: isFocused)
    }
  }

  private mutating func drawTabs(_ rect: Rect) {
    var column = rect.column
    for (tab, title) in zip(DetailTab.allCases, tabTitles(in: rect.columns)) {
      let isOpen = tab == state.detail.tab
      column = frame.put(
        title, column: column, row: rect.row, end: rect.endColumn, style: theme[isOpen ? .titleFocused : .dim]
      )
    }
  }

  /// The open one in brackets. Where there is little room one blank stands between two, then beginnings have to
  /// do.
  private func tabTitles(in columns: Int) -> [String] {
    func titles(_ other: (String) -> String) -> [String] {
      DetailTab.allCases.map { $0 == state.detail.tab ? "[\($0.title)]" : other($0.title) }
    }
    let choices = [titles { " \($0) " }, spaced(titles { $0 }), spaced(titles { String($0.prefix(4)) })]
    return choices.first { $0.map(\.columns).reduce(0, +) <= columns } ?? choices[2]
  }

  private func spaced(_ titles: [String]) -> [String] {
    titles.enumerated().map { $0 == 0 ? $1 : " " + $1 }
  }

  private mutating func drawLine(_ line: DetailLine, _ rect: Rect, row: Int) {
    var column = rect.column + 1
    for span in line.spans {
      column = frame.put(span.text, column: column, row: row, end: rect.endColumn, style: theme[span.role])
    }
    if let search = state.detail.search, search.matches(line.text) {
      markMatches(of: search, row: row, rect)
    }
  }

  var detailFoot: String {
    state.focus == .detail ? "line \(state.detail.cursor.index + 1)" : ""
  }
}
