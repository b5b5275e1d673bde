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

/// The person as a recording names them: enough for a row. The properties stay unread in `properties`.
package struct RecordingPerson: Hashable, Sendable {
  /// `nil` for an unmatched person; its `uuid` then resolves nowhere.
  package var id: Int?
  package var name: String?
  package var uuid: String?
  /// At most ten, says the server.
  package var distinctIDs: [String]
  package var createdAt: Date?
  package var lastSeenAt: Date?
  /// The properties object as it came; read with `JSONText.members`.
  package var properties: JSONText {
    get { text }
    set {
      text = newValue
      traits = PersonTraits(PropertyReader(newValue))
    }
  }
  /// Copied from the properties, and kept where those are not.
  package var traits: PersonTraits
  private var text: JSONText

  package init(
    id: Int? = nil, name: String? = nil, uuid: String? = nil, distinctIDs: [String] = [],
    createdAt: Date? = nil,
    lastSeenAt: Date? = nil, properties: JSONText = .emptyObject, traits: PersonTraits? = nil
  ) {
    self.id = id
    self.name = name
    self.uuid = uuid
    self.distinctIDs = distinctIDs
    self.createdAt = createdAt
    self.lastSeenAt = lastSeenAt
    text = properties
    self.traits = traits ?? PersonTraits(PropertyReader(properties))
  }

  /// A person of whom nothing is known. Created once, because every row begins with it.
  package static let unknown = RecordingPerson()

  /// Restores the properties of a person whose traits were kept.
  mutating func attach(_ properties: JSONText) { text = properties }

  package var isMatched: Bool { id != nil }
}

/// A row of a page: a recording, or one that could not be read.
package enum RecordingRow: Hashable, Sendable {
  case recording(Recording)
  case unreadable(UnreadableRow)

  package var recording: Recording? {
    if case .recording(let recording) = self { recording } else { nil }
  }

  /// Does not unpack the whole recording.
  package var id: RecordingID? {
    if case .recording(let recording) = self { recording.id } else { nil }
  }

  package var isViewed: Bool {
    if case .recording(let recording) = self { recording.viewed == true } else { false }
  }
}

/// A row that could not be read. It is shown as such, never dropped.
package struct UnreadableRow: Hashable, Sendable {
  /// Why, in the words of `FetchFailure.unreadable`: a field's name and what was wrong with it.
  package var reason: String
  package var raw: JSONText

  package init(reason: String, raw: JSONText) {
    self.reason = reason
    self.raw = raw
  }
}
