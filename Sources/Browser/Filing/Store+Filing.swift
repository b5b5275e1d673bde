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

  mutating func begin(_ verb: FilingBatch.Verb, total: Int) -> Int {
    state.filing.lastBatch += 1
    state.filing.batch = FilingBatch(number: state.filing.lastBatch, verb: verb, total: total)
    return state.filing.lastBatch
  }

  mutating func send(_ write: SentWrite, _ batch: Int, _ undo: Rollback) {
    guard let project = state.project else { return }
    let id = state.filing.nextWrite()
    state.filing.pending[id] = PendingWrite(batch: batch, undo: undo)
    effects.append(.send(id, project, write))
  }
}
