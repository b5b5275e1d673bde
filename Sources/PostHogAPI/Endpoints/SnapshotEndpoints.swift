package import Recordings

extension PostHogClient {
  /// What a recording's snapshots consist of. An empty list and a 404 may be passing (docs/posthog.md,
  /// Snapshots).
  /// `offset`: how many snapshots an earlier answer of the oldest servers held; nil asks for the first ones.
  package func snapshotListing(
    _ project: ProjectID, _ id: RecordingID, from offset: Int? = nil
  ) async throws(FetchFailure) -> SnapshotListing {
    try await answer(.snapshotListing(project, id, from: offset))
  }

  /// A part of them as it was recorded: lines of JSON, blocks one behind the other. One block that the server
  /// cannot read makes it answer 500 for all of a range.
  package func snapshots(
    _ project: ProjectID, _ id: RecordingID, _ part: SnapshotPart
  ) async throws(FetchFailure) -> [UInt8] {
    try await answer(.snapshots(project, id, part))
  }
}

extension Endpoint where Value == SnapshotListing {
  static func snapshotListing(
    _ project: ProjectID, _ id: RecordingID, from offset: Int?
  ) throws(FetchFailure) -> Endpoint {
    var query = QueryString()
    if let offset { query.add("offset", String(offset)) }
    let request = APIRequest(.get, try project.snapshotPath(of: id), query: query)
    return Endpoint(request) { (answer) throws(FetchFailure) in try SnapshotListing(answer) }
  }
}

extension Endpoint where Value == [UInt8] {
  static func snapshots(
    _ project: ProjectID, _ id: RecordingID, _ part: SnapshotPart
  ) throws(FetchFailure) -> Endpoint {
    let request = APIRequest(.get, try project.snapshotPath(of: id), query: part.query)
    return Endpoint(request) { (answer) throws(FetchFailure) in
      // Lines may be damaged, so only what it is called tells a login page apart.
      guard answer.contentType?.lowercased().contains("html") != true else {
        throw .notPostHog(status: answer.status, contentType: answer.contentType)
      }
      return answer.body
    }
  }
}

extension SnapshotPart {
  fileprivate var query: QueryString {
    var query = QueryString()
    switch self {
    case .blocks(let keys):
      query.add("source", "blob_v2")
      query.add("start_blob_key", String(keys.lowerBound))
      query.add("end_blob_key", String(keys.upperBound))
    case .blob(let key):
      query.add("source", "blob")
      query.add("blob_key", key)
    case .realtime: query.add("source", "realtime")
    }
    return query
  }
}

extension ProjectID {
  fileprivate func snapshotPath(of id: RecordingID) throws(FetchFailure) -> String {
    path + "session_recordings/" + (try PathSegment.of(id.text)) + "/snapshots"
  }
}
