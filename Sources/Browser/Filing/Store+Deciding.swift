import Recordings
import Wording

extension Store {
  /// The user decided. The screen shows it at once, the journal saves it, then it is sent. `ids` are those of
  /// the first entries, where they were needed before.
  mutating func decide(_ action: JournalAction, _ writes: [Write], ids: [EntryID] = []) {
    guard let project = state.journalProject, !writes.isEmpty else { return }
    state.filing.undoBelow = nil
    let step = JournalStep(
      deciding: action, writes, at: state.now, subject: subject(of: writes), ids: ids,
      numbers: &state.filing.numbers)
    state.filing.history.decided(step.id, entries: step.entries.count)
    begin(action, .made, step.id, step.entries)
    state.filing.pending.stepDecided(step.id)
    effects.append(.journal(.record(project, step)))
  }

  /// Whose recording the first of the writes is about, as the list calls it.
  private func subject(of writes: [Write]) -> String? {
    writes.lazy.compactMap(\.recording).first.flatMap(state.recordings.list.recording)?.ownerName
  }

  /// Shows entries as done, and follows them in the status line.
  mutating func begin(
    _ action: JournalAction, _ turn: FilingBatch.Turn, _ step: StepID, _ entries: [JournalEntry],
    kept: Int = 0
  ) {
    let number = state.filing.begin(action, turn, step, entries, kept: kept)
    for entry in entries {
      state.triage.showRefusal(of: entry, false)
      let undo = show(entry.write)
      state.filing.pending.add(PendingEntry(entry, batch: number, undo: undo))
    }
  }

  /// The journal saved it, or failed. Then it is not decided, and the screen is restored.
  mutating func stepRecorded(_ step: StepID, _ failure: JournalFailure?) {
    guard let failure else { return state.filing.stepSaved(step) }
    let lost = state.filing.stepLost(step)
    for pending in lost { rollBack(pending.undo) }
    state.triage.showSigns(of: step, false)
    takeBackFiled(by: step)
    state.notice = .notSaved(failure)
  }

  /// Changes the screen as the write will. Answers how to restore it.
  mutating func show(_ write: Write) -> Rollback? {
    switch write {
    case .add(let id, let playlist, _): showAdded(id, playlist)
    case .remove(let id, let playlist): showRemoved(id, playlist)
    case .markViewed(let id): showViewed(id)
    case .create(let id, let playlist): showCreated(id, playlist)
    case .change(let id, let edit): showChanged(id, edit)
    case .delete: nil
    }
  }

  private mutating func showAdded(_ id: RecordingID, _ playlist: PlaylistID) -> Rollback {
    let reference = PlaylistReference(id: playlist, title: state.playlists[playlist]?.title ?? playlist.text)
    // Adding is idempotent. A row that is there already is not counted again.
    if state.detail[id].collections.value == nil { state.filing.countsAreGuessed = true }
    let isNew = state.detail.list(id, in: reference)
    if isNew { state.playlists.count(playlist, changesBy: 1, viewed: isViewed(id)) }
    if state.recordings.view == .playlist(playlist) {
      if !putBack(id, in: playlist), state.recordings.list.recording(id) == nil {
        state.filing.listIsBehind = true
      }
    } else {
      state.recordings.expire(.playlist(playlist))
    }
    return .unlist(id, reference, counted: isNew)
  }

  private mutating func showRemoved(_ id: RecordingID, _ playlist: PlaylistID) -> Rollback {
    let reference = PlaylistReference(id: playlist, title: state.playlists[playlist]?.title ?? playlist.text)
    let viewed = isViewed(id)
    takeOut(id, of: playlist)
    state.detail.unlist(id, from: reference)
    state.playlists.count(playlist, changesBy: -1, viewed: viewed)
    return .relist(id, reference, viewed: viewed)
  }

  private mutating func showViewed(_ id: RecordingID) -> Rollback {
    let before = state.recordings.list.recording(id)?.viewed
    state.recordings.update(id) { $0.viewed = true }
    if before != true { countViewed(id, 1) }
    return .unview(id, before: before)
  }

  private mutating func showCreated(_ id: PlaylistID, _ new: NewPlaylist) -> Rollback {
    var playlist = Playlist(id: id, name: new.name, type: new.type)
    playlist.derivedName = new.derivedName
    playlist.description = new.description ?? ""
    playlist.pinned = new.pinned ?? false
    if let filters = new.filters { playlist.filters = filters }
    playlist.createdAt = state.now
    state.playlists.insert(playlist, height: state.layout.listHeight(of: .playlists))
    return .uncreate(id)
  }

  private mutating func showChanged(_ id: PlaylistID, _ edit: PlaylistEdit) -> Rollback? {
    let height = state.layout.listHeight(of: .playlists)
    guard let before = state.playlists[id] else {
      // Restored: the server's answer brings the whole of it.
      if edit.after.deleted == false {
        var playlist = Playlist(id: id, name: edit.title, type: edit.filters == nil ? .collection : .filters)
        if let filters = edit.filters { playlist.filters = filters }
        state.filing.countsAreGuessed = true
        state.playlists.insert(playlist, height: height)
        return .uncreate(id)
      }
      return nil
    }
    var after = before
    after.apply(edit.after)
    state.playlists.replace(after, height: height)
    if after.deleted {
      remember(state.filing.forget(id))
      if state.recordings.view == .playlist(id) { leaveDeletedView(.playlist(id)) }
      state.recordings.history.forget(.playlist(id))
    }
    if edit.after.filters != nil { askAnew(bySaved: id) }
    return .playlist(before)
  }

  /// The open view was deleted, so "All recordings" is shown.
  mutating func leaveDeletedView() {
    guard case .playlist(let id) = state.recordings.view, state.playlists[id] == nil,
      !state.playlists.load.isLoading
    else { return }
    leaveDeletedView(.playlist(id))
  }

  func isViewed(_ id: RecordingID) -> Bool { state.recordings.list.recording(id)?.viewed == true }
}
