import Recordings
import Terminal

extension Store {
  mutating func press(_ key: Key, in overlay: ColumnsOverlay) {
    state.notice = nil
    if overlay.isTyping { return type(key, in: overlay) }
    var overlay = overlay
    let height = overlay.height(in: state.size)
    if let movement = state.settings.keyMap.movement(inList: key) {
      overlay.cursor.move(movement, count: overlay.rows.count, height: height)
      return state.overlay = .columns(overlay)
    }
    guard case .columns(let pressed)? = state.settings.keyMap.match(key, in: .columns) else { return }
    switch pressed {
    // The key that leaves the words leaves them first.
    case .close
    where !overlay.typed.isEmpty && state.settings.keyMap.match(key, in: .columnSearch) == leaving:
      overlay.filter(by: "", height: height)
    case .close: return state.overlay = nil
    case .moveDown, .moveUp:
      overlay.move(pressed == .moveDown ? 1 : -1, in: columnsOfView, height: height)
      var columns = columnsOfView
      columns.arrange(by: overlay.order)
      setColumns(columns)
    case .standard:
      run(.columns(.reset))
      overlay.reorder(columnsOfView, height: height)
    case .everywhere: run(.columns(.useEverywhere))
    case .find: overlay.isTyping = true
    case .turn: if let column = overlay.chosen { turn(column, in: overlay.order) }
    case .wider: widen(overlay.chosen, by: 1)
    case .narrower: widen(overlay.chosen, by: -1)
    case .automaticWidth: widen(overlay.chosen, by: nil)
    }
    state.overlay = .columns(overlay)
  }

  private var leaving: OverlayKey { .columnSearch(.leave) }

  /// From the width it has on the screen; nil lets the screen decide again.
  private mutating func widen(_ column: RecordingColumn?, by step: Int?) {
    guard let column else { return }
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
    let pressed = state.settings.keyMap.match(key, in: .columnSearch)
    switch key {
    case _ where pressed == .columnSearch(.keep): overlay.isTyping = false
    case _ where pressed == leaving: (words, overlay.isTyping) = ("", false)
    case .backspace where words.isEmpty: overlay.isTyping = false
    case .backspace: words.removeLast()
    case .control("u"): words = ""
    case .control("w"): words.removeLastWord()
    case .character(let character): words.append(character)
    default: break  // Key
    }
    if words != overlay.typed { overlay.filter(by: words, height: overlay.height(in: state.size)) }
    state.overlay = .columns(overlay)
  }
}
