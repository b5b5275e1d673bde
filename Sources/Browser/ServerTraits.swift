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

  /// No row of a server before late 2025 has `is_synthetic`. Servers from then until membership was opened show no such
  /// sign that is sure: their first refusal tells.
  package mutating func learn(from playlists: [Playlist]) {
    let rows = playlists.compactMap { try? $0.raw.members() }.filter { !$0.isEmpty }
    guard !rows.isEmpty, rows.allSatisfy({ !$0.contains { $0.name == "is_synthetic" } }) else { return }
    membership = .closed
  }
}
