package import Recordings

/// What the server showed of itself: versions are told by what answers hold and refuse, no endpoint names them.
package struct ServerTraits: Hashable, Sendable {
  package enum Membership: Hashable, Sendable {
    case unknown
    /// A personal key may not add or remove: the server is older than 2026-08-13.
    case closed
  }

  package var membership: Membership = .unknown
  /// A server that answers 400 to `hide_viewed_recordings`; viewed rows are then hidden here.
  package var refusesHideViewed = false

  package init() {}

  /// Rows of servers before late 2025 have no `is_synthetic`.
  package mutating func learn(from playlists: [Playlist]) {
    guard let members = try? playlists.first?.raw.members(), !members.isEmpty else { return }
    if !members.contains(where: { $0.name == "is_synthetic" }) { membership = .closed }
  }

  /// `has_summary` came early in 2026 and went in August 2026, just before membership writes were opened.
  package mutating func learn(from rows: [RecordingRow]) {
    guard membership == .unknown, let row = rows.lazy.compactMap(\.recording).first,
      let members = try? row.raw.members()
    else { return }
    if members.contains(where: { $0.name == "has_summary" }) { membership = .closed }
  }
}
