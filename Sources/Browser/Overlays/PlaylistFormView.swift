import Recordings
import Terminal

extension BrowserView {
  mutating func drawForm(_ form: PlaylistForm) {
    let rect = openBox(form.title, typed: nil, rows: 3 + lines(of: form), columns: 70)
    drawField("name", form.name, isFocused: form.field == .name, rect, row: rect.row)
    drawField("description", form.description, isFocused: form.field == .description, rect, row: rect.row + 2)
    if form.isOfNewList {
      drawField("folder", form.folder, isFocused: form.field == .folder, rect, row: rect.row + 4)
      drawPinned(form, rect, row: rect.row + 6)
    }
    if case .create(let type, .some) = form.purpose { drawKind(type, rect, row: rect.row + 8) }
  }

  /// With a blank line between two fields.
  private func lines(of form: PlaylistForm) -> Int {
    guard form.isOfNewList else { return 3 }
    if case .create(_, .some) = form.purpose { return 9 }
    return 7
  }

  private mutating func drawKind(_ type: PlaylistType, _ rect: Rect, row: Int) {
    let (kind, other) = type == .filters ? ("saved filter", "a collection") : ("collection", "a saved filter")
    drawLine("kind         \(kind); \(overlay: .form(.switchType)) makes it \(other)", rect, row: row)
  }

  private mutating func drawPinned(_ form: PlaylistForm, _ rect: Rect, row: Int) {
    guard row < rect.endRow else { return }
    let sign = form.isPinned ? "[x]" : "[ ]"
    drawLine("pinned       \(sign) for the whole project: \(overlay: .form(.switchPinned))", rect, row: row)
  }

  private mutating func drawLine(_ line: Sentence, _ rect: Rect, row: Int) {
    guard row < rect.endRow else { return }
    frame.put(
      line.text(keys).fitted(to: rect.columns - 2), column: rect.column + 1, row: row, end: rect.endColumn,
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
