import Recordings
import Terminal

extension BrowserView {
  mutating func drawForm(_ form: PlaylistForm) {
    let rect = openBox(form.title, typed: nil, rows: 6, columns: 70)
    drawField("name", form.name, isFocused: !form.isInDescription, rect, row: rect.row)
    drawField("description", form.description, isFocused: form.isInDescription, rect, row: rect.row + 2)
    let keys: String
    switch form.purpose {
    case .create(_, .some): keys = "Enter creates  Tab field  ^T collection, filter"
    case .create: keys = "Enter creates  Tab other field  Esc leaves"
    case .edit: keys = "Enter saves  Tab other field  Esc leaves"
    }
    frame.put(
      keys.fitted(to: rect.columns - 2), column: rect.column + 1, row: rect.row + 4, end: rect.endColumn,
      style: theme[.dim])
  }

  private mutating func drawField(
    _ label: String, _ field: TextField, isFocused: Bool, _ rect: Rect, row: Int
  ) {
    guard row < rect.endRow else { return }
    let start = rect.column + 14
    frame.put(
      label, column: rect.column + 1, row: row, end: rect.endColumn,
      style: theme[isFocused ? .strong : .dim])
    let (text, column) = field.shown(in: rect.endColumn - start - 1)
    frame.put(text, column: start, row: row, end: rect.endColumn, style: theme[.text])
    if isFocused { showCursor(column: start + column, row: row) }
  }
}

extension PlaylistForm {
  fileprivate var title: String {
    switch purpose {
    case .create(.collection, _): " New collection "
    case .create(.filters, _): " New saved filter of this view "
    case .edit: " Edit the list "
    }
  }
}
