package import Foundation

/// The server's RecordingsQuery: the parameters of the recordings list. Unknown ones are refused with a 400,
/// so nothing stands here that the server does not name.
package struct RecordingsQuery: Hashable, Sendable {
  package enum Operand: String, Hashable, Sendable {
    case and = "AND"
    case or = "OR"
  }

  package enum HideViewed: String, Hashable, Sendable {
    case currentUser = "current-user"
  }

  /// Relative (`-30d`, `dStart`), ISO, or `all`. The server's own default is three days.
  package var dateFrom: String?
  /// A bare date means 00:00 of that day, i.e. leaves the day out: send full datetimes.
  package var dateTo: String?
  /// Answers come in this order; the default limit still applies.
  package var sessionIDs: [RecordingID]?
  /// That recording comes first even where it does not match (`matchesFilters` is then false).
  package var sessionRecordingID: RecordingID?
  package var personUUID: String?
  package var distinctIDs: [String]?
  package var properties: [JSONValue]
  package var events: [JSONValue]
  package var actions: [JSONValue]
  package var consoleLogFilters: [JSONValue]
  package var havingPredicates: [JSONValue]
  package var commentText: JSONValue?
  package var filterTestAccounts: Bool?
  package var operand: Operand
  package var order: RecordingOrder
  package var ascending: Bool
  package var limit: Int
  /// Newer servers only: older ones answer 400.
  package var hideViewed: HideViewed?

  package init(
    dateFrom: String? = nil, dateTo: String? = nil, order: RecordingOrder = .startTime,
    ascending: Bool = false,
    limit: Int = 100
  ) {
    self.dateFrom = dateFrom
    self.dateTo = dateTo
    self.order = order
    self.ascending = ascending
    self.limit = limit
    properties = []
    events = []
    actions = []
    consoleLogFilters = []
    havingPredicates = []
    operand = .and
  }
}

extension RecordingsQuery {
  /// About how many bytes it has in a URL, percent-encoded, without its cursor.
  package var encodedLength: Int {
    let lists = [properties, events, actions, consoleLogFilters, havingPredicates].filter { !$0.isEmpty }
    let ids = (sessionIDs?.map(\.text) ?? []) + (distinctIDs ?? [])
    let values =
      lists.map { JSONValue.array($0).compact } + ids.map { JSONValue.string($0).compact + "," }
      + [commentText?.compact, dateFrom, dateTo, personUUID].compactMap(\.self)
    let names = 30 * (lists.count + 10)
    return values.reduce(names) { $0 + Self.encodedLength($1) }
  }

  private static func encodedLength(_ text: String) -> Int {
    text.utf8.reduce(0) { length, byte in
      let isPlain =
        Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
      return length + (isPlain ? 1 : 3)
    }
  }
}

/// The orders the server takes; `-field` is refused, direction is a parameter of its own.
package enum RecordingOrder: String, Hashable, Sendable, CaseIterable {
  case startTime = "start_time"
  case duration
  case recordingDuration = "recording_duration"
  case activeSeconds = "active_seconds"
  case inactiveSeconds = "inactive_seconds"
  case consoleErrorCount = "console_error_count"
  case clickCount = "click_count"
  case keypressCount = "keypress_count"
  case mouseActivityCount = "mouse_activity_count"
  case activityScore = "activity_score"
  case ttl = "recording_ttl"
}

extension RecordingListing {
  /// The order in which its rows come; nil for what a playlist holds.
  package var sort: RowSort? {
    if case .matching(let query) = self { RowSort(query.order, ascending: query.ascending) } else { nil }
  }
}

extension RecordingListing {
  /// The same list in larger or smaller pages, where the server lets them be chosen.
  package var inLargePages: RecordingListing {
    guard case .matching(var query) = self else { return self }
    query.limit = 500
    return .matching(query)
  }
}

/// A list of recordings to ask for: by query, or by playlist.
package enum RecordingListing: Hashable, Sendable {
  case matching(RecordingsQuery)
  /// The server answers the 50 most recently started ones, whatever limit, offset or cursor says.
  case collection(PlaylistID)
  /// Pages by offset, at most 50 a page, until its count is reached. Its `has_next` means nothing.
  case synthetic(PlaylistID, count: Int)
}

/// Where the next page begins.
package enum PageToken: Hashable, Sendable {
  /// Newer servers: opaque, valid only with the identical query.
  case cursor(String)
  /// Older servers, and synthetic playlists.
  case offset(Int)
}

/// One page of recordings.
package struct RecordingPage: Hashable, Sendable {
  package var rows: [PageRow]
  /// `nil` on the last page.
  package var next: PageToken?
  /// When the server answered it, where that may be a while ago.
  package var fetchedAt: Date?

  package init(rows: [PageRow], next: PageToken? = nil, fetchedAt: Date? = nil) {
    self.rows = rows
    self.next = next
    self.fetchedAt = fetchedAt
  }
}

/// One page of playlists.
package struct PlaylistPage: Hashable, Sendable {
  package var playlists: [Playlist]
  /// Rows that could not be read: counted, never lost silently.
  package var unreadable: [UnreadableRow]
  package var total: Int?
  /// The offset of the next page; `nil` on the last.
  package var nextOffset: Int?

  package init(
    playlists: [Playlist], unreadable: [UnreadableRow] = [], total: Int? = nil, nextOffset: Int? = nil
  ) {
    self.playlists = playlists
    self.unreadable = unreadable
    self.total = total
    self.nextOffset = nextOffset
  }
}
