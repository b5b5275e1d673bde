import Recordings

extension Store {
  /// The server answered a write: the status line counts it, a refusal is taken back on the screen.
  mutating func settle(_ id: WriteID, _ result: Result<WriteAnswer, FetchFailure>) {
    guard let write = state.filing.pending.removeValue(forKey: id) else { return }
    // Asked before this was answered: what comes may be older.
    if state.playlists.load.isLoading { state.filing.countsAreGuessed = true }
    let ofShownBatch = state.filing.batch?.number == write.batch
    if ofShownBatch { state.filing.batch?.settled += 1 }
    switch result {
    case .success(.created(let playlist)): fileIntoCreated(playlist, write.undo)
    case .success(.done): break
    case .failure(let failure):
      learn(from: failure, about: write.undo)
      rollBack(write.undo, failure)
      if ofShownBatch {
        state.filing.batch?.refused.append(failure)
        if let batch = state.filing.batch, batch.total > 1 { markAgain(write.undo) }
      } else {
        state.filing.lateRefusals += 1
      }
    }
    readAgain(after: write.undo)
    // Nothing is left to be asked about before leaving; what became of it shall be seen.
    if state.filing.pending.isEmpty, state.notice == .pressAgainToQuit {
      state.notice = nil
      state.quitAsked = false
    }
  }

  /// Of a batch the refused rows are marked again: which they were can be seen, and the same key tries them anew.
  private mutating func markAgain(_ undo: Rollback) {
    switch undo {
    case .unlist(let id, _, _), .unview(let id, _): state.recordings.list.mark(id)
    case .putBack(let recording, _, _): state.recordings.list.mark(recording.id)
    case .abandonFiling: break
    }
  }

  /// An answer that is under way may have been made before the write: it is asked for again.
  private mutating func readAgain(after undo: Rollback) {
    if case .putBack(_, _, let playlist) = undo, state.recordings.view == .playlist(playlist.id),
      state.recordings.list.load.isLoading
    {
      loadRecordings()
    }
    readGuessedCounts()
  }

  /// Once nothing is on its way that the answer could be older than.
  private mutating func readGuessedCounts() {
    guard state.filing.countsAreGuessed, state.filing.pending.isEmpty else { return }
    state.filing.countsAreGuessed = false
    loadPlaylists()
  }

  private mutating func fileIntoCreated(_ playlist: Playlist, _ undo: Rollback) {
    state.playlists.insert(playlist, height: state.layout.listHeight(of: .playlists))
    guard case .abandonFiling(let targets) = undo else { return }
    let holding = HoldingPlaylist(id: playlist.id, title: playlist.title)
    let batch = begin(.add(to: playlist.title), total: targets.count)
    state.filing.lastPlaylist = holding
    for recording in targets {
      _ = list(recording.id, in: holding)
      send(.add(recording.id, playlist.id), batch, .unlist(recording.id, holding, counted: true))
      state.playlists.count(playlist.id, changesBy: 1, viewed: recording.viewed == true)
    }
  }

  /// The first 403 to a membership write says what the server never lets this key do.
  private mutating func learn(from failure: FetchFailure, about undo: Rollback) {
    guard failure == .keyNotSupported else { return }
    switch undo {
    case .unlist, .putBack: state.server.membership = .closed
    case .unview, .abandonFiling: break
    }
  }

  private mutating func rollBack(_ undo: Rollback, _ failure: FetchFailure) {
    switch undo {
    case .unlist(let id, let playlist, let counted):
      guard counted else { return }
      unlist(id, from: playlist)
      let viewed = state.recordings.list.recording(id)?.viewed == true
      state.playlists.count(playlist.id, changesBy: -1, viewed: viewed)
    case .putBack(let recording, let followers, let playlist):
      _ = list(recording.id, in: playlist)
      state.playlists.count(playlist.id, changesBy: 1, viewed: recording.viewed == true)
      guard state.recordings.view == .playlist(playlist.id) else {
        return state.recordings.expire(.playlist(playlist.id))
      }
      state.recordings.list.putBack(
        recording, before: followers, height: state.layout.listHeight(of: .recordings))
    case .unview(let id, let before):
      state.recordings.update(id) { $0.viewed = before }
      countViewed(id, -1)
    case .abandonFiling:
      if failure.mayHaveHappened { loadPlaylists() }
    }
  }
}
