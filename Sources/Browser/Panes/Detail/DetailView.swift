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
    // One blank between two where there is no room for the brackets' places.
    let isTight = DetailTab.allCases.map { $0.title.count + 2 }.reduce(0, +) > rect.columns
    for tab in DetailTab.allCases {
      let isOpen = tab == state.detail.tab
      let title = isOpen ? "[\(tab.title)]" : isTight ? tab.title : " \(tab.title) "
      column = frame.put(
        title, column: column, row: rect.row, end: rect.endColumn, style: theme[isOpen ? .titleFocused : .dim]
      )
      if isTight { column += 1 }
    }
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
