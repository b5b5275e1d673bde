import Recordings

/// A page of recordings in the envelope of the recordings list.
struct RecordingsPage: Sendable {
  /// Rows already written.
  var rows: [[UInt8]] = []
  var hasNext = false
  var nextCursor: String?

  var answer: DemoAnswer {
    var writer = JSONBytes()
    writer.raw("{\"results\":[")
    for (index, row) in rows.enumerated() {
      if index > 0 { writer.raw(",") }
      writer.raw(row)
    }
    writer.raw("]")
    writer.member("has_next", .bool(hasNext))
    writer.member("version", 4)
    if let nextCursor { writer.member("next_cursor", .string(nextCursor)) }
    writer.close()
    return DemoAnswer(written: writer.bytes)
  }
}
