import Recordings
import Terminal

extension Store {
  mutating func runMark(_ command: MarkCommand) {
    switch command {
    case .range: turnRange()
    case .row where state.recordings.list.rangeStart != nil: turnRange()
    case .row:
      guard let id = state.recordings.list.currentID else { return }
      state.recordings.list.toggleMark(id)
      move(.by(1), in: .recordings)
    case .all: state.recordings.list.markAll()
    case .invert: state.recordings.list.invertMarks()
    }
  }

  mutating func runFiling(_ command: FilingCommand) {
    let targets = state.recordings.list.targets
    // In the playlists pane the whole collection is meant.
    let source = state.focus == .playlists ? state.playlists.currentPlaylist.map(PlaylistReference.init) : nil
    switch command {
    case .add: openPicker(source.map { .all(of: $0, merging: false) } ?? .add(targets))
    case .addToLast:
      guard !state.filing.lastPlaylists.isEmpty else { return }
      add(targets, to: FilingGoals(state.filing.lastPlaylists))
    case .move:
      if let source {
        openPicker(.all(of: source, merging: true))
      } else if let open = openCollection {
        openPicker(.move(targets, from: open))
      }
    case .remove: remove(targets)
    case .markViewed: markViewed(targets)
    case .repeatLast: repeatLast(targets)
    }
  }

  /// With whether it was there before, as far as is known. Undoing must not remove what others added.
  func addition(of id: RecordingID, to playlist: PlaylistID) -> Write {
    let isOpen = state.recordings.view == .playlist(playlist) && state.recordings.list.recording(id) != nil
    let collections = state.detail[id].collections.value
    return .add(id, playlist, wasThere: isOpen ? true : collections.map { $0.contains { $0.id == playlist } })
  }

  private mutating func remove(_ targets: [Recording]) {
    guard let playlist = openCollection else { return }
    state.filing.lastAction = .remove
    decide(.remove(from: playlist.title), targets.map { .remove($0.id, playlist.id) })
    state.recordings.list.clearMarks()
    readAhead()
  }

  var openCollection: PlaylistReference? {
    guard case .playlist(let id) = state.recordings.view, let playlist = state.playlists[id],
      playlist.kind == .collection
    else { return nil }
    return PlaylistReference(playlist)
  }

  /// It cannot be undone. The first time that is said, and the same key again does it.
  private mutating func markViewed(_ targets: [Recording]) {
    let fresh = targets.filter { $0.viewed != true }
    guard !fresh.isEmpty else {
      state.notice = .nothingToDo(targets.count == 1 ? "already viewed" : "all of them are viewed already")
      return finishFiling(targets)
    }
    guard state.filing.knowsViewedIsForGood else {
      state.filing.knowsViewedIsForGood = true
      state.notice = .viewedIsForGood(fresh.count)
      return
    }
    state.filing.lastAction = .markViewed
    decide(.markViewed, fresh.map { .markViewed($0.id) })
    finishFiling(targets)
  }

  private mutating func repeatLast(_ targets: [Recording]) {
    switch state.filing.lastAction {
    case .add(let playlists)?: add(targets, to: FilingGoals(playlists))
    case .move(let playlists)?:
      if let open = openCollection { move(targets, from: open, to: FilingGoals(playlists)) }
    case .remove?: remove(targets)
    case .markViewed?: markViewed(targets)
    case nil: break
    }
  }

  /// A collection with nothing in it yet.
  mutating func createEmpty(_ name: String) -> PlaylistReference {
    let (playlist, entry) = state.filing.nameNewPlaylist(name)
    decide(
      .create(name), [.create(playlist.id, NewPlaylist(name: name, type: .collection))], ids: [entry])
    return playlist
  }

  /// After filing, the cursor is on the next row, and marks are cleared.
  mutating func finishFiling(_ targets: [Recording]) {
    if !state.recordings.list.marks.isEmpty { return state.recordings.list.clearMarks() }
    // Where other rows came meanwhile, the one under the cursor was not filed.
    if targets.contains(where: { $0.id == state.recordings.list.currentID }) { move(.by(1), in: .recordings) }
  }
}
