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
  /// The newest servers only, from late 2026 on: others answer 400.
  package var eventMatchScope: EventMatchScope?
  /// The newest servers only. They ignore it for users outside of a trial, without a word.
  package var recommendedOnly = false

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
