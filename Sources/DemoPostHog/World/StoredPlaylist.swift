import Recordings

/// A playlist as the database holds it.
struct StoredPlaylist: Sendable {
  /// The counts of the hourly job.
  struct FilterCounts: Sendable {
    var count: Int
    var hasMore: Bool
    var watched: Int
    var increased: Bool
    var refreshed: UTCTime
  }

  var id: Int
  var shortID: String
  var name: String?
  var derivedName: String?
  var description = ""
  var pinned = false
  var created: UTCTime
  /// `nil` for the saved filters every new project starts with.
  var createdBy: OrganisationMember?
  var deleted = false
  var filters: JSONValue = .object([])
  var modified: UTCTime
  var modifiedBy: OrganisationMember?
  /// `collection`, `filters`, or `nil` for a playlist older than types.
  var type: String?
  /// Ids of recordings, oldest added first; some may not exist any more.
  var items: [String] = []
  var counts: FilterCounts?

  /// Adds once: what is a member stays where it is.
  mutating func add(_ recording: String) {
    if !items.contains(recording) { items.append(recording) }
  }

  /// Whether it was a member.
  mutating func remove(_ recording: String) -> Bool {
    guard let index = items.firstIndex(of: recording) else { return false }
    items.remove(at: index)
    return true
  }
}
