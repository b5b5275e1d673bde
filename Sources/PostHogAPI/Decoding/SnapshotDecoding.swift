import Recordings

extension SnapshotListing {
  /// Sources, or an answer of the oldest API: `{"result": {"snapshots": […]}}` and its relatives.
  init(_ answer: Answer) throws(FetchFailure) {
    let object = try answer.object()
    guard object.has("sources") else {
      let hasSnapshots = ["result", "snapshots", "snapshot_data_by_window_id"].contains { object.has($0) }
      guard hasSnapshots else { throw .unreadable(.missing(field: "sources")) }
      self = .body(answer.body, nextOffset: Self.offset(in: object))
      return
    }
    self = .sources(object.elements("sources").compactMap { try? JSONObject($0) }.map(SnapshotSource.init))
  }

  private static func offset(in object: JSONObject) -> Int? {
    let next = object.text("next") ?? object.object("result")?.text("next")
    guard let match = next?.firstMatch(of: /[?&]offset=([0-9]{1,12})(?:&|$)/) else { return nil }
    return Int(match.1)
  }
}

extension SnapshotSource {
  init(_ object: JSONObject) {
    self.init(
      kind: Kind(object.text("source") ?? ""), key: object.text("blob_key"),
      start: object.date("start_timestamp"), end: object.date("end_timestamp"))
  }
}

extension SnapshotSource.Kind {
  init(_ name: String) {
    switch name {
    case "blob_v2": self = .blobV2
    case "blob": self = .blob
    case "realtime": self = .realtime
    default: self = .other(name)  // String
    }
  }
}
