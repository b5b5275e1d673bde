package import Recordings

extension PostHogClient {
  /// Idempotent; an id that the server does not know is accepted as well.
  package func add(
    _ project: ProjectID, _ id: RecordingID, to playlist: PlaylistID
  ) async throws(FetchFailure) {
    try await answer(.add(project, id, to: playlist))
  }

  /// A recording that is no member answers 500: only the list of playlists that hold it tells that apart.
  package func remove(
    _ project: ProjectID, _ id: RecordingID, from playlist: PlaylistID
  ) async throws(FetchFailure) {
    try await answer(.remove(project, id, from: playlist))
  }

  /// At most `BulkLimit.playlist` a call; the server swallows failures of single ids.
  package func bulkAdd(
    _ project: ProjectID, _ ids: [RecordingID], to playlist: PlaylistID
  ) async throws(FetchFailure) -> BulkOutcome {
    try await answer(.bulkAdd(project, ids, to: playlist))
  }

  /// At most `BulkLimit.playlist` a call; removing what is no member is harmless here.
  package func bulkRemove(
    _ project: ProjectID, _ ids: [RecordingID], from playlist: PlaylistID
  ) async throws(FetchFailure) -> BulkOutcome {
    try await answer(.bulkRemove(project, ids, from: playlist))
  }
}

extension Endpoint where Value == Void {
  static func add(
    _ project: ProjectID, _ id: RecordingID, to playlist: PlaylistID
  ) throws(FetchFailure) -> Endpoint {
    Endpoint(APIRequest(.post, try project.path(of: id, in: playlist)))
  }

  static func remove(
    _ project: ProjectID, _ id: RecordingID, from playlist: PlaylistID
  ) throws(FetchFailure) -> Endpoint {
    Endpoint(APIRequest(.delete, try project.path(of: id, in: playlist)))
  }
}

extension Endpoint where Value == BulkOutcome {
  static func bulkAdd(
    _ project: ProjectID, _ ids: [RecordingID], to playlist: PlaylistID
  ) throws(FetchFailure) -> Endpoint {
    try bulk(try project.path(of: playlist) + "recordings/bulk_add/", ids, limit: BulkLimit.playlist)
  }

  static func bulkRemove(
    _ project: ProjectID, _ ids: [RecordingID], from playlist: PlaylistID
  ) throws(FetchFailure) -> Endpoint {
    try bulk(try project.path(of: playlist) + "recordings/bulk_delete/", ids, limit: BulkLimit.playlist)
  }
}

extension ProjectID {
  fileprivate func path(of id: RecordingID, in playlist: PlaylistID) throws(FetchFailure) -> String {
    try path(of: playlist) + "recordings/" + (try PathSegment.of(id.text)) + "/"
  }
}
