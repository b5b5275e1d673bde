import Terminal

/// Keys in the chooser. What they change is applied to the columns at once.
extension ColumnsOverlay {
  /// What the chooser lies over.
  struct Scene {
    var view: ViewID
    /// How wide a row of the list is.
    var room: Int
    var size: Size
    var keys: KeyMap
  }

  enum KeyOutcome: Hashable {
    case stays, closes
    case changes(ColumnsChange)
    case runs(ColumnsCommand)
  }

  mutating func handle(_ key: Key, changing columns: inout ViewColumns, _ scene: Scene) -> KeyOutcome {
    if isTyping {
      type(key, scene)
      return .stays
    }
    let height = height(in: scene.size)
    if let movement = scene.keys.movement(inList: key, of: .columns) {
      cursor.move(movement, count: rows.count, height: height)
      return .stays
    }
    guard case .columns(let pressed)? = scene.keys.match(key, in: .columns) else { return .stays }
    switch pressed {
    // The key that leaves the words leaves them first.
    case .close where !typed.isEmpty && scene.keys.match(key, in: .columnSearch) == .columnSearch(.leave):
      filter(by: "", height: height)
    case .close: return .closes
    case .moveDown, .moveUp: return .changes(move(pressed == .moveDown ? 1 : -1, &columns, scene))
    case .standard: return .runs(.reset)
    case .everywhere: return .runs(.useEverywhere)
    case .find: isTyping = true
    case .turn:
      guard let chosen else { break }
      return .changes(columns.toggle(chosen, of: scene.view, in: order, room: scene.room))
    case .wider: return widen(by: 1, &columns, scene)
    case .narrower: return widen(by: -1, &columns, scene)
    case .automaticWidth: return widen(by: nil, &columns, scene)
    }
    return .stays
  }

  /// A command changed the columns of the view.
  mutating func ran(_ command: ColumnsCommand, _ columns: ColumnSet, height: Int) {
    if command == .reset { reorder(columns, height: height) }
  }

  private mutating func move(_ step: Int, _ columns: inout ViewColumns, _ scene: Scene) -> ColumnsChange {
    var ofView = columns[scene.view]
    move(step, in: ofView, height: height(in: scene.size))
    ofView.arrange(by: order)
    return columns.set(ofView, of: scene.view, saying: nil)
  }

  private func widen(by step: Int?, _ columns: inout ViewColumns, _ scene: Scene) -> KeyOutcome {
    guard let chosen else { return .stays }
    return .changes(columns.widen(chosen, of: scene.view, by: step, room: scene.room))
  }

  /// Filters by what is typed, until Enter or Esc.
  private mutating func type(_ key: Key, _ scene: Scene) {
    var words = typed
    let pressed = scene.keys.match(key, in: .columnSearch)
    switch key {
    case _ where pressed == .columnSearch(.keep): isTyping = false
    case _ where pressed == .columnSearch(.leave): (words, isTyping) = ("", false)
    case .backspace where words.isEmpty: isTyping = false
    case .backspace: words.removeLast()
    case .control("u"): words = ""
    case .control("w"): words.removeLastWord()
    case .character(let character): words.append(character)
    default: break  // Key
    }
    if words != typed { filter(by: words, height: height(in: scene.size)) }
  }
}
