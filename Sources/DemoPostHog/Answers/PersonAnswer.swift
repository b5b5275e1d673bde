import Recordings
import Synchronization

extension DemoPerson {
  /// The person inside a recording, with ten distinct ids at most, or of its own.
  func written(distinctIDs most: Int, lastSeen: Bool) -> [UInt8] {
    var writer = JSONBytes()
    writer.open()
    writer.member("id", .integer(id))
    writer.member("name", .string(displayName))
    writer.member("distinct_ids", .array(distinctIDs.prefix(most).map { .string($0) }))
    writer.member("properties", .object(properties))
    writer.member("created_at", .string(created.api))
    writer.member("uuid", .string(uuid))
    if lastSeen { writer.member("last_seen_at", .string(self.lastSeen.api)) }
    writer.close()
    return writer.bytes
  }

  /// What stands in a recording whose distinct id belongs to nobody.
  static func unmatched(_ distinctID: String) -> [UInt8] {
    var writer = JSONBytes()
    writer.write(
      .object([
        "id": .null, "name": .null, "distinct_ids": .array([.string(distinctID)]), "properties": .object([]),
        "created_at": .null, "uuid": .string(Identity.version5(of: distinctID)),
      ]))
    return writer.bytes
  }
}
