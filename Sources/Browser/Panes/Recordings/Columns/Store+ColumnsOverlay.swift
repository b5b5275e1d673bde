import Recordings
import Terminal

extension Store {
  mutating func press(_ key: Key, in overlay: ColumnsOverlay) {
    state.notice = nil
    if overlay.isTyping { return type(key, in: overlay) }
    var overlay = overlay
    let height = overlay.height(in: state.size)
    if let movement = Movement(inList: key) {
      overlay.cursor.move(movement, count: overlay.rows.count, height: height)
      return state.overlay = .columns(overlay)
    }
    switch key {
    case .escape where !overlay.typed.isEmpty: overlay.filter(by: "", height: height)
    case .escape, .enter, "q": return state.overlay = nil
    case "J", "K":
      overlay.move(key == "J" ? 1 : -1, in: columnsOfView, height: height)
      var columns = columnsOfView
      columns.arrange(by: overlay.order)
      setColumns(columns)
    case "r", "0":
      run(.columns(.reset))
      overlay.reorder(columnsOfView, height: height)
    case "*": run(.columns(.useEverywhere))
    case "/": overlay.isTyping = true
    default: change(overlay.chosen, key, in: overlay.order)
    }
    state.overlay = .columns(overlay)
  }

  private mutating func change(_ column: RecordingColumn?, _ key: Key, in order: [RecordingColumn]) {
    guard let column else { return }
    switch key {
    case " ": turn(column, in: order)
    case ">", "+": widen(column, by: 1)
    case "<", "-": widen(column, by: -1)
    case "=": widen(column, by: nil)
    default: break
    }
  }

  /// From the width it has on the screen; nil lets the screen decide again.
  private mutating func widen(_ column: RecordingColumn, by step: Int?) {
    var columns = columnsOfView
    guard columns.isShown(column) else { return state.notice = .columns(.isHidden(column)) }
    let shown = width(of: column, in: columns)
    let from = shown ?? columns.chosenWidth(of: column) ?? ColumnTable.row(of: column).width.natural
    columns.setWidth(step.map { from + $0 }, of: column)
    if let step, step > 0, let shown, width(of: column, in: columns) ?? .max <= shown {
      return state.notice = .columns(.noRoom(column))
    }
    setColumns(columns)
  }

  /// As it is shown; nil where it has no room.
  private func width(of column: RecordingColumn, in columns: ColumnSet) -> Int? {
    columns.placed(in: state.layout.content(of: .recordings).columns).first { $0.column == column }?.width
  }

  /// Filters by what is typed, until Enter or Esc.
  private mutating func type(_ key: Key, in overlay: ColumnsOverlay) {
    var overlay = overlay
    var words = overlay.typed
    switch key {
    case .enter: overlay.isTyping = false
    case .escape: (words, overlay.isTyping) = ("", false)
    case .backspace where words.isEmpty: overlay.isTyping = false
    case .backspace: words.removeLast()
    case .control("u"): words = ""
    case .control("w"): words.removeLastWord()
    case .character(let character): words.append(character)
    default: break
    }
    if words != overlay.typed { overlay.filter(by: words, height: overlay.height(in: state.size)) }
    state.overlay = .columns(overlay)
  }
}
