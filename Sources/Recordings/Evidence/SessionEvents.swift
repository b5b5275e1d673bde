/// What PostHog's analytics knows of one session.
package struct SessionEvents: Hashable, Sendable {
  /// In the order of time.
  package var events: [AnalyticsEvent]
  package var observation: RecordingObservation?
  /// False where the server cut the answer short.
  package var isComplete: Bool
  /// Rows of the answer that could not be read.
  package var unreadable: Int

  package init(
    events: [AnalyticsEvent], observation: RecordingObservation? = nil, isComplete: Bool = true,
    unreadable: Int = 0
  ) {
    self.events = events
    self.observation = observation
    self.isComplete = isComplete
    self.unreadable = unreadable
  }
}
