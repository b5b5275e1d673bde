import Terminal

/// Keys while an overlay or a prompt is open.
extension Store {
  /// What is in front takes every key: none reaches the panes below. Where a key changed nothing, the status
  /// line says so, with what works there. An overlay has to do nothing for that.
  mutating func handleInFront(_ key: Key) -> Bool {
    guard let scope = state.keyScope else { return false }
    state.notice = nil
    state.line?.forgetProblem()
    let before = FrontSnapshot(state, effects: effects.count)
    if !handleEverywhere(key, in: scope) { handle(key, inFront: scope) }
    if state.notice == nil, FrontSnapshot(state, effects: effects.count) == before {
      state.notice = .ignoredKey(IgnoredKey(key, meaning: state.settings.keyMap.meaning(of: key, in: scope)))
    }
    return true
  }

  private mutating func handle(_ key: Key, inFront scope: OverlayKey.Scope) {
    if scope == .keySheet {
      handleInKeySheet(key)
    } else if let overlay = state.overlay {
      handle(key, in: overlay)
    } else if let search = state.search {
      handle(key, in: search)
    } else if let line = state.line {
      handle(key, in: line)
    }
  }

  /// What keeps its meaning whatever is open. A letter that is a command's is text where text is taken.
  private mutating func handleEverywhere(_ key: Key, in scope: OverlayKey.Scope) -> Bool {
    let keys = state.settings.keyMap
    switch keys.meaning(of: key, in: scope) {
    case .keySheet(.show)?, .keySheet(.showWhileTyping)?:
      state.keySheet = ListCursor()
      return true
    case .list, .picker, .checking, .finder, .journal, .confirmation, .form, .restore, .membership, .filters,
      .saving,
      .closeWhy, .columns, .columnSearch, .deletion, .playlistDeletion, .copying, .search, .line, .foreign,
      .program,
      .keySheet(.close):
      return false
    case nil: break
    }
    if scope.takesText, case .character = key { return false }
    let command = keys.match([key])
    guard command == .command(.program(.suspend)) || command == .command(.program(.repaint)) else {
      return false
    }
    effects.append(.terminal(command == .command(.program(.suspend)) ? .suspend : .repaint))
    return true
  }

  private mutating func handleInKeySheet(_ key: Key) {
    let keys = state.settings.keyMap
    if keys.match(key, in: .keySheet) == .keySheet(.close) {
      state.keySheet = nil
    } else if let movement = keys.movement(inList: key, of: .keySheet) {
      let count = state.keySheetRows.count
      state.keySheet?.move(movement, count: count, height: BrowserLayout.overlayListHeight(in: state.size))
    }
  }
}

/// All that a key can change while something is in front of the panes.
private struct FrontSnapshot: Equatable {
  var overlay: Overlay?
  var keySheet: ListCursor?
  var search: SearchPrompt?
  var line: LinePrompt?
  var focus: PaneID
  var cursors: [ListCursor]
  var effects: Int

  init(_ state: BrowserState, effects: Int) {
    (overlay, keySheet, search, line) = (state.overlay, state.keySheet, state.search, state.line)
    focus = state.focus
    cursors = [state.playlists.cursor, state.recordings.list.cursor, state.detail.cursor]
    self.effects = effects
  }
}
