import Recordings

extension Store {
  mutating func journalNoticed(_ news: JournalNotice) {
    switch news {
    case .settled(let states):
      // In their order: of several refusals the last one is the one that is shown.
      for (id, state) in states.sorted(by: { $0.key.number < $1.key.number }) { settle(id, state) }
      readAgain()
    case .answered(let id): state.filing.answered(id)
    case .created(_, let provisional, let playlist): name(provisional, playlist)
    case .changed(_, let playlist):
      state.playlists.replace(
        state.filing.pending.applied(to: playlist), height: state.layout.listHeight(of: .playlists))
    case .goesOn(let steps, let further):
      state.filing.further = further
      goOn(with: steps)
    case .foreign(let foreign): ask(about: foreign)
    case .interruptedDeletions(let gone, let left):
      state.filing.needsUser = max(0, state.filing.needsUser - gone)
      state.notice = .interruptedDeletions(gone: gone, left: left)
    case .notKept(let failure): state.notice = .notKept(failure)
    }
  }

  /// The server answered an entry. The status line counts it, and a refusal is undone on the screen.
  private mutating func settle(_ id: EntryID, _ entryState: EntryState) {
    let isBehindQuestion = state.playlists.load.isLoading
    switch state.filing.settle(id, entryState, isBehindQuestion: isBehindQuestion) {
    case .done(let write, let unmarked)?:
      showDone(write)
      if let unmarked { state.recordings.list.unmark([unmarked]) }
    case .refused(let pending, let problem, let marked)?:
      state.triage.showRefusal(of: pending.entry, true)
      learn(from: problem, about: pending.entry.write)
      rollBack(pending.undo)
      if let marked { state.recordings.list.mark(marked) }
    case .dropped(let pending)?: rollBack(pending.undo)
    case .goesOn?, nil: break
    }
  }

  private mutating func showDone(_ write: Write) {
    switch write {
    case .delete(let id): state.recordings.forget(id, height: state.layout.listHeight(of: .recordings))
    // It is open, whatever was learnt before.
    case .add, .remove: reopenMembership()
    case .markViewed, .create, .change: break
    }
  }

  private mutating func readAgain() {
    let isReadingCollection = openCollection != nil && state.recordings.list.load.isLoading
    let reading = state.filing.nextReading(after: state.notice, isReadingCollection: isReadingCollection)
    if let notice = reading.notice { state.notice = notice }
    if reading.playlists { loadPlaylists(.renewal) }
    if reading.recordings { loadRecordings(.renewal) }
  }

  /// The server's id takes the place of the one that stood for a playlist.
  private mutating func name(_ provisional: PlaylistID, _ playlist: Playlist) {
    state.filing.pending.replace(provisional, with: playlist.id)
    // If it was undone meanwhile, it is not shown and will be deleted.
    if let shown = state.playlists[provisional] {
      var named = state.filing.pending.applied(to: playlist)
      // What was filed into it meanwhile is counted here already.
      named.counts = shown.counts
      state.playlists.rename(provisional, to: named, height: state.layout.listHeight(of: .playlists))
    }
    state.overlay?.rename(provisional, to: playlist.id)
    state.recordings.rename(.playlist(provisional), to: .playlist(playlist.id))
    if state.recordings.columns.own(of: .playlist(playlist.id)) != nil {
      remember(state.recordings.columns.remembered(of: .playlist(playlist.id)))
    }
    state.detail.rename(provisional, to: playlist.id)
    remember(state.filing.rename(provisional, to: playlist))
    remember(state.triage.rename(provisional, to: playlist.id))
    if state.recordings.view == .playlist(playlist.id) { loadRecordings() }
  }

  /// The first 403 to a membership write shows that the server never allows it to this key.
  private mutating func learn(from problem: EntryProblem, about write: Write) {
    guard case .failed(let failure) = problem else { return }
    state.account.permissions.learn(from: failure)
    guard failure == .keyNotSupported else { return }
    switch write {
    case .add, .remove: closeMembership()
    case .markViewed, .create, .change, .delete: break
    }
  }

  mutating func rollBack(_ undo: Rollback?) {
    switch undo {
    case nil: break
    case .unlist(let id, let playlist, let counted)?:
      guard counted else { return }
      state.detail.unlist(id, from: playlist)
      state.playlists.count(playlist.id, changesBy: -1, viewed: isViewed(id))
      takeOut(id, of: playlist.id)
    case .relist(let id, let playlist, let viewed)?:
      _ = state.detail.list(id, in: playlist)
      state.playlists.count(playlist.id, changesBy: 1, viewed: viewed)
      if !putBack(id, in: playlist.id) { state.recordings.expire(.playlist(playlist.id)) }
    case .unview(let id, let before)?:
      guard before != true else { return }
      state.recordings.update(id) { $0.viewed = before }
      countViewed(id, -1)
    case .uncreate(let id)?:
      state.playlists.remove(id, height: state.layout.listHeight(of: .playlists))
      remember(state.filing.forget(id))
      leaveDeletedView()
    case .playlist(let playlist)?:
      let changes = state.playlists[playlist.id].map { $0.filters != playlist.filters } ?? false
      state.playlists.replace(playlist, height: state.layout.listHeight(of: .playlists))
      if changes { askAnew(bySaved: playlist.id) }
    }
  }
}

extension Rollback {
  func replacing(_ provisional: PlaylistID, with id: PlaylistID) -> Rollback {
    switch self {
    case .unlist(let recording, var playlist, let counted) where playlist.id == provisional:
      playlist.id = id
      return .unlist(recording, playlist, counted: counted)
    case .relist(let recording, var playlist, let viewed) where playlist.id == provisional:
      playlist.id = id
      return .relist(recording, playlist, viewed: viewed)
    case .uncreate(provisional): return .uncreate(id)
    case .playlist(var playlist) where playlist.id == provisional:
      playlist.id = id
      return .playlist(playlist)
    case .unlist, .relist, .unview, .uncreate, .playlist: return self
    }
  }
}

extension RepeatableAction {
  /// In other collections; nil where none is left of those it files into.
  func replacing(_ change: (PlaylistReference) -> PlaylistReference?) -> RepeatableAction? {
    switch self {
    case .add(let playlists):
      let changed = playlists.compactMap(change)
      return changed.isEmpty ? nil : .add(changed)
    case .move(let playlists):
      let changed = playlists.compactMap(change)
      return changed.isEmpty ? nil : .move(to: changed)
    case .remove, .markViewed: return self
    }
  }
}
