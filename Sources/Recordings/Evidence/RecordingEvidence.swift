/// What is known of what happened in a recording without reading its snapshots, or from a timeline that was read.
package struct RecordingEvidence: Hashable, Sendable {
  package enum Origin: Int, Hashable, Sendable {
    /// The event store's events of the session.
    case events = 0
    /// A timeline that was read.
    case timeline = 1
  }

  /// In the order of time.
  package var moments: [EvidenceMoment]
  package var origin: Origin
  /// False where the recording went on, or where the answer was cut short.
  package var isFinal: Bool

  package init(moments: [EvidenceMoment], origin: Origin, isFinal: Bool) {
    (self.moments, self.origin, self.isFinal) = (moments, origin, isFinal)
  }
}
