/// A row of an answer of the event store.
package struct QueriedEvent: Hashable, Sendable {
  package var uuid: String?
  package var session: RecordingID?
  package var event: AnalyticsEvent
  /// Of a scan by PostHog's AI.
  package var observation: RecordingObservation?

  package init(
    uuid: String? = nil, session: RecordingID? = nil, event: AnalyticsEvent,
    observation: RecordingObservation? = nil
  ) {
    self.uuid = uuid
    self.session = session
    self.event = event
    self.observation = observation
  }
}
