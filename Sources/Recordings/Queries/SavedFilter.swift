/// Turns the stored `filters` of a saved filter into the list query that finds its recordings. The server's
/// own `…/recordings/` endpoint answers a saved filter with nothing (docs/posthog.md, Saved filters).
package enum SavedFilter {
  /// The universal form of no condition but the last thirty days.
  package static let lastThirtyDays = JSONText(
    #"{"date_from":"-30d","date_to":null,"duration":[],"filter_test_accounts":false,"filter_group":"#
      + #"{"type":"AND","values":[{"type":"AND","values":[]}]},"order":"start_time","order_direction":"DESC"}"#
  )

  /// Throws where the stored value is no object, and where the server would refuse a part of it.
  package static func query(
    from filters: JSONText, for server: FilterServer = .newest
  ) throws(SavedFilterProblem) -> RecordingsQuery {
    try query(fromUniversal: universal(filters), for: server)
  }

  /// The stored value in today's form.
  static func universal(_ filters: JSONText) throws(SavedFilterProblem) -> JSONValue {
    guard let stored = try? filters.value(), case .object = stored else { throw .notAnObject }
    return stored["filter_group"] == nil ? LegacyFilter.universal(from: stored) : stored
  }

  static func query(
    fromUniversal filters: JSONValue, for server: FilterServer
  ) throws(SavedFilterProblem) -> RecordingsQuery {
    var query = RecordingsQuery()
    query.dateFrom = filters["date_from"]?.meaning?.text
    query.dateTo = filters["date_to"]?.meaning?.text
    if case .bool(let flag)? = filters["filter_test_accounts"]?.meaning { query.filterTestAccounts = flag }
    if let order = filters["order"]?.text { query.order = RecordingOrder(rawValue: order) ?? .startTime }
    query.ascending = filters["order_direction"]?.text == "ASC"
    if case .array(let ids)? = filters["session_ids"] { ask(for: ids.compactMap(\.text), in: &query) }
    if case .integer(let limit)? = filters["limit"], limit > 0 { query.limit = min(limit, query.limit) }
    query.operand = matchesAny(filters) ? .or : .and
    for duration in filters["duration"]?.elements ?? [] {
      try LeafFilter.check(duration)
      query.havingPredicates.append(LeafFilter.normalised(duration))
    }
    for leaf in filters["filter_group"]?["values"]?.elements.first?["values"]?.elements ?? [] {
      try LeafFilter.add(leaf, to: &query, for: server)
    }
    return query
  }

  /// Asks by id, at any time. Older servers look only at the last three days by default, and every server
  /// stops at fifty recordings.
  private static func ask(for ids: [String], in query: inout RecordingsQuery) {
    query.sessionIDs = ids.map(RecordingID.init)
    query.limit = max(query.limit, ids.count)
    if query.dateFrom == nil { query.dateFrom = "-1y" }
  }

  static func matchesAny(_ filters: JSONValue) -> Bool { filters["filter_group"].map(holdsOr) == true }

  /// OR if any group of the tree is one.
  private static func holdsOr(_ group: JSONValue) -> Bool {
    group["type"]?.text == "OR" || (group["values"]?.elements ?? []).contains(where: holdsOr)
  }
}

package enum SavedFilterProblem: Error, Hashable, Sendable {
  case notAnObject
  /// A leaf that is no condition, such as a group within the group: the server would refuse it.
  case unsupported(leaf: JSONText)
}

/// One leaf of a filter group, put where the list query wants it.
enum LeafFilter {
  private static let listOperators: Set<String> = ["exact", "is_not", "in", "not_in"]
  /// With these operators `true` is a text to search for, not a value.
  private static let textOperators: Set<String> = ["icontains", "not_icontains", "regex", "not_regex"]
  private static let allowedKeys: Set<String> = [
    "type", "key", "operator", "value", "label", "group_type_index",
  ]

  private static let operators: Set<String> = [
    "exact", "is_not", "icontains", "not_icontains", "regex", "not_regex", "gt", "gte", "lt", "lte", "is_set",
    "is_not_set", "is_date_exact", "is_date_before", "is_date_after", "between", "not_between", "min", "max",
    "in", "not_in", "is_cleaned_path_exact", "flag_evaluates_to",
  ]

  /// Throws where the leaf is not a condition.
  static func check(_ leaf: JSONValue) throws(SavedFilterProblem) {
    let type = leaf["type"]?.text
    if type == "events" || type == "actions" { return }
    let isKnown = leaf["operator"].map { $0 == .null || operators.contains($0.text ?? "") } ?? true
    guard type != nil, leaf["key"]?.text != nil, isKnown else {
      throw .unsupported(leaf: JSONText(leaf.compact))
    }
  }

  static func add(
    _ leaf: JSONValue, to query: inout RecordingsQuery, for server: FilterServer
  ) throws(SavedFilterProblem) {
    try check(leaf)
    switch leaf["type"]?.text {
    case "events": query.events.append(leaf)
    case "actions": query.actions.append(leaf)
    case "log_entry": query.consoleLogFilters.append(normalised(leaf))
    case "recording":
      switch leaf["key"]?.text {
      case "visited_page" where server.knowsVisitedPage: query.properties.append(normalised(leaf))
      case "visited_page": query.events.append(pageview(normalised(leaf)))
      case "comment_text": query.commentText = normalised(leaf)
      case "snapshot_source" where leaf["value"]?.meaning == nil: break
      default: query.havingPredicates.append(normalised(leaf))  // String
      }
    default: query.properties.append(normalised(leaf))  // String
    }
  }

  /// The same condition on the address of a page view, for servers that do not know `visited_page`.
  private static func pageview(_ leaf: JSONValue) -> JSONValue {
    var property = leaf
    property.set("type", "event")
    property.set("key", "$current_url")
    return .object([
      "type": "events", "id": "$pageview", "name": "$pageview", "properties": [property],
    ])
  }

  /// Without the keys the server forbids in property filters, lists where the operator wants them, and the
  /// strings `"null"`, `"true"`, `"false"` as what they mean.
  static func normalised(_ leaf: JSONValue) -> JSONValue {
    guard case .object(let members) = leaf else { return leaf }
    let takesList =
      listOperators.contains(leaf["operator"]?.text ?? "") && leaf["type"]?.text != "recording"
      && leaf["type"]?.text != "cohort"
    return .object(
      members.compactMap { member in
        guard allowedKeys.contains(member.name) else { return nil }
        if member.name == "operator", member.value == .null { return nil }
        guard member.name == "value" else { return member }
        if let text = member.value.text, text != "null", textOperators.contains(leaf["operator"]?.text ?? "")
        {
          return member
        }
        return listed(member.value, takesList).map { JSONMember(name: "value", value: $0) }
      })
  }

  private static func listed(_ value: JSONValue, _ takesList: Bool) -> JSONValue? {
    if case .array(let elements) = value { return .array(elements.compactMap(\.meaning)) }
    guard let meaning = value.meaning else { return nil }
    return takesList ? [meaning] : meaning
  }
}

extension JSONValue {
  /// Default saved filters hold the strings `"null"`, `"true"` and `"false"`; `nil` for null.
  var meaning: JSONValue? {
    switch self {
    case .null, .string("null"): nil
    case .string("true"): true
    case .string("false"): false
    case .bool, .integer, .number, .string, .array, .object: self
    }
  }
}
