package import Foundation
package import Recordings

/// How far the timeline of a recording is read.
package struct TimelineRecord: Hashable, Sendable {
  package enum Reading: Hashable, Sendable {
    case going
    /// All that the server has.
    case ended
    case failed(FetchFailure)
  }

  package var reading: Reading = .going
  /// What was read so far; nil before the first lines.
  package var document: TimelineDocument?
  /// Calls that were answered, and how many there will be; nil before the server's list is there.
  package var calls = 0
  package var plannedCalls: Int?
  /// The server lets the key wait until then.
  package var waitsUntil: Date?
  package var waitsFor: FetchFailure?
  /// Parts that the server could not read.
  package var holes = 0
  /// Kinds of sources that are not known here.
  package var skipped: [String] = []
  /// What could not be read, as a sentence; nil where all was.
  package var unreadable: String?
  package var observation: RecordingObservation?
  /// What it tells a row; nil before all is read.
  package var evidence: RecordingEvidence?
  /// Why the event store's events are missing; nil where they are there, or were not asked for.
  package var eventsFailure: FetchFailure?

  /// Nobody asked for it: a failure is no news.
  package var isReadAhead = false

  package init() {}
}
