/// One leaf of a filter group, put where the list query wants it.
enum LeafFilter {
  private static let listOperators: Set<String> = ["exact", "is_not", "in", "not_in"]
  /// With these operators `true` is a text to search for, not a value.
  private static let textOperators: Set<String> = ["icontains", "not_icontains", "regex", "not_regex"]
  private static let allowedKeys: Set<String> = [
    "type", "key", "operator", "value", "label", "group_type_index",
  ]

  /// What only the web app reads.
  private static let keysOfWebApp: Set<String> = [
    "uuid", "order", "name", "index", "custom_name", "kind", "event", "cohort_name",
  ]

  /// Whether leaving a key out, or sending it, changes nothing of what the condition says.
  static func isKnown(key: String) -> Bool { allowedKeys.contains(key) || keysOfWebApp.contains(key) }

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
