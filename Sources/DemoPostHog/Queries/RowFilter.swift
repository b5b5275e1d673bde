import Recordings

/// The filters of a query, ready to be asked of rows.
struct RowFilter: Sendable {
  typealias Test = @Sendable (Int, DemoRecording) -> Bool

  private var all: [Test] = []
  private var combined: [Test] = []
  private var matchesAny = false

  /// Throws a 400 for a filter the server refuses once it runs.
  init(_ parameters: RecordingsParameters, view: ProjectView) throws(DemoRefusal) {
    matchesAny = parameters.matchesAny
    for filter in parameters.properties { combined.append(try Self.property(filter, view)) }
    for event in parameters.events {
      combined.append(try Self.event(event, parameters.matchesWithinRecordings, view))
    }
    for action in parameters.actions { combined.append(Self.action(action)) }
    for filter in parameters.consoleLogFilters { combined.append(try Self.consoleLog(filter)) }
    for filter in parameters.havingPredicates { all.append(try Self.aggregate(filter)) }
    if let ids = parameters.distinctIDs {
      all.append(Self.distinctIDs(Set(ids), view))
    } else if let uuid = parameters.personUUID {
      let index = view.world.persons.all.firstIndex { $0.uuid == uuid }
      all.append { _, row in index.map { Int(row.person) == $0 } ?? false }
    }
    if parameters.filterTestAccounts { all.append { _, row in view.world.person(of: row)?.isStaff != true } }
    if let filter = parameters.commentText {
      let match = try PropertyMatch(filter)
      all.append { _, row in match.matches(Visits(row: row).comments.map { .string($0) }) }
    }
    // Lively ones, say.
    if parameters.recommendedOnly { all.append { _, row in row.activityScore.map { $0 >= 40 } ?? false } }
    if let hidden = parameters.hideViewed {
      let anybody = hidden == "any-user"
      all.append { index, _ in !view.isViewed(index) && (!anybody || view.viewers(index).isEmpty) }
    }
  }

  func matches(_ index: Int, _ row: DemoRecording) -> Bool {
    guard all.allSatisfy({ $0(index, row) }) else { return false }
    if combined.isEmpty { return true }
    return matchesAny
      ? combined.contains { $0(index, row) } : combined.allSatisfy { $0(index, row) }
  }
}

extension RowFilter {
  private static func distinctIDs(_ ids: Set<String>, _ view: ProjectView) -> Test {
    { _, row in ids.contains(view.world.distinctID(of: row)) }
  }

  private static func property(_ filter: JSONValue, _ view: ProjectView) throws(DemoRefusal) -> Test {
    let match = try PropertyMatch(filter)
    let key = filter["key"]?.text ?? ""
    switch filter["type"]?.text {
    case "person": return person(key, match, view)
    case "event": return { _, row in match.matches(eventValues(key, row, view)) }
    case "session": return { _, row in match.matches(sessionValues(key, row)) }
    case "recording": return { _, row in match.matches(recordingValues(key, row)) }
    case "cohort":
      guard case .integer(let cohort)? = filter["value"] else {
        throw .invalid("Cohort id must be an integer")
      }
      let isOutside = filter["operator"] == "not_in"
      return { _, row in isOutside != (row.person >= 0 && (Int(row.person) + cohort % 3) % 3 == 0) }
    case "hogql": throw .invalid("HogQL expressions are not evaluated here: \(key)")
    default: return { _, _ in match.matches([]) }  // String
    }
  }

  /// Asked of every person once, not of every row.
  private static func person(_ key: String, _ match: PropertyMatch, _ view: ProjectView) -> Test {
    let matching = view.world.persons.all.map { match.matches([$0.property(key) ?? .null]) }
    let unmatched = match.matches([])
    return { _, row in row.person < 0 ? unmatched : matching[Int(row.person)] }
  }

  private static func event(
    _ event: JSONValue, _ isWithin: Bool, _ view: ProjectView
  ) throws(DemoRefusal) -> Test {
    let name = event["id"]?.text
    var tests: [Test] = []
    for filter in event["properties"]?.elements ?? [] { tests.append(try property(filter, view)) }
    let properties = tests
    return { index, row in
      let visits = Visits(row: row)
      let happened = name.map { visits.events.contains($0) || !isWithin && visits.earlierEvents.contains($0) }
      guard happened ?? true else { return false }
      return properties.allSatisfy { $0(index, row) }
    }
  }

  /// Action 1 is "Bought something"; there is no other.
  private static func action(_ action: JSONValue) -> Test {
    let isKnown = action["id"] == .integer(1) || action["id"] == .string("1")
    return { _, row in isKnown && row.traits.contains(.bought) }
  }

  private static func consoleLog(_ filter: JSONValue) throws(DemoRefusal) -> Test {
    let match = try PropertyMatch(filter)
    if filter["key"]?.text == "level" {
      return { _, row in
        let levels = [("info", row.logs), ("log", row.logs), ("warn", row.warnings), ("error", row.errors)]
        return match.matches(levels.filter { $0.1 > 0 }.map { .string($0.0) })
      }
    }
    return { _, row in
      let visits = Visits(row: row)
      let messages = ["info", "warn", "error"].flatMap { visits.messages($0) }
      return match.matches(messages.map { .string($0) })
    }
  }

  private static func aggregate(_ filter: JSONValue) throws(DemoRefusal) -> Test {
    let match = try PropertyMatch(filter)
    let key = filter["key"]?.text ?? ""
    return { _, row in match.matches(recordingValues(key, row)) }
  }

  private static func recordingValues(_ key: String, _ row: DemoRecording) -> [JSONValue] {
    switch key {
    case "visited_page": Visits(row: row).urls.map { .string($0) }
    case "snapshot_source": [row.traits.contains(.mobile) ? "mobile" : "web"]
    case "console_log_count": [.integer(Int(row.logs))]
    case "console_warn_count": [.integer(Int(row.warnings))]
    default: DemoOrder(rawValue: key).map { [.number($0.value(row))] } ?? []  // Key
    }
  }

  private static func sessionValues(_ key: String, _ row: DemoRecording) -> [JSONValue] {
    switch key {
    case "$session_duration": [.integer(Int(row.duration))]
    case "$entry_current_url": Visits(row: row).startURL.map { [.string($0)] } ?? []
    case "$is_bounce": [.bool(Visits(row: row).urls.count < 2)]
    default: []  // Key
    }
  }

  private static func eventValues(_ key: String, _ row: DemoRecording, _ view: ProjectView) -> [JSONValue] {
    switch key {
    case "$session_id": [.string(row.id)]
    case "$current_url": Visits(row: row).urls.map { .string($0) }
    case "$pathname":
      Visits(row: row).urls.map { url in
        .string(String(url.dropFirst(Visits.site.count).prefix { $0 != "?" && $0 != "#" }))
      }
    default: view.world.person(of: row)?.property(key).map { [$0] } ?? []  // Key
    }
  }
}
