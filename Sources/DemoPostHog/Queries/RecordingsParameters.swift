import Recordings

/// The parameters of the recordings list, checked as strictly as the server does.
struct RecordingsParameters: Sendable {
  var dateFrom: JSONValue? = nil
  var dateTo: String?
  var sessionIDs: [String]?
  var sessionRecordingID: String?
  var personUUID: String?
  var distinctIDs: [String]?
  var properties: [JSONValue] = []
  var events: [JSONValue] = []
  var actions: [JSONValue] = []
  var consoleLogFilters: [JSONValue] = []
  var havingPredicates: [JSONValue] = []
  var filterTestAccounts = false
  var matchesAny = false
  var order = DemoOrder.startTime
  var ascending = false
  var limit = 50
  var offset: Int?
  var after: String?
  var hideViewed: String?
  var commentText: JSONValue?
  /// Events before a recording began do not count.
  var matchesWithinRecordings = false
  var recommendedOnly = false

  private static let dropped: Set<String> = [
    "as_query", "version", "hogql_filtering", "add_events_to_property_queries",
  ]
  private static let ignored: Set<String> = [
    "kind", "modifiers", "response", "tags", "user_modified_filters",
  ]

  /// Throws the 400 of the server's validation, in its own words.
  init(_ query: RequestQuery, profile: DemoProfile) throws(DemoRefusal) {
    var reader = ParameterReader()
    for item in query.items where query.items.last(where: { $0.name == item.name })?.value == item.value {
      guard !Self.dropped.contains(item.name), !reader.seen.contains(item.name) else { continue }
      reader.seen.insert(item.name)
      read(item.name, ParameterReader.value(item.value), profile, &reader)
    }
    try reader.problems.check()
    promoteSessionIDs()
  }

  private mutating func read(
    _ name: String, _ value: JSONValue, _ profile: DemoProfile, _ reader: inout ParameterReader
  ) {
    switch name {
    case "date_from": if reader.string(name, value) != nil || value == .null { dateFrom = value }
    case "date_to": dateTo = reader.string(name, value)
    case "session_ids": sessionIDs = reader.strings(name, value)
    case "session_recording_id" where profile == .cloud2026: sessionRecordingID = reader.string(name, value)
    case "person_uuid": personUUID = reader.string(name, value)
    case "distinct_ids": distinctIDs = reader.strings(name, value)
    case "properties": properties = reader.filters(name, value, profile)
    case "events": events = reader.list(name, value)
    case "actions": actions = reader.list(name, value)
    case "console_log_filters": consoleLogFilters = reader.filters(name, value, profile)
    case "having_predicates": havingPredicates = reader.filters(name, value, profile)
    default: readRest(name, value, profile, &reader)  // String
    }
  }

  private mutating func readRest(
    _ name: String, _ value: JSONValue, _ profile: DemoProfile, _ reader: inout ParameterReader
  ) {
    switch name {
    case "filter_test_accounts": filterTestAccounts = reader.bool(name, value) ?? false
    case "operand": matchesAny = reader.choice(name, value, ["AND", "OR"]) == "OR"
    case "order":
      let names = DemoOrder.names(profile)
      order = reader.choice(name, value, names).flatMap(DemoOrder.init(rawValue:)) ?? .startTime
    case "order_direction": ascending = reader.choice(name, value, ["ASC", "DESC"]) == "ASC"
    case "limit": limit = Self.limit(reader.integer(name, value))
    case "offset": offset = reader.integer(name, value).map { min($0, RequestQuery.most) }
    case "after" where profile == .cloud2026: after = reader.string(name, value)
    case "comment_text": commentText = value == .null ? nil : value
    case "hide_viewed_recordings" where profile == .cloud2026:
      hideViewed = reader.choice(name, value, ["current-user", "any-user"])
    case "event_match_scope" where profile == .cloud2026:
      matchesWithinRecordings = reader.choice(name, value, ["session", "recording"]) == "recording"
    case "recommended_only" where profile == .cloud2026:
      recommendedOnly = reader.bool(name, value) ?? false
    case "experiment_exposure" where profile == .cloud2026: break
    case _ where Self.ignored.contains(name): break
    default: reader.problems.forbidden([.string(name)], value)  // String
    }
  }

  private static func limit(_ limit: Int?) -> Int {
    guard let limit, limit != 0 else { return 50 }
    return limit < 0 ? 100 : min(limit, 50_000)
  }

  /// A filter on the event property `$session_id` asks for those recordings.
  private mutating func promoteSessionIDs() {
    guard
      let index = properties.firstIndex(where: {
        $0["type"]?.text == "event" && $0["key"]?.text == "$session_id" && $0["operator"]?.text == "exact"
      })
    else { return }
    let value = properties.remove(at: index)["value"] ?? .null
    let named = value.elements.compactMap(\.text) + [value.text].compactMap(\.self)
    sessionIDs = (sessionIDs ?? []) + named
  }
}
