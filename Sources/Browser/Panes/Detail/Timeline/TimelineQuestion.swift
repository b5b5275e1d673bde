package import Recordings

/// Which recording's timeline is read, and what is known of it beforehand.
package struct TimelineQuestion: Hashable, Sendable {
  package var request: RequestID
  package var project: ProjectID
  package var recording: RecordingID
  /// When it took place; nil where the row does not say.
  package var span: SessionSpan?
  package var isOngoing: Bool
  /// Whether the key may read the event store, as far as is known.
  package var asksEvents: Bool

  package init(
    request: RequestID, project: ProjectID, recording: RecordingID, span: SessionSpan?, isOngoing: Bool,
    asksEvents: Bool
  ) {
    self.request = request
    self.project = project
    self.recording = recording
    self.span = span
    self.isOngoing = isOngoing
    self.asksEvents = asksEvents
  }
}
