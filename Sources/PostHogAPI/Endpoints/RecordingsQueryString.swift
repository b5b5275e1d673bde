import Recordings

extension RecordingsQuery {
  /// The parameters that are set, and where the page begins. What is the server's own default is left out:
  /// the fewer words, the more servers understand them.
  func queryString(from mark: PageToken?) -> QueryString {
    var query = QueryString()
    addWindow(to: &query)
    addFilters(to: &query)
    if operand == .or { query.add("operand", operand.rawValue) }
    if order != .startTime { query.add("order", order.rawValue) }
    if ascending { query.add("order_direction", "ASC") }
    query.add("limit", String(limit))
    switch mark {
    case .cursor(let cursor): query.addText("after", cursor)
    case .offset(let offset): query.add("offset", String(offset))
    case nil: break
    }
    return query
  }

  private func addWindow(to query: inout QueryString) {
    if let dateFrom { query.addText("date_from", dateFrom) }
    if let dateTo { query.addText("date_to", dateTo) }
    if let sessionIDs { query.addJSON("session_ids", .array(sessionIDs.map { .string($0.text) })) }
    if let sessionRecordingID { query.addText("session_recording_id", sessionRecordingID.text) }
    if let personUUID { query.addText("person_uuid", personUUID) }
    if let distinctIDs { query.addJSON("distinct_ids", .array(distinctIDs.map(JSONValue.string))) }
  }

  private func addFilters(to query: inout QueryString) {
    let lists = [
      ("properties", properties), ("events", events), ("actions", actions),
      ("console_log_filters", consoleLogFilters), ("having_predicates", havingPredicates),
    ]
    for (name, filters) in lists where !filters.isEmpty { query.addJSON(name, .array(filters)) }
    if let commentText { query.addJSON("comment_text", commentText) }
    if let filterTestAccounts { query.addJSON("filter_test_accounts", .bool(filterTestAccounts)) }
    if let hideViewed { query.add("hide_viewed_recordings", hideViewed.rawValue) }
    if let eventMatchScope { query.add("event_match_scope", eventMatchScope.rawValue) }
    if recommendedOnly { query.addJSON("recommended_only", true) }
  }
}
