import Recordings

/// The lists that the server makes up: read-only, with negative ids, mixed into the others.
enum SyntheticPlaylist: Int, Sendable, CaseIterable {
  case watchHistory = -1
  case commented = -2
  case shared = -3
  case exported = -4
  case expiring = -6
  case frustrated = -7

  init?(shortID: String) {
    guard let playlist = Self.allCases.first(where: { $0.shortID == shortID }) else { return nil }
    self = playlist
  }

  var shortID: String {
    switch self {
    case .watchHistory: "synthetic-watch-history"
    case .commented: "synthetic-commented"
    case .shared: "synthetic-shared"
    case .exported: "synthetic-exported"
    case .expiring: "synthetic-expiring"
    case .frustrated: "synthetic-frustrated"
    }
  }

  var name: String {
    switch self {
    case .watchHistory: "Watch history"
    case .commented: "Recordings with comments"
    case .shared: "Shared recordings"
    case .exported: "Exported recordings"
    case .expiring: "Expiring soon"
    case .frustrated: "Frustration signals"
    }
  }

  var description: String {
    switch self {
    case .watchHistory: "Recordings you have watched"
    case .commented: "Recordings that have team comments"
    case .shared: "Recordings that have been shared externally"
    case .exported: "Recordings that have been exported as clips or screenshots"
    case .expiring: "Recordings that will expire in the next 10 days"
    case .frustrated: "Sessions with rage clicks or errors in the last 7 days"
    }
  }
}

extension ProjectView {
  /// Indexes of the members, newest first.
  func members(of synthetic: SyntheticPlaylist) -> [Int] {
    let rows = rows
    return switch synthetic {
    case .watchHistory: rows.indices.filter { isViewed($0) && isListed($0) }
    case .commented: rows.indices.filter { rows[$0].traits.contains(.commented) && isListed($0) }
    case .shared: rows.indices.filter { rows[$0].traits.contains(.shared) && isListed($0) }
    case .exported: []
    case .expiring:
      rows.indices.filter { rows[$0].expiry < time + 10 * CivilDay.seconds && isListed($0) }
    case .frustrated:
      (0..<world.recordings.firstIndex(notAfter: time - 7 * CivilDay.seconds)).filter {
        (rows[$0].traits.contains(.rageclick) || rows[$0].errors > 40) && isListed($0)
      }
    }
  }
}
