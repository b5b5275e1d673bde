package import Foundation

/// One session recording as the list or the retrieve endpoint answered it.
///
/// Everything but the id may be missing: servers of different years leave out different fields, and several
/// are filled by only one of the two endpoints. `nil` always means "the server did not say".
package struct Recording: Hashable, Sendable, Identifiable {
  package var id: RecordingID
  package var distinctID: String?
  /// Viewed by the key's own user.
  package var viewed: Bool?
  /// E-mail addresses of other users who viewed it.
  package var viewers: [String]
  /// Seconds.
  package var duration: Int?
  /// Seconds.
  package var activeSeconds: Int?
  /// Seconds; servers of 2025 could answer a negative number.
  package var inactiveSeconds: Int?
  package var startTime: Date?
  package var endTime: Date?
  package var clickCount: Int?
  package var keypressCount: Int?
  package var mouseActivityCount: Int?
  package var consoleLogCount: Int?
  package var consoleWarnCount: Int?
  package var consoleErrorCount: Int?
  /// Cut to 512 characters by the server; `nil` for mobile.
  package var startURL: String?
  package var person: RecordingPerson
  package var retentionPeriodDays: Int?
  package var expiryTime: Date?
  /// Days left until the recording expires.
  package var ttlDays: Int?
  /// Where it was captured. The list endpoint says `web` for everything; only retrieve is right.
  package var snapshotSource: String?
  package var snapshotLibrary: String?
  /// Data arrived within the last five minutes.
  package var ongoing: Bool?
  package var activityScore: Double?
  package var eventCount: Int?
  /// Bytes.
  package var totalSize: Int?
  /// False only for a recording that was asked for by id and does not match the filters.
  package var matchesFilters: Bool?
  /// How many issues are linked to it.
  package var externalReferences: Int?
  /// The row exactly as it came.
  package var raw: JSONText

  package init(id: RecordingID, person: RecordingPerson = .unknown, raw: JSONText = .emptyObject) {
    self.id = id
    self.person = person
    self.raw = raw
    viewers = []
  }

  /// Active share of the duration, 0 to 1; `nil` where either is unknown or the duration is zero.
  package var activeShare: Double? {
    guard let activeSeconds, let duration, duration > 0 else { return nil }
    return min(1, max(0, Double(activeSeconds) / Double(duration)))
  }
}
