import Foundation
import Recordings

extension RecordingEvidence {
  /// Moments by their seconds from the start of a sample.
  static func sample(
    of number: Int = 1, isFinal: Bool = true, _ moments: [(EvidenceKind, second: Double, text: String?)]
  ) -> RecordingEvidence {
    let start = Recording.sample(number).startTime?.timeIntervalSince1970 ?? 0
    return RecordingEvidence(
      moments: moments.map { EvidenceMoment($0, at: Int64((start + $1) * 1000), $2) }, origin: .events,
      isFinal: isFinal)
  }
}
