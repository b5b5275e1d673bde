import Recordings

extension Store {
  /// Runs a command, or says why it cannot run.
  mutating func run(_ command: Command) {
    let row = state.settings.keyMap.row(of: command)
    if row?.isAbsent(in: state) == true {
      state.notice = .unknownKeys(state.settings.keyMap.keys(of: command).first ?? [])
      return
    }
    if let reason = row?.unavailable(in: state) {
      state.notice = .unavailable(command: command, reason: reason)
      return
    }
    state.notice = nil
    state.filing.dismissResult(keepingRefusals: command.isMovement)
    switch command {
    case .move(let movement): move(movement)
    case .moveOther(let step): moveOther(step)
    case .pane(let command): runPane(command)
    case .search(let command): runSearch(command)
    case .filter(let command): runFilter(command)
    case .goTo(let command): runGoTo(command)
    case .why: state.overlay = .why
    case .follow: switchFollowing()
    case .columns(let command): runColumns(command)
    case .mark(let command): runMark(command)
    case .file(let command): runFiling(command)
    case .journal(let command): runJournal(command)
    case .playlist(let command): runPlaylist(command)
    case .showMembership: openListsOfMarked()
    case .deleteRecordings: openDeletion()
    case .triage(let command): runTriage(command)
    case .copy(let command): runCopy(command)
    case .openInBrowser: openInBrowser()
    case .timeline(let command): runTimeline(command)
    case .refresh: refresh()
    case .program(let command): runProgram(command)
    case .pipe: openLine("pipe ")
    case .own(let name): runOwn(name)
    }
  }

  private mutating func runProgram(_ command: ProgramCommand) {
    switch command {
    case .commandLine: openLine("")
    case .help: state.overlay = .help(HelpOverlay(in: state))
    case .suspend: effects.append(.terminal(.suspend))
    case .repaint: effects.append(.terminal(.repaint))
    case .quit: quit()
    }
  }

  /// At once: what is not sent yet is in the journal, and goes on at the next start.
  mutating func quit() { effects.append(.quit) }

  private mutating func refresh() {
    // What another Reel left that was killed meanwhile is taken over, too.
    if state.filing.journal == .open, let project = state.project { effects.append(.journal(.open(project))) }
    if !state.filing.pending.isEmpty {
      effects.append(.journal(.sendWaitingEntriesNow))
      // Sent now, and not at the moment that was named; should that fail, the next one is named.
      state.retrying = nil
    }
    state.evidence.forgetAnswers()
    // What the key lacks may have been added to it.
    let isWorthAsking = state.account.value == nil || state.account.permissions.lacksAnything
    if isWorthAsking, !state.account.load.isLoading {
      loadAccount(state.account.value == nil ? .user : .refresh)
      state.account.permissions.forgetRefusals()
    }
    switch state.focus {
    case .playlists:
      reopenMembership()
      loadPlaylists(.refresh)
      loadPlaylistsOfAuthor(.refresh)
    case .recordings:
      // A page that failed held it.
      if state.recordings.list.loadingAll?.isPaused == true, state.recordings.list.pageLoad.failure != nil {
        state.recordings.list.loadingAll = LoadingAll()
      }
      loadRecordings(.refresh)
    case .detail:
      refreshDetail()
      rereadTimeline()
    }
  }
}
