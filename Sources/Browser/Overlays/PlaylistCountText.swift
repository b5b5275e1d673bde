import Recordings

/// A playlist's counts as text: the number of recordings and, where some are unviewed, of those.
struct PlaylistCountText {
  /// Both numbers in columns of their own; the sign that says "more" stands between them.
  let aligned: String

  init(_ playlist: Playlist) {
    guard let count = playlist.count else {
      aligned = "?    "
      return
    }
    // The server does not count viewed rows of synthetic playlists, or beyond its own count.
    let isCounted = playlist.kind != .synthetic && !count.hasMore && count.unwatched != 0
    let unviewed = isCounted ? count.unwatched.map(String.init) ?? "" : ""
    let gap = String(repeating: " ", count: max(0, 3 - unviewed.count))
    aligned = "\(count.count)" + (count.hasMore ? "+" : " ") + gap + unviewed
  }
}
