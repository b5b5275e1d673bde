import Foundation
import Recordings
import Testing

@Suite("Every field of a saved filter is asked, applied here, or named")
struct SavedFilterFieldTests {
  private static let now = Date(timeIntervalSince1970: 1_795_262_400)

  private func line(_ filters: String) throws -> FilterLine {
    try FilterLine(savedFilter: JSONText(filters), in: .gmt)
  }

  private func query(_ line: FilterLine) throws -> RecordingsQuery { try line.query(at: Self.now, in: .gmt) }

  /// Today's form, with one more field.
  private static func universal(_ field: String) -> String {
    #"{"filter_group":{"type":"AND","values":[{"type":"AND","values":[]}]},\#(field)}"#
  }

  private static func leaf(_ leaf: String) -> String {
    #"{"filter_group":{"type":"AND","values":[{"type":"AND","values":[\#(leaf)]}]}}"#
  }

  /// What a field makes of the query.
  struct Sent: Sendable {
    var filters: String
    var isSent: @Sendable (RecordingsQuery) -> Bool

    init(_ filters: String, _ isSent: @escaping @Sendable (RecordingsQuery) -> Bool) {
      (self.filters, self.isSent) = (filters, isSent)
    }
  }

  static let sent: [Sent] = [
    Sent(universal(#""date_from":"-7d""#)) { $0.dateFrom == "-7d" },
    Sent(universal(#""date_to":"2026-11-01T00:00:00Z""#)) { $0.dateTo != nil },
    Sent(universal(#""filter_test_accounts":"true""#)) { $0.filterTestAccounts == true },
    Sent(universal(#""order":"click_count""#)) { $0.order == .clickCount },
    Sent(universal(#""order_direction":"ASC""#)) { $0.ascending },
    Sent(universal(#""limit":20"#)) { $0.limit == 20 },
    Sent(universal(#""session_ids":["a"]"#)) { $0.sessionIDs == [RecordingID("a")] },
    Sent(universal(#""event_match_scope":"recording""#)) { $0.eventMatchScope == .recording },
    Sent(universal(#""event_match_scope":"session""#)) { $0.eventMatchScope == .session },
    Sent(universal(#""recommended_only":true"#)) { $0.recommendedOnly },
    Sent(universal(#""recommended_only":"true""#)) { $0.recommendedOnly },
    Sent(universal(#""duration":[{"type":"recording","key":"duration","operator":"gt","value":9}]"#)) {
      $0.havingPredicates.count == 1
    },
    Sent(#"{"filter_group":{"type":"OR","values":[]}}"#) { $0.operand == .or },
    Sent(leaf(#"{"type":"events","id":"a","mine":1}"#)) { $0.events.first?["mine"] == 1 },
    Sent(leaf(#"{"type":"actions","id":3}"#)) { $0.actions.count == 1 },
    Sent(leaf(#"{"type":"log_entry","key":"level","operator":"exact","value":["error"]}"#)) {
      $0.consoleLogFilters.count == 1
    },
    Sent(leaf(#"{"type":"recording","key":"comment_text","operator":"icontains","value":"x"}"#)) {
      $0.commentText != nil
    },
    Sent(leaf(#"{"type":"recording","key":"snapshot_source","operator":"exact","value":["web"]}"#)) {
      $0.havingPredicates.count == 1
    },
    Sent(#"{"events":[{"type":"events","id":"a"}]}"#) { $0.events.count == 1 },
    Sent(#"{"actions":[{"type":"actions","id":1}]}"#) { $0.actions.count == 1 },
    Sent(#"{"properties":[{"type":"person","key":"a","operator":"exact","value":"b"}]}"#) {
      $0.properties.count == 1
    },
    Sent(#"{"console_logs":["error"],"console_search_query":"x"}"#) { $0.consoleLogFilters.count == 2 },
    Sent(#"{"session_recording_duration":{"key":"duration","operator":"lt","value":7}}"#) {
      $0.havingPredicates.first?["value"] == 7
    },
    Sent(#"{"duration_type_filter":"inactive_seconds"}"#) {
      $0.havingPredicates.first?["key"] == "inactive_seconds"
    },
    Sent(#"{"duration":[{"type":"recording","key":"duration","operator":"gt","value":9}]}"#) {
      $0.havingPredicates.map { $0["value"] } == [9]
    },
    Sent(#"{"snapshot_source":"mobile"}"#) { $0.havingPredicates.contains { $0["value"] == ["mobile"] } },
    Sent(
      #"{"snapshot_source":{"type":"recording","key":"snapshot_source","operator":"exact","value":["web"]}}"#
    ) { $0.havingPredicates.contains { $0["value"] == ["web"] } },
    Sent(#"{"operand":"OR","filter_test_accounts":true,"date_from":"-9d"}"#) {
      $0.operand == .or && $0.filterTestAccounts == true && $0.dateFrom == "-9d"
    },
    Sent(#"{"event_match_scope":"recording","recommended_only":true}"#) {
      $0.eventMatchScope == .recording && $0.recommendedOnly
    },
  ]

  @Test(arguments: sent) func `What the server takes is sent, and not named`(field: Sent) throws {
    let line = try line(field.filters)
    #expect(field.isSent(try query(line)), "\(field.filters)")
    #expect(field.isSent(try SavedFilter.query(from: JSONText(field.filters))), "\(field.filters)")
    #expect(line.unappliedFields(in: .gmt).isEmpty, "\(field.filters)")
  }

  @Test(arguments: [
    (universal(#""some_field":true"#), "some_field"), (universal(#""some_field":false"#), "some_field"),
    (universal(#""experiment_exposure":{"a":1}"#), "experiment_exposure"),
    (universal(#""person_uuid":"u""#), "person_uuid"), (universal(#""operand":"OR""#), "operand"),
    (universal(#""events":[{"type":"events","id":"a"}]"#), "events"),
    (universal(#""event_match_scope":5"#), "event_match_scope"),
    (universal(#""event_match_scope":"Recording""#), "event_match_scope"),
    (universal(#""event_match_scope":["recording"]"#), "event_match_scope"),
    (universal(#""recommended_only":"yes""#), "recommended_only"),
    (universal(#""recommended_only":1"#), "recommended_only"),
    (universal(#""order":"surfacing_score""#), "order surfacing_score"),
    (universal(#""order":7"#), "order"), (universal(#""order_direction":"down""#), "order_direction"),
    (universal(#""date_from":7"#), "date_from"), (universal(#""date_to":{"a":1}"#), "date_to"),
    (universal(#""filter_test_accounts":"maybe""#), "filter_test_accounts"),
    (universal(#""limit":"20""#), "limit"), (universal(#""session_ids":"a""#), "session_ids"),
    (universal(#""session_ids":["a",7]"#), "session_ids"),
    (universal(#""duration":{"type":"recording"}"#), "duration"), (universal(#""reel":5"#), "reel"),
    (universal(#""reel":"a:b:c \"""#), "reel"),
    (
      universal(#""duration":[{"type":"recording","key":"duration","operator":"gt","value":9,"not":true}]"#),
      "not"
    ),
    (#"{"filter_group":5}"#, "filter_group"), (#"{"filter_group":[1]}"#, "filter_group"),
    (#"{"filter_group":{"type":"NOT","values":[]}}"#, "filter_group.type"),
    (#"{"filter_group":{"type":"AND","values":7}}"#, "filter_group.values"),
    (#"{"filter_group":{"type":"AND","values":[],"negated":true}}"#, "filter_group.negated"),
    (
      #"{"filter_group":{"type":"AND","values":[{"type":"AND","values":[],"within":"1d"}]}}"#,
      "filter_group.within"
    ),
    (#"{"filter_group":{"type":"AND","values":[{"type":"events","id":"a"}]}}"#, "filter_group.values"),
    (
      #"{"filter_group":{"type":"AND","values":[{"type":"AND","values":[]},{"type":"AND","values":[{"type":"events","id":"a"}]}]}}"#,
      "further groups"
    ),
    (leaf(#"{"type":"person","key":"a","operator":"exact","value":"b","negation":true}"#), "negation"),
    (
      leaf(
        #"{"type":"recording","key":"comment_text","operator":"icontains","value":"x"},"#
          + #"{"type":"recording","key":"comment_text","operator":"icontains","value":"y"}"#), "comment_text"
    ),
    (#"{"events":5}"#, "events"), (#"{"actions":"a"}"#, "actions"),
    (#"{"properties":{"a":1}}"#, "properties"),
    (#"{"console_logs":"error"}"#, "console_logs"), (#"{"console_search_query":5}"#, "console_search_query"),
    (#"{"session_recording_duration":5}"#, "session_recording_duration"),
    (#"{"duration_type_filter":5}"#, "duration_type_filter"), (#"{"operand":"XOR"}"#, "operand"),
    (#"{"snapshot_source":5}"#, "snapshot_source"), (#"{"some_field":1}"#, "some_field"),
  ])
  func `What has no meaning here is named, and written back as it was`(filters: String, name: String) throws {
    let line = try line(filters)
    #expect(line.unappliedFields(in: .gmt) == [name])
    _ = try? query(line)
    let again = try FilterLine(savedFilter: line.savedFilter(in: .gmt), in: .gmt)
    #expect(again.unappliedFields(in: .gmt) == [name])
    if try JSONText(filters).value()["filter_group"] != nil {
      #expect(try line.savedFilter(in: .gmt).value() == JSONText(filters).value())
    }
  }

  @Test(arguments: [
    #""event_match_scope":null"#, #""event_match_scope":"""#, #""event_match_scope":"null""#,
    #""recommended_only":null"#, #""recommended_only":false"#, #""recommended_only":"false""#,
    #""recommended_only":"""#, #""some_field":null"#, #""some_field":[]"#, #""some_field":{}"#,
    #""some_field":"""#, #""version":4"#, #""hogql_filtering":1"#, #""user_modified_filters":{"a":1}"#,
    #""duration":null"#, #""date_to":"null""#, #""order":null"#, #""limit":0"#,
  ])
  func `What says nothing is neither asked nor named`(field: String) throws {
    let line = try line(Self.universal(field))
    #expect(line.unappliedFields(in: .gmt).isEmpty)
    #expect(line.words.isEmpty)
    #expect(try query(line).eventMatchScope == nil)
    #expect(try !query(line).recommendedOnly)
    #expect(try line.savedFilter(in: .gmt).value() == JSONText(Self.universal(field)).value())
  }

  @Test func `A word in place of what has no meaning is asked, and nothing is named any more`() throws {
    var line = try line(Self.universal(#""event_match_scope":5,"recommended_only":"maybe","mine":1"#))
    #expect(line.unappliedFields(in: .gmt) == ["event_match_scope", "recommended_only", "mine"])
    line.words = try FilterLine(parsing: "scope:recording recommended:yes").words
    #expect(line.unappliedFields(in: .gmt) == ["mine"])
    #expect(try query(line).eventMatchScope == .recording)
    let saved = try line.savedFilter(in: .gmt).value()
    #expect(saved["event_match_scope"] == "recording" && saved["recommended_only"] == true)
    #expect(saved["mine"] == 1)
    line.words = []
    let without = try line.savedFilter(in: .gmt).value()
    #expect(without["event_match_scope"] == 5, "what was never a word is not the words' to remove")
  }

  @Test func `Words come and go with their fields`() throws {
    let line = try line(Self.universal(#""event_match_scope":"session","recommended_only":"true""#))
    #expect(line.text == "scope:session recommended:yes")
    var without = line
    without.words = []
    let saved = try without.savedFilter(in: .gmt).value()
    #expect(saved["event_match_scope"] == nil && saved["recommended_only"] == nil)
  }

  @Test func `A line has one scope`() throws {
    #expect(try FilterLine(parsing: "scope:session scope:recording").text == "scope:recording")
    #expect(throws: FilterWordProblem.self) { try FilterLine(parsing: "scope:session,recording") }
    #expect(throws: FilterWordProblem.self) { try FilterLine(parsing: "!scope:session") }
    #expect(throws: FilterWordProblem.self) { try FilterLine(parsing: "scope:window") }
    #expect(throws: FilterWordProblem.self) { try FilterLine(parsing: "recommended:no") }
    #expect(throws: FilterWordProblem.self) { try FilterLine(parsing: "scope:session", for: .rows) }
  }

  @Test
  func `A server that does not know the scope looks at whole sessions, so only the other one is missed`() {
    for scope in EventMatchScope.allCases {
      var query = RecordingsQuery()
      query.eventMatchScope = scope
      query.recommendedOnly = true
      let listing = RecordingListing.matching(query)
      var server = ServerTraits()
      for name in ["event_match_scope", "recommended_only"] {
        let detail = #"[{"type":"extra_forbidden","loc":["\#(name)"]}]"#
        let failure = FetchFailure.refused(Refusal(status: 400, detail: detail))
        #expect(server.learn(from: failure, about: listing).count == 1)
      }
      #expect(server.asked(listing) == .matching(RecordingsQuery()))
      #expect(
        server.notApplied(of: listing)
          == (scope == .session ? [.recommendedOnly] : [.recommendedOnly, .eventMatchScope]))
    }
  }
}
