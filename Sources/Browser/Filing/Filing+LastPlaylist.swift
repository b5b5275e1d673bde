import Recordings

/// Where was filed last, also in the next run.
extension Filing {
  private static let key = "last list"

  mutating func filed(into playlist: PlaylistReference) -> [RememberedValue] {
    lastPlaylist = playlist
    return playlist.id.isProvisional ? [] : [RememberedValue(Self.key, playlist.remembered)]
  }

  /// Nothing more is filed into a deleted playlist.
  mutating func forget(_ playlist: PlaylistID) -> [RememberedValue] {
    let isLast = lastPlaylist?.id == playlist
    if isLast { lastPlaylist = nil }
    switch lastAction {
    case .add(let reference)?, .move(let reference)?: if reference.id == playlist { lastAction = nil }
    case .remove?, .markViewed?, nil: break
    }
    return isLast && !playlist.isProvisional ? [RememberedValue(Self.key, nil)] : []
  }

  /// The server named a playlist.
  mutating func rename(_ provisional: PlaylistID, to playlist: Playlist) -> [RememberedValue] {
    lastAction = lastAction?.replacing(provisional, with: playlist.id)
    return lastPlaylist?.id == provisional ? filed(into: PlaylistReference(playlist)) : []
  }

  mutating func recall(_ memory: [String: String]) {
    guard lastPlaylist == nil else { return }
    lastPlaylist = memory[Self.key].flatMap(PlaylistReference.init(remembered:))
  }

  /// A name for a collection that the server does not know yet, and its entry of the journal.
  mutating func nameNewPlaylist(_ title: String) -> (playlist: PlaylistReference, entry: EntryID) {
    let playlist = PlaylistReference(id: .provisional(numbers.nextEntry()), title: title)
    return (playlist, EntryID(numbers.last))
  }
}
