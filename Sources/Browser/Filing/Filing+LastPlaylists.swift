import Recordings

/// Where was filed last, also in the next run.
extension Filing {
  private static let key = "last list"

  mutating func filed(into playlists: [PlaylistReference]) -> [RememberedValue] {
    lastPlaylists = playlists
    return rememberedLast
  }

  /// Collections that the server has not named yet wait for their names.
  private var rememberedLast: [RememberedValue] {
    if lastPlaylists.contains(where: \.id.isProvisional) { return [] }
    return [RememberedValue(Self.key, PlaylistReference.remembered(lastPlaylists))]
  }

  /// Nothing more is filed into a deleted playlist.
  mutating func forget(_ playlist: PlaylistID) -> [RememberedValue] {
    lastAction = lastAction?.replacing { $0.id == playlist ? nil : $0 }
    guard lastPlaylists.contains(where: { $0.id == playlist }) else { return [] }
    lastPlaylists.removeAll { $0.id == playlist }
    return playlist.isProvisional ? [] : rememberedLast
  }

  /// The server named a playlist.
  mutating func rename(_ provisional: PlaylistID, to playlist: Playlist) -> [RememberedValue] {
    let named = PlaylistReference(playlist)
    lastAction = lastAction?.replacing {
      $0.id == provisional ? PlaylistReference(id: named.id, title: $0.title) : $0
    }
    guard let index = lastPlaylists.firstIndex(where: { $0.id == provisional }) else { return [] }
    lastPlaylists[index] = named
    return rememberedLast
  }

  mutating func recall(_ memory: [String: String]) {
    guard lastPlaylists.isEmpty, let text = memory[Self.key] else { return }
    lastPlaylists = PlaylistReference.all(remembered: text)
  }

  /// A name for a collection that the server does not know yet, and its entry of the journal.
  mutating func nameNewPlaylist(_ title: String) -> (playlist: PlaylistReference, entry: EntryID) {
    let playlist = PlaylistReference(id: .provisional(numbers.nextEntry()), title: title)
    return (playlist, EntryID(numbers.last))
  }
}

extension PlaylistReference {
  /// One is written as by Reels that knew only one. Several are a line each, after an empty one. No id begins
  /// with a line end, so a title that holds one is not taken for another collection.
  static func remembered(_ playlists: [PlaylistReference]) -> String? {
    guard playlists.count > 1 else { return playlists.first?.remembered }
    return playlists.map { playlist in
      "\n" + String(playlist.remembered.map { $0.isNewline ? " " : $0 })
    }.joined()
  }

  static func all(remembered text: String) -> [PlaylistReference] {
    guard text.first?.isNewline == true else {
      return [PlaylistReference(remembered: text)].compactMap { $0 }
    }
    return text.split(whereSeparator: \.isNewline).compactMap { PlaylistReference(remembered: String($0)) }
  }
}
