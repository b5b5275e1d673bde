/// What PostHog's AI found in a recording, from its event `$recording_observed`.
package struct RecordingObservation: Hashable, Sendable {
  package var title: String?
  package var summary: String?
  package var outcome: String?

  package init(title: String? = nil, summary: String? = nil, outcome: String? = nil) {
    (self.title, self.summary, self.outcome) = (title, summary, outcome)
  }
}
