import Recordings
import Testing

@Suite("From a saved filter to the list query")
struct SavedFilterTests {
  private func query(_ filters: String) throws -> RecordingsQuery {
    try SavedFilter.query(from: JSONText(filters))
  }

  private func query(leaves: String) throws -> RecordingsQuery {
    try query(#"{"filter_group":{"type":"AND","values":[{"type":"AND","values":[\#(leaves)]}]}}"#)
  }

  private func compact(_ filters: [JSONValue]) -> String { JSONValue.array(filters).compact }

  @Test func `The example of the web app`() throws {
    let query = try query(
      #"""
      {"date_from":"-7d","date_to":null,"filter_test_accounts":true,"order":"console_error_count","order_direction":"DESC",
       "duration":[{"type":"recording","key":"active_seconds","operator":"gt","value":10}],
       "filter_group":{"type":"AND","values":[{"type":"AND","values":[
         {"type":"events","id":"$rageclick","name":"$rageclick"},
         {"type":"person","key":"plan","operator":"exact","value":["pro"]},
         {"type":"log_entry","key":"level","operator":"exact","value":["error"]},
         {"type":"recording","key":"visited_page","operator":"icontains","value":"/checkout"}]}]}}
      """#)
    #expect(query.dateFrom == "-7d")
    #expect(query.dateTo == nil)
    #expect(query.filterTestAccounts == true)
    #expect(query.order == .consoleErrorCount)
    #expect(!query.ascending)
    #expect(query.operand == .and)
    #expect(compact(query.events) == #"[{"type":"events","id":"$rageclick","name":"$rageclick"}]"#)
    #expect(
      compact(query.properties)
        == #"[{"type":"person","key":"plan","operator":"exact","value":["pro"]},"#
        + #"{"type":"recording","key":"visited_page","operator":"icontains","value":"/checkout"}]"#)
    #expect(
      compact(query.consoleLogFilters)
        == #"[{"type":"log_entry","key":"level","operator":"exact","value":["error"]}]"#)
    #expect(
      compact(query.havingPredicates)
        == #"[{"type":"recording","key":"active_seconds","operator":"gt","value":10}]"#)
  }

  @Test func `Each kind of leaf goes where the server wants it`() throws {
    let query = try query(
      leaves: #"""
        {"type":"actions","id":3,"name":"Buy","uuid":"u"},
        {"type":"cohort","key":"id","operator":"in","value":4},
        {"type":"hogql","key":"1 = 1","value":null},
        {"type":"recording","key":"comment_text","operator":"icontains","value":"bug"},
        {"type":"recording","key":"snapshot_source","operator":"exact","value":["mobile"]},
        {"type":"recording","key":"snapshot_source","operator":"exact","value":null},
        {"type":"recording","key":"click_count","operator":"gt","value":5}
        """#)
    #expect(compact(query.actions) == #"[{"type":"actions","id":3,"name":"Buy","uuid":"u"}]"#)
    #expect(
      compact(query.properties)
        == #"[{"type":"cohort","key":"id","operator":"in","value":4},{"type":"hogql","key":"1 = 1"}]"#)
    #expect(query.commentText?["value"] == "bug")
    #expect(query.havingPredicates.map { $0["key"]?.text } == ["snapshot_source", "click_count"])
  }

  @Test func `Property filters lose the keys that the server forbids, and get lists where it wants them`()
    throws
  {
    let query = try query(
      leaves: #"""
        {"type":"person","key":"a","operator":"exact","value":"x","uuid":"u","order":1,"label":"A"},
        {"type":"person","key":"b","operator":"icontains","value":"y"},
        {"type":"event","key":"c","operator":"is_not","value":["true","null","z"]}
        """#)
    #expect(
      compact(query.properties)
        == #"[{"type":"person","key":"a","operator":"exact","value":["x"],"label":"A"},"#
        + #"{"type":"person","key":"b","operator":"icontains","value":"y"},"#
        + #"{"type":"event","key":"c","operator":"is_not","value":[true,"z"]}]"#)
  }

  @Test func `Only the first inner group counts, but an OR anywhere makes an OR`() throws {
    let query = try query(
      #"""
      {"filter_group":{"type":"AND","values":[
        {"type":"AND","values":[{"type":"events","id":"a"}]}, {"type":"OR","values":[{"type":"events","id":"b"}]}]}}
      """#)
    #expect(compact(query.events) == #"[{"type":"events","id":"a"}]"#)
    #expect(query.operand == .or)
  }

  @Test func `The odd strings of default filters mean what they say`() throws {
    let query = try query(
      #"{"date_from":"-3d","date_to":"null","filter_test_accounts":"true","order":"nonsense","limit":20,"filter_group":{}}"#
    )
    #expect(query.dateTo == nil)
    #expect(query.filterTestAccounts == true)
    #expect(query.order == .startTime)
    #expect(query.limit == 20)
  }

  @Test func `Session ids and a direction are taken over, a limit beyond a page is not`() throws {
    let query = try query(
      #"{"session_ids":["a",7,"b"],"order":"duration","order_direction":"ASC","limit":9000,"filter_group":{}}"#
    )
    #expect(query.sessionIDs == [RecordingID("a"), RecordingID("b")])
    #expect(query.order == .duration)
    #expect(query.ascending)
    #expect(query.limit == RecordingsQuery().limit)
  }

  @Test func `A legacy filter becomes a universal one, with the web app's defaults`() throws {
    let query = try query(
      #"""
      {"events":[{"id":"$pageview","type":"events"}],"actions":[],"properties":[{"type":"person","key":"k","value":["v"],"operator":"exact"}],
       "console_logs":["error","warn"],"console_search_query":"boom","operand":"OR"}
      """#)
    #expect(query.dateFrom == "-3d")
    #expect(query.operand == .or)
    #expect(query.events.count == 1)
    #expect(query.properties.count == 1)
    #expect(
      compact(query.consoleLogFilters)
        == #"[{"type":"log_entry","key":"level","operator":"exact","value":["error","warn"]},"#
        + #"{"type":"log_entry","key":"message","operator":"exact","value":["boom"]}]"#)
    #expect(
      compact(query.havingPredicates)
        == #"[{"type":"recording","key":"active_seconds","operator":"gt","value":5}]"#)
  }

  @Test func `A legacy filter keeps its own duration and window`() throws {
    let query = try query(
      #"""
      {"date_from":"2022-10-27","session_recording_duration":{"key":"duration","type":"recording","value":60,"operator":"lt"},
       "duration_type_filter":"inactive_seconds"}
      """#)
    #expect(query.dateFrom == "2022-10-27")
    #expect(
      compact(query.havingPredicates)
        == #"[{"type":"recording","key":"inactive_seconds","operator":"lt","value":60}]"#)
  }

  @Test(arguments: ["null", "[]", "", "{"])
  func `What is no object is no filter`(_ filters: String) {
    #expect(throws: SavedFilterProblem.notAnObject) { try query(filters) }
  }
}
