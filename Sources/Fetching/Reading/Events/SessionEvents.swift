import Foundation
import PostHogAPI
import Recordings

extension FetchActor {
  private static let day: TimeInterval = 86_400
  /// As the web app does: clocks of devices are wrong, and SDKs send late.
  private static let margin = day
  private static let mostPages = 2

  /// All events of a session, and what PostHog's AI found in it. Without the latter it is an answer, too.
  func sessionEvents(
    _ project: ProjectID, _ session: SessionSpan, _ priority: Priority
  ) async throws(FetchFailure) -> SessionEvents {
    if let refusal = eventsAccess.refusal(priority, at: clock.now()) { throw refusal }
    let question = SessionQuestion(project: project, session: session)
    return try await share(sessions, question, priority) { (actor, priority) throws(FetchFailure) in
      let access = await actor.eventsAccess
      async let early = access.isOpen ? actor.observation(question, priority) : nil
      let query = EventsQuery(
        .everything, of: [session.id], from: session.start.addingTimeInterval(-Self.margin),
        to: session.end.addingTimeInterval(Self.margin))
      let read = try await actor.allEvents(
        project, query, mostPages: Self.mostPages, refusals: access.refusals, priority)
      let observation = access.isOpen ? await early : await actor.observation(question, priority)
      return SessionEvents(
        events: read.events.map(\.event).sorted { $0.time < $1.time }, observation: observation,
        isComplete: read.isComplete, unreadable: read.unreadable)
    }
  }

  /// The newest one. A scan may be months younger than its recording.
  private func observation(_ question: SessionQuestion, _ priority: CallPriority) async
    -> RecordingObservation?
  {
    let session = question.session
    let query = EventsQuery(
      .observations, of: [session.id], from: session.start,
      to: max(clock.now(), session.start).addingTimeInterval(60))
    let read = try? await allEvents(
      question.project, query, mostPages: 1, refusals: eventsAccess.refusals, priority)
    return read?.events.filter { $0.observation != nil }.max { $0.event.time < $1.event.time }?.observation
  }
}
