import PostHogAPI
import Recordings

extension FetchActor {
  func evidence(
    _ project: ProjectID, _ sessions: [SessionSpan], _ priority: Priority
  ) async throws(FetchFailure) -> [RecordingID: RecordingEvidence] {
    [:]
  }

  func sessionEvents(
    _ project: ProjectID, _ session: SessionSpan, _ priority: Priority
  ) async throws(FetchFailure) -> SessionEvents {
    SessionEvents(events: [])
  }
}
