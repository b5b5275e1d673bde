import Recordings

/// Filing rows into one collection or several, as one step.
extension Store {
  /// What was chosen in a picker. New collections get a name that stands for them until the server has one.
  mutating func collections(_ choices: [PlaylistPicker.Choice]) -> FilingGoals {
    var goals = FilingGoals()
    for choice in choices {
      switch choice {
      case .file(let playlist): goals.add(PlaylistReference(playlist))
      case .create(let name):
        let (playlist, entry) = state.filing.nameNewPlaylist(name)
        goals.add(NewPlaylist(name: name, type: .collection), as: playlist, by: entry)
      case .view, .named: break
      }
    }
    return goals
  }

  /// Files rows into all of the collections.
  mutating func add(_ targets: [Recording], to goals: FilingGoals) {
    state.filing.lastAction = .add(goals.collections)
    decide(
      goals.actionOfAdding, goals.creations + additions(of: targets.map(\.id), to: goals),
      ids: goals.entries)
    remember(state.filing.filed(into: goals.collections))
    finishFiling(targets)
  }

  /// Collection by collection, so that the rows of one go to the server together.
  func additions(of ids: [RecordingID], to goals: FilingGoals) -> [Write] {
    goals.collections.flatMap { collection in
      let isNew = goals.creates(collection.id)
      return ids.map {
        isNew ? .add($0, collection.id, wasThere: false) : addition(of: $0, to: collection.id)
      }
    }
  }

  mutating func move(
    _ targets: [Recording], from source: PlaylistReference, to choices: [PlaylistPicker.Choice]
  ) {
    guard canMove(from: source, to: choices.compactMap(\.identity.playlist)) else { return }
    move(targets, from: source, to: collections(choices))
  }

  /// Adds to the other collections first, then removes from this one, so that the recording is always in one.
  mutating func move(_ targets: [Recording], from source: PlaylistReference, to goals: FilingGoals) {
    guard canMove(from: source, to: goals.collections.map(\.id)) else { return }
    state.filing.lastAction = .move(to: goals.collections)
    decide(
      .move(from: source.title, to: goals.title),
      goals.creations + additions(of: targets.map(\.id), to: goals)
        + targets.map { .remove($0.id, source.id) },
      ids: goals.entries)
    remember(state.filing.filed(into: goals.collections))
    state.recordings.list.clearMarks()
    readAhead()
  }

  /// Where not, the status says why.
  private mutating func canMove(from source: PlaylistReference, to targets: [PlaylistID]) -> Bool {
    if state.playlists[source.id] == nil {
      state.notice = .nothingToDo("\(source.title) is not there any more")
      return false
    }
    if targets.contains(source.id) {
      state.notice = .nothingToDo("already in \(source.title)")
      return false
    }
    return true
  }
}

extension PlaylistPicker.Choice.Identity {
  fileprivate var playlist: PlaylistID? {
    if case .view(.playlist(let id)) = self { id } else { nil }
  }
}
