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
      guard let playlist = state.filing.lastPlaylist else { return }
      add(targets, to: playlist)
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

  /// Files rows into a collection.
  mutating func add(_ targets: [Recording], to playlist: PlaylistReference) {
    state.filing.lastAction = .add(playlist)
    decide(.add(to: playlist.title), targets.map { addition(of: $0.id, to: playlist.id) })
    remember(state.filing.filed(into: playlist))
    finishFiling(targets)
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

  /// Adds to the other collection first, then removes from this one, so that the recording is always in one.
  mutating func move(
    _ targets: [Recording], from source: PlaylistReference, to playlist: PlaylistReference
  ) {
    guard state.playlists[source.id] != nil else {
      state.notice = .nothingToDo("\(source.title) is not there any more")
      return
    }
    guard source.id != playlist.id else {
      state.notice = .nothingToDo("already in \(source.title)")
      return
    }
    state.filing.lastAction = .move(to: playlist)
    let writes = targets.map { addition(of: $0.id, to: playlist.id) }
    decide(
      .move(from: source.title, to: playlist.title), writes + targets.map { .remove($0.id, source.id) })
    remember(state.filing.filed(into: playlist))
    state.recordings.list.clearMarks()
    readAhead()
  }

  var openCollection: PlaylistReference? {
    guard case .playlist(let id) = state.recordings.view, let playlist = state.playlists[id],
      playlist.kind == .collection
    else { return nil }
    return PlaylistReference(playlist)
  }

  /// What a collection shows goes into another one, too.
  mutating func copyAll(of source: PlaylistReference, to target: PlaylistReference, _ isMerging: Bool) {
    guard source.id != target.id else {
      state.notice = .nothingToDo("that is the same collection")
      return
    }
    guard !source.id.isProvisional else {
      state.notice = .nothingToDo("\(source.title) is not created yet")
      return
    }
    guard !isCollecting() else { return }
    let held = state.playlists[source.id]?.counts.collection.count
    collect(
      ListRequest(.collection(source.id)),
      for: isMerging
        ? .merge(from: source, into: target, held: held) : .copy(from: source, to: target),
      place: state.filing.numbers.nextStep())
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
    case .add(let playlist)?: add(targets, to: playlist)
    case .move(let playlist)?: if let open = openCollection { move(targets, from: open, to: playlist) }
    case .remove?: remove(targets)
    case .markViewed?: markViewed(targets)
    case nil: break
    }
  }

  /// A collection that does not exist yet, and its rows, as one step.
  mutating func create(_ name: String, filing targets: [Recording]) {
    let (playlist, entry) = state.filing.nameNewPlaylist(name)
    let new = NewPlaylist(name: name, type: .collection)
    state.filing.lastAction = .add(playlist)
    decide(
      .create(name), [.create(playlist.id, new)] + targets.map { .add($0.id, playlist.id, wasThere: false) },
      first: entry)
    remember(state.filing.filed(into: playlist))
    finishFiling(targets)
  }

  /// A collection with nothing in it yet.
  mutating func createEmpty(_ name: String) -> PlaylistReference {
    let (playlist, entry) = state.filing.nameNewPlaylist(name)
    decide(
      .create(name), [.create(playlist.id, NewPlaylist(name: name, type: .collection))], first: entry)
    return playlist
  }

  /// After filing, the cursor is on the next row, and marks are cleared.
  private mutating func finishFiling(_ targets: [Recording]) {
    if !state.recordings.list.marks.isEmpty { return state.recordings.list.clearMarks() }
    // Where other rows came meanwhile, the one under the cursor was not filed.
    if targets.contains(where: { $0.id == state.recordings.list.currentID }) { move(.by(1), in: .recordings) }
  }
}
