extension Playlist {
  /// Takes over what a change sets.
  package mutating func apply(_ change: PlaylistChange) {
    if let name = change.name { self.name = name }
    if let derivedName = change.derivedName { self.derivedName = derivedName }
    if let description = change.description { self.description = description }
    if let pinned = change.pinned { self.pinned = pinned }
    if let deleted = change.deleted { self.deleted = deleted }
    if let filters = change.filters { self.filters = filters }
  }

  /// A change of it, with the filters that the server wants back.
  package func edit(_ before: PlaylistChange, _ after: PlaylistChange) -> PlaylistEdit {
    PlaylistEdit(
      title: title, before: before, after: after, filters: kind == .savedFilter ? filters : nil)
  }

  /// The same with what it holds now as what was there before.
  package func edit(_ change: PlaylistChange) -> PlaylistEdit {
    let before = PlaylistChange(
      name: change.name.map { _ in name ?? "" },
      derivedName: change.derivedName.map { _ in derivedName ?? "" },
      description: change.description.map { _ in description }, pinned: change.pinned.map { _ in pinned },
      deleted: change.deleted.map { _ in deleted }, filters: change.filters.map { _ in filters })
    return edit(before, change)
  }
}

extension PlaylistEdit {
  /// What a step of it is called.
  package var action: JournalAction {
    switch (after.deleted, after.pinned) {
    case (true?, _): .deletePlaylist(title)
    case (false?, _): .restorePlaylist(title)
    case (nil, true?): .pin(title)
    case (nil, false?): .unpin(title)
    case (nil, nil): .edit(title)
    }
  }
}
