import PostHogAPI
import Recordings

/// Who asks for what is on its way already waits for the same call. No answer is told again from memory: it
/// is large, and the cache on the disk has it.
extension FetchActor {
  func snapshotListing(
    _ project: ProjectID, _ id: RecordingID, from offset: Int?, _ priority: Priority
  ) async throws(FetchFailure) -> SnapshotListing {
    let question = SnapshotListingQuestion(project: project, recording: id, offset: offset)
    return try await share(snapshotListings, question, priority) {
      [calls] (actor, priority) throws(FetchFailure) in
      try await actor.perform(.reading(.snapshots, with: .recordingRead), priority) {
        () throws(FetchFailure) in
        try await calls.snapshotListing(project, id, offset)
      }
    }
  }

  func snapshots(
    _ project: ProjectID, _ id: RecordingID, _ part: SnapshotPart, _ priority: Priority
  ) async throws(FetchFailure) -> [UInt8] {
    let question = SnapshotQuestion(project: project, recording: id, part: part)
    return try await share(snapshotBodies, question, priority) {
      [calls] (actor, priority) throws(FetchFailure) in
      try await actor.perform(.reading(.snapshots, with: .recordingRead), priority) {
        () throws(FetchFailure) in
        try await calls.snapshots(project, id, part)
      }
    }
  }
}
