package import Foundation

/// Evidence with what says whether it will do.
package struct KeptEvidence: Hashable, Sendable {
  package var evidence: RecordingEvidence
  package var askedAt: Date
  /// When the recording ended, as far as it was known then; nil of a timeline.
  package var end: Date?

  package init(_ evidence: RecordingEvidence, askedAt: Date, end: Date? = nil) {
    self.evidence = evidence
    self.askedAt = askedAt
    self.end = end
  }
}
