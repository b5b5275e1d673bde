import Recordings

extension Store {
  mutating func journalNoticed(_ news: JournalNotice) {
    switch news {
    case .settled(let states):
      // In their order: of several refusals the last one is the one that is shown.
      for (id, state) in states.sorted(by: { $0.key.number < $1.key.number }) { settle(id, state) }
      readAgain()
    case .answered(let id):
      if let pending = state.filing.pending[id], pending.batch == state.filing.batch?.number {
        state.filing.batch?.answered += 1
      }
    case .created(_, let provisional, let playlist): name(provisional, playlist)
    case .changed(_, let playlist):
      state.playlists.replace(
        state.filing.pending.applied(to: playlist), height: state.layout.listHeight(of: .playlists))
    case .notKept(let failure): state.notice = .notKept(failure)
    }
  }

  /// The server answered an entry. The status line counts it, and a refusal is undone on the screen.
  private mutating func settle(_ id: EntryID, _ entryState: EntryState) {
    guard let pending = state.filing.pending.remove(id) else { return }
    // Questions asked before this answer may be answered with older data.
    if state.playlists.load.isLoading { state.filing.countsAreGuessed = true }
    let isShown = state.filing.batch?.number == pending.batch
    if isShown { state.filing.batch?.settled += 1 }
    switch entryState {
    case .done: showDone(pending.entry.write)
    case .refused(let problem):
      state.filing.needsUser += 1
      // Show what somebody else made of it.
      switch problem {
      case .changedMeanwhile, .notEmpty: state.filing.countsAreGuessed = true
      case .failed, .perhapsCreated, .interrupted, .stillThere, .stopped, .withoutPlaylist, .notRecorded,
        .unknown:
        break
      }
      state.triage.showRefusal(of: pending.entry, true)
      learn(from: problem, about: pending.entry.write)
      rollBack(pending.undo)
      if isShown {
        state.filing.batch?.problems.append(problem)
        if (state.filing.batch?.total ?? 0) > 1 { markAgain(pending.entry.write, problem) }
      } else {
        state.filing.pending.lateRefusals += 1
      }
    case .dropped: rollBack(pending.undo)
    case .waiting, .sending: state.filing.pending.add(pending)
    }
  }

  /// Marks the refused rows, so that the same key tries them again. A moved row comes back only with its
  /// removal, which stopped because it could not be added elsewhere.
  private mutating func markAgain(_ write: Write, _ problem: EntryProblem) {
    if let recording = state.filing.pending.refuse(write, problem) { state.recordings.list.mark(recording) }
  }

  private mutating func showDone(_ write: Write) {
    switch write {
    case .delete(let id): state.recordings.forget(id, height: state.layout.listHeight(of: .recordings))
    // It is open, whatever was learnt before.
    case .add, .remove: reopenMembership()
    case .markViewed, .create, .change: break
    }
    if let id = state.filing.pending.clearRefusal(by: write) { state.recordings.list.unmark([id]) }
  }

  /// Only when no write is pending that an answer could be older than.
  private mutating func readAgain() {
    guard state.filing.pending.isEmpty else { return }
    if case .goesOn(let count)? = state.notice {
      let isRefused = state.filing.pending.lateRefusals > 0 || state.filing.batch?.problems.isEmpty == false
      state.notice =
        isRefused
        ? .decisionsWait(state.filing.needsUser)
        : .done("goes on: \(count) changes that an earlier run left: done")
    }
    if state.filing.countsAreGuessed {
      state.filing.countsAreGuessed = false
      loadPlaylists(.refresh)
    }
    if state.filing.listIsBehind || (openCollection != nil && state.recordings.list.load.isLoading) {
      state.filing.listIsBehind = false
      loadRecordings(.refresh)
    }
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
    if case .form(var form)? = state.overlay {
      form.rename(provisional, to: playlist.id)
      state.overlay = .form(form)
    }
    state.collector?.rename(provisional, to: playlist.id)
    state.recordings.rename(.playlist(provisional), to: .playlist(playlist.id))
    nameColumns(of: .playlist(playlist.id))
    state.detail.rename(provisional, to: playlist.id)
    if state.filing.lastPlaylist?.id == provisional { rememberLast(PlaylistReference(playlist)) }
    state.filing.lastAction = state.filing.lastAction?.replacing(provisional, with: playlist.id)
    nameLanes(provisional, playlist.id)
    if state.recordings.view == .playlist(playlist.id) { loadRecordings() }
  }

  /// The first 403 to a membership write shows that the server never allows it to this key.
  private mutating func learn(from problem: EntryProblem, about write: Write) {
    guard problem == .failed(.keyNotSupported) else { return }
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
      unlist(id, from: playlist)
      state.playlists.count(playlist.id, changesBy: -1, viewed: isViewed(id))
      takeOut(id, of: playlist.id)
    case .relist(let id, let playlist, let viewed)?:
      _ = list(id, in: playlist)
      state.playlists.count(playlist.id, changesBy: 1, viewed: viewed)
      if !putBack(id, in: playlist.id) { state.recordings.expire(.playlist(playlist.id)) }
    case .unview(let id, let before)?:
      guard before != true else { return }
      state.recordings.update(id) { $0.viewed = before }
      countViewed(id, -1)
    case .uncreate(let id)?:
      state.playlists.remove(id, height: state.layout.listHeight(of: .playlists))
      forget(id)
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
  func replacing(_ provisional: PlaylistID, with id: PlaylistID) -> RepeatableAction {
    switch self {
    case .add(let playlist) where playlist.id == provisional:
      .add(PlaylistReference(id: id, title: playlist.title))
    case .move(let playlist) where playlist.id == provisional:
      .move(to: PlaylistReference(id: id, title: playlist.title))
    case .add, .move, .remove, .markViewed: self
    }
  }
}
