package import Recordings

extension RecordingLibrary {
  /// Reads all snapshots of a recording: what the cache has, then its listing and as many blocks a call as
  /// the server allows. A recording that is final and kept whole needs no call. A block that cannot be read
  /// is a hole; the rest is read all the same. Waits that the server names are waited out. `receive` answers
  /// whether to go on.
  ///
  /// `read` is what an earlier reading answered: only what is new is received then, and the block that was
  /// last. Answers what is read by now.
  @discardableResult
  package func snapshots(
    of id: RecordingID, in project: ProjectID, after read: SnapshotsRead = SnapshotsRead(),
    _ priority: Priority = .user, receive: @escaping @Sendable (SnapshotProgress) async -> Bool
  ) async throws(LibraryFailure) -> SnapshotsRead {
    let reading = SnapshotReading(
      library: self, id: id, project: project, priority: priority, receive: receive)
    do throws(FetchFailure) {
      return try await reading.read(after: read)
    } catch {
      if error == .gone || error == .notFound { await source.cache.snapshots.forget(project, id) }
      throw .fetch(error)
    }
  }
}
