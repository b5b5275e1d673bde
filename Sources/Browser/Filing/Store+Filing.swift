import Recordings
import Terminal

extension Store {
  mutating func mark(_ command: Command) {
    switch command {
    case .mark:
      guard let id = state.recordings.list.current?.id else { return }
      state.recordings.list.toggleMark(id)
      move(.by(1), in: .recordings)
    case .markAll: state.recordings.list.markAll()
    case .invertMarks: state.recordings.list.invertMarks()
    default: break
    }
  }

  mutating func file(_ command: Command) {
    let targets = state.recordings.list.targets
    switch command {
    case .addTo: openPicker(for: targets)
    case .addToLast:
      guard let playlist = state.filing.lastPlaylist else { return }
      add(targets, to: playlist)
    case .remove:
      guard case .playlist(let id) = state.recordings.view, let playlist = state.playlists[id] else { return }
      remove(targets, from: HoldingPlaylist(id: id, title: playlist.title))
    case .markViewed: markViewed(targets)
    default: break
    }
  }

  /// Files rows into a collection: at once on the screen, then on the server.
  mutating func add(_ targets: [Recording], to playlist: HoldingPlaylist) {
    let batch = begin(.add(to: playlist.title), total: targets.count)
    state.filing.lastPlaylist = playlist
    for recording in targets {
      // Adding is idempotent: a row that is there already changes nothing and is not counted again.
      if state.detail[recording.id].holding.value == nil { state.filing.countsAreGuessed = true }
      let isNew = list(recording.id, in: playlist)
      let undo = Rollback.unlist(recording.id, playlist, counted: isNew)
      send(.add(recording.id, playlist.id), batch, undo)
      if isNew { state.playlists.count(playlist.id, changesBy: 1, viewed: recording.viewed == true) }
    }
    state.recordings.expire(.playlist(playlist.id))
    finishFiling()
  }

  private mutating func remove(_ targets: [Recording], from playlist: HoldingPlaylist) {
    let batch = begin(.remove(from: playlist.title), total: targets.count)
    let height = state.layout.listHeight(of: .recordings)
    let order = state.recordings.list.rows.compactMap(\.recording?.id)
    for recording in targets {
      let followers = Array(order.drop { $0 != recording.id }.dropFirst())
      guard let row = state.recordings.list.remove(recording.id, height: height) else { continue }
      unlist(recording.id, from: playlist)
      state.playlists.count(playlist.id, changesBy: -1, viewed: recording.viewed == true)
      send(.remove(recording.id, playlist.id), batch, .putBack(row, before: followers, playlist))
    }
    readAhead()
  }

  private mutating func markViewed(_ targets: [Recording]) {
    let fresh = targets.filter { $0.viewed != true }
    guard !fresh.isEmpty else {
      state.notice = .nothingToDo(targets.count == 1 ? "already viewed" : "all of them are viewed already")
      return finishFiling()
    }
    let batch = begin(.markViewed, total: fresh.count)
    for recording in fresh {
      state.recordings.update(recording.id) { $0.viewed = true }
      countViewed(recording.id, 1)
      send(.markViewed(recording.id), batch, .unview(recording.id, before: recording.viewed))
    }
    finishFiling()
  }

  /// A collection that does not exist yet: its rows are filed when the server has answered with its id.
  mutating func create(_ name: String, filing targets: [Recording]) {
    let batch = begin(.create(name: name), total: 1)
    send(.create(NewPlaylist(name: name, type: .collection)), batch, .abandonFiling(targets))
    finishFiling()
  }

  /// After filing a row the cursor stands on the next one; marks have done their work.
  private mutating func finishFiling() {
    if state.recordings.list.marks.isEmpty {
      move(.by(1), in: .recordings)
    } else {
      state.recordings.list.clearMarks()
    }
  }

  private mutating func begin(_ verb: FilingBatch.Verb, total: Int) -> Int {
    state.filing.lastBatch += 1
    state.filing.batch = FilingBatch(number: state.filing.lastBatch, verb: verb, total: total)
    return state.filing.lastBatch
  }

  private mutating func send(_ write: Write, _ batch: Int, _ undo: Rollback) {
    guard let project = state.project else { return }
    let id = state.filing.nextWrite()
    state.filing.pending[id] = PendingWrite(batch: batch, undo: undo)
    effects.append(.send(id, project, write))
  }
}

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

  /// Rows that arrived may be older than what is on its way to the server: that is laid over them.
  mutating func layPendingOverRows() {
    for write in state.filing.pending.values {
      switch write.undo {
      case .putBack(let recording, _, let playlist) where state.recordings.view == .playlist(playlist.id):
        _ = state.recordings.list.remove(
          recording.id, height: state.layout.listHeight(of: .recordings))
      case .unview(let id, _): state.recordings.list.update(id) { $0.viewed = true }
      case .putBack, .unlist, .abandonFiling: break
      }
    }
  }

  /// The same for counts; which of them the server had counted already is not known, so they are read again later.
  mutating func layPendingOverCounts() {
    guard !state.filing.pending.isEmpty else { return }
    state.filing.countsAreGuessed = true
    for write in state.filing.pending.values {
      switch write.undo {
      case .unlist(let id, let playlist, let counted):
        let viewed = state.recordings.list.recording(id)?.viewed == true
        if counted { state.playlists.count(playlist.id, changesBy: 1, viewed: viewed) }
      case .putBack(let recording, _, let playlist):
        state.playlists.count(playlist.id, changesBy: -1, viewed: recording.viewed == true)
      case .unview(let id, _): countViewed(id, 1)
      case .abandonFiling: break
      }
    }
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

  /// Whether the recording was not listed there before, as far as is known.
  private mutating func list(_ id: RecordingID, in playlist: HoldingPlaylist) -> Bool {
    guard var holding = state.detail[id].holding.value else { return true }
    guard !holding.contains(where: { $0.id == playlist.id }) else { return false }
    holding.insert(playlist, at: 0)
    state.detail[id].holding = .loaded(holding)
    return true
  }

  /// An answer about the lists may be older than what is on its way to the server: that is laid over it.
  mutating func relistPending(_ id: RecordingID) {
    let pending = state.filing.pending.sorted { $0.key.number < $1.key.number }
    for (_, write) in pending {
      switch write.undo {
      case .unlist(id, let playlist, _): _ = list(id, in: playlist)
      case .putBack(let recording, _, let playlist) where recording.id == id: unlist(id, from: playlist)
      case .unlist, .putBack, .unview, .abandonFiling: break
      }
    }
  }

  /// The collections known to hold a recording count one viewed recording more or less.
  private mutating func countViewed(_ id: RecordingID, _ change: Int) {
    var collections = Set((state.detail[id].holding.value ?? []).map(\.id))
    if case .playlist(let open) = state.recordings.view, state.playlists[open]?.kind == .collection {
      collections.insert(open)
    }
    for collection in collections { state.playlists.viewedCount(of: collection, changesBy: change) }
  }

  private mutating func unlist(_ id: RecordingID, from playlist: HoldingPlaylist) {
    guard var holding = state.detail[id].holding.value else { return }
    holding.removeAll { $0.id == playlist.id }
    state.detail[id].holding = .loaded(holding)
  }
}
