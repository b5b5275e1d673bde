/// What PostHog's analytics knows of one session.
package struct SessionEvents: Hashable, Sendable {
  /// In the order of time.
  package var events: [AnalyticsEvent]
  package var observation: RecordingObservation?
  /// False where the server cut the answer short.
  package var isComplete: Bool

  package init(events: [AnalyticsEvent], observation: RecordingObservation? = nil, isComplete: Bool = true) {
    (self.events, self.observation, self.isComplete) = (events, observation, isComplete)
  }
}
