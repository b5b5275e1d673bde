import PostHogAPI
import Recordings

extension FetchActor {
  /// Nothing of it is kept here: snapshots are large, and those of a live recording grow.
  func snapshotListing(
    _ project: ProjectID, _ id: RecordingID, from offset: Int?, _ priority: Priority
  ) async throws(FetchFailure) -> SnapshotListing {
    try await perform(.reading(.snapshots), CallPriority(priority)) { [calls] () throws(FetchFailure) in
      try await calls.snapshotListing(project, id, offset)
    }
  }

  func snapshots(
    _ project: ProjectID, _ id: RecordingID, _ part: SnapshotPart, _ priority: Priority
  ) async throws(FetchFailure) -> [UInt8] {
    try await perform(.reading(.snapshots), CallPriority(priority)) { [calls] () throws(FetchFailure) in
      try await calls.snapshots(project, id, part)
    }
  }
}
