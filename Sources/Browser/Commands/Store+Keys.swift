import Terminal

extension Store {
  /// Front to back, the first taker ends it: overlay, search prompt, command line, pending chord, general keys.
  mutating func take(_ event: TerminalEvent) {
    switch event {
    case .key(.alt(let character)) where state.settings.keyMap.match([.alt(character)]) == .unknown:
      // Esc and the next key, typed faster than a terminal can tell them from Alt.
      press(.escape)
      press(.character(character))
    case .key(let key): press(key)
    case .paste(let text): paste(text)
    case .focus: break
    }
  }

  private mutating func press(_ key: Key) {
    quitAskedBefore = state.quitAsked
    state.quitAsked = false
    if key == .control("c") { return cancel() }
    if pressInOverlay(key) || pressInSearch(key) || pressInLine(key) { return }
    let keys = state.pendingKeys + [key]
    state.pendingKeys = []
    switch state.settings.keyMap.match(keys) {
    case .command(let command): run(command)
    case .prefix:
      state.pendingKeys = keys
      state.notice = nil
    case .unknown:
      // Esc leaves a chord and does no more.
      if keys.count == 1 || key != .escape { state.notice = .unknownKeys(keys) }
    }
  }

  private mutating func paste(_ text: String) {
    guard state.overlay != nil || state.search != nil || state.line != nil else { return }
    for character in text.split(whereSeparator: \.isNewline).joined(separator: " ") {
      _ =
        pressInOverlay(.character(character)) || pressInSearch(.character(character))
        || pressInLine(.character(character))
    }
  }

  /// Ctrl-C cancels what is open or under way; pressed again, it quits.
  private mutating func cancel() {
    if quitAskedBefore { return effects.append(.quit) }
    if state.overlay != nil || state.search != nil || state.line != nil || !state.pendingKeys.isEmpty {
      closeSearch(keeping: false)
      state.overlay = nil
      state.line = nil
      state.pendingKeys = []
    } else {
      state.quitAsked = true
      state.notice = .pressAgainToQuit
    }
  }

  /// Runs a command, or says why it cannot run.
  mutating func run(_ command: Command) {
    if let reason = CommandTable.row(of: command)?.unavailable(in: state) {
      state.notice = .unavailable(command: command, reason: reason)
      return
    }
    state.notice = nil
    state.filing.dismissResult(keepingRefusals: command.isMovement)
    switch command {
    case .move(let movement): move(movement)
    case .moveOther(let step): moveOther(step)
    case .focus, .focusNext, .focusPrevious, .inward, .outward, .open, .up, .back, .nextTab, .previousTab,
      .zoom:
      navigate(command)
    case .search, .nextMatch, .previousMatch: search(command)
    case .hideViewed, .clearFilter: hide(command)
    case .range: turnRange()
    case .mark where state.recordings.list.rangeStart != nil: turnRange()
    case .mark, .markAll, .invertMarks: mark(command)
    case .addTo, .addToLast, .remove, .markViewed: file(command)
    case .openInBrowser, .copyID, .copyLink, .copyPerson, .copyJSON: handOver(command)
    case .refresh: refresh()
    case .commandLine: state.line = LinePrompt()
    case .help: state.overlay = .help(HelpOverlay())
    case .suspend: effects.append(.suspend)
    case .repaint: effects.append(.repaint)
    case .quit: quit()
    }
  }

  /// Leaves at once, unless decisions are still on their way: then only when asked twice.
  mutating func quit() {
    if quitAskedBefore || state.filing.pending.isEmpty { return effects.append(.quit) }
    state.quitAsked = true
    state.notice = .pressAgainToQuit
  }

  private mutating func refresh() {
    if state.account == nil, !state.accountLoad.isLoading { loadAccount() }
    switch state.focus {
    case .playlists:
      // Asked anew, the server may have become one that lets keys change collections; a 403 will tell again.
      state.server.membership = .unknown
      loadPlaylists()
    case .recordings: loadRecordings()
    case .detail: refreshDetail()
    }
  }
}
