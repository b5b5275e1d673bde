import Recordings

extension RecordingsPane {
  /// False where the rows did not find their location: the server was faster, and what came then is another
  /// list.
  mutating func cachedRowsArrived(_ cached: CachedRows, of read: CacheRead, height: Int) -> Bool {
    let rows = cached.rows.compactMap { PageRecording($0).map(PageRow.packed) }
    let page = RecordingPage(rows: rows, next: cached.more == nil ? cached.next : nil)
    var isShown = false
    change(read.location) { list in
      if let after = read.after {
        isShown = list.recording(after) != nil
        if isShown { list.append(page, hidingViewed: false) }
      } else if list.loadedAt == nil || list.isPreview, !rows.isEmpty {
        let load = list.load
        list.replace(with: page, at: cached.loadedAt, hidingViewed: false, height: height)
        list.load = load
        list.restLoadedAt = cached.restLoadedAt
        isShown = true
      }
    }
    return isShown
  }
}

extension PlaylistsPane {
  /// Shown until the server has said which there are.
  mutating func cachedPlaylistsArrived(_ playlists: [Playlist], height: Int) {
    pageArrived(PlaylistPage(playlists: playlists), height: height)
    isWhole = false
    if load.isLoading { beginRound() }
  }
}
