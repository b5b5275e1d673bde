/// Turns the stored `filters` of a saved filter into the list query that finds its recordings: the server's
/// own `…/recordings/` endpoint answers a saved filter with nothing (fact sheet §3.6, §3.10).
package enum SavedFilter {
  /// The universal form of no condition but the last thirty days.
  package static let lastThirtyDays = JSONText(
    #"{"date_from":"-30d","date_to":null,"duration":[],"filter_test_accounts":false,"filter_group":"#
      + #"{"type":"AND","values":[{"type":"AND","values":[]}]},"order":"start_time","order_direction":"DESC"}"#
  )

  /// Throws where the stored value is no object.
  package static func query(from filters: JSONText) throws(SavedFilterProblem) -> RecordingsQuery {
    guard let stored = try? filters.value(), case .object = stored else { throw .notAnObject }
    let universal = stored["filter_group"] == nil ? LegacyFilter.universal(from: stored) : stored
    return query(fromUniversal: universal)
  }

  private static func query(fromUniversal filters: JSONValue) -> RecordingsQuery {
    var query = RecordingsQuery()
    query.dateFrom = filters["date_from"]?.meaning?.text
    query.dateTo = filters["date_to"]?.meaning?.text
    if case .bool(let flag)? = filters["filter_test_accounts"]?.meaning { query.filterTestAccounts = flag }
    if let order = filters["order"]?.text { query.order = RecordingOrder(rawValue: order) ?? .startTime }
    query.ascending = filters["order_direction"]?.text == "ASC"
    if case .integer(let limit)? = filters["limit"], limit > 0 { query.limit = min(limit, query.limit) }
    if case .array(let ids)? = filters["session_ids"] {
      query.sessionIDs = ids.compactMap(\.text).map(RecordingID.init)
    }
    query.operand = filters["filter_group"].map(holdsOr) == true ? .or : .and
    query.havingPredicates = (filters["duration"]?.elements ?? []).map(LeafFilter.normalised)
    for leaf in filters["filter_group"]?["values"]?.elements.first?["values"]?.elements ?? [] {
      LeafFilter.add(leaf, to: &query)
    }
    return query
  }

  /// OR if any group of the tree is one.
  private static func holdsOr(_ group: JSONValue) -> Bool {
    group["type"]?.text == "OR" || (group["values"]?.elements ?? []).contains(where: holdsOr)
  }
}

package enum SavedFilterProblem: Error, Hashable, Sendable {
  case notAnObject
}

/// One leaf of a filter group, put where the list query wants it.
enum LeafFilter {
  private static let listOperators: Set<String> = ["exact", "is_not", "in", "not_in"]
  private static let allowedKeys: Set<String> = [
    "type", "key", "operator", "value", "label", "group_type_index",
  ]

  static func add(_ leaf: JSONValue, to query: inout RecordingsQuery) {
    switch leaf["type"]?.text {
    case "events": query.events.append(leaf)
    case "actions": query.actions.append(leaf)
    case "log_entry": query.consoleLogFilters.append(normalised(leaf))
    case "recording":
      switch leaf["key"]?.text {
      case "visited_page": query.properties.append(normalised(leaf))
      case "comment_text": query.commentText = normalised(leaf)
      case "snapshot_source" where leaf["value"]?.meaning == nil: break
      default: query.havingPredicates.append(normalised(leaf))
      }
    default: query.properties.append(normalised(leaf))
    }
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
        guard member.name == "value" else { return member }
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
    default: self
    }
  }
}
