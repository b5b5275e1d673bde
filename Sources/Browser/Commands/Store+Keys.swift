import Recordings
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
    switch state.settings.keyMap.match(keys, inTriage: state.triage.isOn) {
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
      if case .deletion? = state.overlay { state.collector = nil }
      state.overlay = nil
      state.line = nil
      state.pendingKeys = []
    } else if state.collector != nil {
      state.collector = nil
      state.notice = .nothingToDo("the list is not read on: nothing was done with it")
    } else if state.recordings.list.loadingAll != nil {
      stopLoadingAll()
    } else if stopSending() {
      state.notice = nil
    } else {
      state.quitAsked = true
      state.notice = .pressAgainToQuit
    }
  }

  /// Runs a command, or says why it cannot run.
  mutating func run(_ command: Command) {
    if CommandTable.row(of: command)?.isAbsent(in: state) == true {
      state.notice = .unknownKeys(state.settings.keyMap.keys(of: command).first ?? [])
      return
    }
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
    case .hideViewed: hide(command)
    case .editFilter, .filterErrors, .filterDuration, .filterActive, .filterPerson, .filterPage, .filterDates,
      .widen, .clearFilter, .sort:
      filter(command)
    case .saveFilter: saveFilter()
    case .filters: state.overlay = .filters(FiltersOverlay())
    case .why: state.overlay = .why
    case .goToPerson, .goToPage: follow(thread: command)
    case .goToPlaylist: openPicker(.go)
    case .viewBack, .viewForward: walk(command)
    case .followNew: switchFollowing()
    case .chooseColumns, .switchColumn, .defaultColumns, .columnsEverywhere: arrangeColumns(command)
    case .range: turnRange()
    case .mark where state.recordings.list.rangeStart != nil: turnRange()
    case .mark, .markAll, .invertMarks: mark(command)
    case .addTo, .addToLast, .moveTo, .remove, .markViewed, .repeatLast: file(command)
    case .undo, .redo: undo(command)
    case .createPlaylist, .editPlaylist, .editPlaylistOutside, .pinPlaylist, .deletePlaylist: keep(command)
    case .membershipOverlay: openListsOfMarked()
    case .deleteRecordings: openDeletion()
    case .journal: openJournalOverlay()
    case .triage, .fileIntoLane, .skip, .bindLane, .switchAdvance, .switchMarksViewed: triage(command)
    case .openInBrowser, .copyID, .copyLink, .copyPerson, .copyJSON: handOver(command)
    case .refresh: refresh()
    case .commandLine: state.line = LinePrompt()
    case .help: state.overlay = .help(HelpOverlay(in: state))
    case .suspend: effects.append(.suspend)
    case .repaint: effects.append(.repaint)
    case .quit: quit()
    }
  }

  /// At once: what is not sent yet is in the journal, and goes on at the next start.
  mutating func quit() { effects.append(.quit) }

  private mutating func refresh() {
    // What another Reel left that was killed meanwhile is taken over, too.
    if state.filing.journal == .open, let project = state.project { effects.append(.openJournal(project)) }
    if !state.filing.pending.isEmpty {
      effects.append(.hurry)
      // Sent now, and not at the moment that was named; should that fail, the next one is named.
      state.retrying = nil
    }
    if state.account == nil, !state.accountLoad.isLoading { loadAccount() }
    switch state.focus {
    case .playlists:
      reopenMembership()
      loadPlaylists(.refresh)
    case .recordings:
      // A page that failed held it.
      if state.recordings.list.loadingAll?.isPaused == true, state.recordings.list.pageLoad.failure != nil {
        state.recordings.list.loadingAll = LoadingAll()
      }
      loadRecordings(.refresh)
    case .detail: refreshDetail()
    }
  }
}
