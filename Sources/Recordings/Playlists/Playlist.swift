package import Foundation

/// A playlist: a collection of recordings, a saved filter, or one of the server's own (synthetic).
package struct Playlist: Hashable, Sendable, Identifiable {
  package var id: PlaylistID
  /// Negative for synthetic playlists; not usable in paths.
  package var number: Int?
  package var name: String?
  /// The web app's generated name; the server never computes it.
  package var derivedName: String?
  package var description: String
  /// Pinned for the whole project, not per user.
  package var pinned: Bool
  package var createdAt: Date?
  package var createdBy: User?
  package var lastModifiedAt: Date?
  package var lastModifiedBy: User?
  package var deleted: Bool
  /// The filters exactly as stored: every PATCH of a saved filter must send them back unchanged.
  package var filters: JSONText
  package var counts: RecordingsCounts
  /// The raw `type`; `nil` for playlists older than types and for values this version does not know.
  package var type: PlaylistType?
  package var isSynthetic: Bool
  package var raw: JSONText

  package init(id: PlaylistID, name: String? = nil, type: PlaylistType? = nil) {
    self.id = id
    self.name = name
    self.type = type
    description = ""
    pinned = false
    deleted = false
    filters = .emptyObject
    counts = RecordingsCounts()
    isSynthetic = id.text.hasPrefix("synthetic-")
    raw = .emptyObject
  }

  /// What the playlist is for display and for the rules that apply to it: a `null` type counts as a saved
  /// filter when it has filters, as a collection otherwise.
  package var kind: PlaylistKind {
    if isSynthetic || (number ?? 0) < 0 { return .synthetic }
    switch type {
    case .collection: return .collection
    case .filters: return .savedFilter
    case nil: return filters.isEmptyObject ? .collection : .savedFilter
    }
  }

  /// The name to show: the server may leave both names null or blank.
  package var title: String {
    for candidate in [name, derivedName] {
      if let candidate, candidate.contains(where: { !$0.isWhitespace }) { return candidate }
    }
    return "Unnamed"
  }

  /// Never negative, whatever the server counted.
  private static func unwatched(_ count: Int, _ watched: Int) -> Int {
    max(0, max(0, count) - max(0, watched))
  }

  /// How many recordings, as far as the server counted: a collection's null is zero, a saved filter's is
  /// unknown.
  package var count: PlaylistCount? {
    switch kind {
    case .collection, .synthetic:
      let count = counts.collection.count ?? 0
      return PlaylistCount(
        count: count, hasMore: false, unwatched: Self.unwatched(count, counts.collection.watchedCount ?? 0))
    case .savedFilter:
      guard let count = counts.savedFilters.count else { return nil }
      return PlaylistCount(
        count: count, hasMore: counts.savedFilters.hasMore ?? false,
        unwatched: counts.savedFilters.watchedCount.map { Self.unwatched(count, $0) })
    }
  }
}
