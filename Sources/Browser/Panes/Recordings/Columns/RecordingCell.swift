import Foundation
import Recordings

/// A recording whose columns are shown.
struct RecordingCell {
  let recording: Recording
  let today: CivilTime
  let zone: Zone
  /// The recording's detail; nil where no column needs it.
  var record: DetailRecord?
  /// What happened; nil where that is not known, or no column needs it.
  var evidence: RecordingEvidence?
  /// The key may not read what happened.
  var lacksEvidenceScope = false
  var shapes = Shapes.lines

  /// How many come first: the rest may be cut.
  static func names(_ names: [String]) -> String {
    (names.count > 1 ? "\(names.count): " : "") + names.joined(separator: ", ")
  }

  /// Until it expires.
  var daysLeft: Int? {
    recording.ttlDays ?? recording.expiryTime.map { CivilTime($0, in: zone).dayNumber - today.dayNumber }
  }

  /// A list says `web` for every recording. Only another word, or the detail, is reliable.
  var source: String? {
    record?.retrieved.value?.snapshotSource ?? recording.snapshotSource.flatMap { $0 == "web" ? nil : $0 }
  }

  /// The collections that hold it.
  var lists: String? {
    record?.collections.value.map { $0.isEmpty ? "." : Self.names($0.map(\.title)) }
  }

  /// What is viewed steps back.
  var viewedRole: Role { recording.viewed == true ? .viewed : .text }
}
