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
    query.eventMatchScope = filters["event_match_scope"]?.text.flatMap(EventMatchScope.init(rawValue:))
    query.recommendedOnly = filters["recommended_only"]?.meaning == true
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
