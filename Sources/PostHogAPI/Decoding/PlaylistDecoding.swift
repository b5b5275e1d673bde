import Recordings

extension Playlist {
  init(row text: JSONText) throws(RowProblem) {
    let row: JSONObject
    do { row = try JSONObject(text) } catch { throw RowProblem(error) }
    guard let value = row["short_id"] else { throw RowProblem("short_id: missing") }
    guard let id = value.lenientText, !id.isEmpty else { throw RowProblem("short_id: not a text") }
    self.init(id: PlaylistID(id), name: row.text("name"), type: row.text("type").flatMap(PlaylistType.init))
    raw = text
    readWords(row)
    readHistory(row)
    filters = row.rawObject("filters")
    counts = RecordingsCounts(row.object("recordings_counts"))
  }

  private mutating func readWords(_ row: JSONObject) {
    number = row.integer("id")
    derivedName = row.text("derived_name")
    description = row.text("description") ?? ""
    pinned = row.bool("pinned") ?? false
    deleted = row.bool("deleted") ?? false
    isSynthetic = row.bool("is_synthetic") ?? isSynthetic
  }

  private mutating func readHistory(_ row: JSONObject) {
    createdAt = row.date("created_at")
    createdBy = row.object("created_by").map(User.init)
    lastModifiedAt = row.date("last_modified_at")
    lastModifiedBy = row.object("last_modified_by").map(User.init)
  }
}

extension RecordingsCounts {
  init(_ counts: JSONObject?) {
    self.init(
      collection: Block(counts?.object("collection")), savedFilters: Block(counts?.object("saved_filters")))
  }
}

extension RecordingsCounts.Block {
  init(_ block: JSONObject?) {
    self.init(
      count: block?.count("count"), watchedCount: block?.count("watched_count"),
      hasMore: block?.bool("has_more"))
  }
}

extension User {
  init(_ user: JSONObject) {
    self.init(
      id: user.integer("id"), uuid: user.text("uuid"), firstName: user.text("first_name"),
      lastName: user.text("last_name"), email: user.text("email"))
  }
}
