import Recordings
import Terminal

extension Store {
  /// What a collection shows is counted first; nothing is added before the user has seen the number.
  mutating func openCopying(
    of source: PlaylistReference, to choice: PlaylistPicker.Choice, _ isMerging: Bool
  ) {
    let target: CollectionCopying.Target
    switch choice {
    case .file(let playlist): target = .collection(PlaylistReference(playlist))
    case .create(let name): target = .new(name)
    case .view, .named: return
    }
    guard target != .collection(source) else {
      state.notice = .nothingToDo("that is the same collection")
      return
    }
    guard !source.id.isProvisional else {
      state.notice = .nothingToDo("\(source.title) is not created yet")
      return
    }
    stopCollecting()
    collect(ListRequest(.collection(source.id)))
    guard state.collector != nil else { return }
    state.overlay = .copying(CollectionCopying(of: source, to: target, isMerging: isMerging))
  }

  mutating func handle(_ key: Key, in copying: CollectionCopying) {
    guard case .copying(let pressed)? = state.settings.keyMap.match(key, in: .copying) else { return }
    switch pressed {
    case .leave:
      state.overlay = nil
      stopCollecting()
    case .confirm: confirm(copying)
    }
  }

  private mutating func confirm(_ copying: CollectionCopying) {
    guard let outcome = state.outcome(of: copying) else {
      guard state.collector?.failure != nil else { return saysCounting() }
      return collect(ListRequest(.collection(copying.source.id)))
    }
    state.overlay = nil
    stopCollecting()
    if let gone = missing(for: copying) {
      state.notice = .nothingToDo("\(gone) is not there any more")
      return
    }
    switch outcome {
    case .nothing: state.notice = .nothingToDo("\(copying.source.title) shows no recordings")
    case .copies(let found, let note):
      copy(found, copying, .copy(from: copying.source.title, to: copying.target.title))
      state.filing.batch?.note = note
    case .merges(let found):
      copy(found, copying, .merge(from: copying.source.title, into: copying.target.title))
    }
  }

  /// A collection that went while it was counted.
  private func missing(for copying: CollectionCopying) -> String? {
    if state.playlists[copying.source.id] == nil { return copying.source.title }
    if case .collection(let target) = copying.target, state.playlists[target.id] == nil {
      return target.title
    }
    return nil
  }

  private mutating func copy(
    _ found: [RecordingID], _ copying: CollectionCopying, _ action: JournalAction
  ) {
    var goals = FilingGoals()
    switch copying.target {
    case .collection(let playlist): goals.add(playlist)
    case .new(let name):
      let (playlist, entry) = state.filing.nameNewPlaylist(name)
      goals.add(NewPlaylist(name: name, type: .collection), as: playlist, by: entry)
    }
    var writes = goals.creations + additions(of: found, to: goals)
    if case .merge = action, let source = state.playlists[copying.source.id] {
      writes.append(
        .change(source.id, source.edit(PlaylistChange(deleted: false), PlaylistChange(deleted: true))))
    }
    decide(action, writes, ids: goals.entries)
  }
}
