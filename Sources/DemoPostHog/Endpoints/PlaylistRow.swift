import Recordings

/// A row of the playlists list: one of the database, or one the server made up.
enum PlaylistRow: Sendable {
  case stored(StoredPlaylist)
  case synthetic(SyntheticPlaylist)
}

extension PlaylistRow {
  var title: String {
    switch self {
    case .stored(let playlist): (playlist.name ?? playlist.derivedName ?? "").lowercased()
    case .synthetic(let playlist): playlist.name.lowercased()
    }
  }

  /// What has no time comes before all others in descending orders.
  func time(_ path: KeyPath<StoredPlaylist, UTCTime>) -> Int64 {
    switch self {
    case .stored(let playlist): playlist[keyPath: path].milliseconds
    case .synthetic: .max
    }
  }

  var tie: Int {
    switch self {
    case .stored(let playlist): playlist.id
    case .synthetic(let playlist): -1000 - playlist.rawValue
    }
  }
}
