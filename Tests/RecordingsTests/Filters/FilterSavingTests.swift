import Foundation
import Recordings
import Testing

@Suite("Filter lines and saved filters")
struct FilterSavingTests {
  private let now = Date(timeIntervalSince1970: 1_795_262_400)
  private let berlin = Zone(identifier: "Europe/Berlin") ?? .gmt

  private func line(_ filters: String) throws -> FilterLine {
    try FilterLine(savedFilter: JSONText(filters), in: berlin)
  }

  private func saved(_ line: FilterLine) throws -> JSONValue { try line.savedFilter(in: berlin).value() }

  private func group(_ leaves: String, _ others: String = "") -> String {
    #"{"filter_group":{"type":"AND","values":[{"type":"AND","values":[\#(leaves)]}]}\#(others)}"#
  }

  @Test(arguments: [
    "", "dur>30s", "dur>=30s errors>0 active<=5m", "url:/checkout !entry:/a,/b",
    "country:DE !browser:safari",
    "person.plan:pro,free !person.x:* person.y:true group2.name~acme session.a>5 event.b<\"6\"",
    #"event:a(b:c !d~e f:* g>=1.5) action:12 cohort:1 !cohort:2 console:"a b" level:error,warn source:mobile"#,
    "comment:bug id:a,b lists:x viewed:no acme person:mia distinct_id:q test:no match:any",
    "event:a scope:recording", "scope:session recommended:yes",
    "from:-7d to:-1d order:-errors", "from:2026-11-01 to:2026-11-20 order:start",
    "from:2026-11-01T09:30:00Z to:-1dEnd order:expiry", "from:all", "id:a,b id:c",
    "!score=1 mouse=5 inactive>1h",
  ])
  func `A line comes back from a saved filter as it went in`(text: String) throws {
    let line = try FilterLine(parsing: text)
    let back = try self.line(line.savedFilter(in: berlin).text)
    #expect(Set(back.words) == Set(line.words))
    #expect(back.words.count == line.words.count)
    #expect(back.leftovers.isEmpty)
    #expect((try? back.query(at: now, in: berlin)) == (try? line.query(at: now, in: berlin)))
    #expect(back.savedFilter(in: berlin) == line.savedFilter(in: berlin))
  }

  @Test func `What the server says otherwise comes back in its words, and asks the same`() throws {
    let line = try FilterLine(parsing: "!errors>2 from:today to:yesterday country:de")
    let back = try self.line(line.savedFilter(in: berlin).text)
    #expect(back.text == "errors<=2 country:DE from:dStart to:-1dEnd")
    #expect(
      try back.query(at: now, in: berlin).havingPredicates == line.query(at: now, in: berlin).havingPredicates
    )
  }

  @Test func `What no word says is counted, asked all the same, and written back unchanged`() throws {
    let filters = group(
      #"{"type":"person","key":"a","operator":"regex","value":"^x","uuid":"u"},{"type":"hogql","key":"1 = 1"},"#
        + #"{"type":"person","key":"b","operator":"exact","value":["c"],"label":"B"}"#,
      #","duration":[{"type":"recording","key":"duration","operator":"between","value":[1,2]}],"date_from":"2026-11-01","mine":{"x":[1]}"#
    )
    var line = try line(filters)
    #expect(line.text == "person.b:c")
    #expect(
      line.leftovers.map(\.place) == [.duration(0), .leaf(0), .leaf(1), .member("date_from")])
    #expect(try saved(line) == JSONText(filters).value())
    let query = try line.query(at: now, in: berlin)
    #expect(query.properties.count == 3)
    #expect(query.dateFrom == "2026-11-01")
    line = try line.edited(to: "errors>0 from:-7d")
    #expect(line.leftovers.count == 3)
    let edited = try saved(line)
    #expect(edited["mine"] == .object(["x": [1]]))
    #expect(edited["date_from"] == "-7d")
    #expect(
      edited["filter_group"]?.compact
        == #"{"type":"AND","values":[{"type":"AND","values":[{"type":"person","key":"a","operator":"regex","value":"^x","uuid":"u"},"#
        + #"{"type":"hogql","key":"1 = 1"},{"type":"recording","key":"console_error_count","operator":"gt","value":0}]}]}"#
    )
  }

  @Test func `What the web app keeps beside a condition stays with it while the word stands`() throws {
    let filters = group(
      #"{"type":"events","id":"a","name":"A","order":0,"uuid":"u"},{"type":"actions","id":"3","name":"Buy"}"#)
    let line = try line(filters)
    #expect(line.text == "event:a action:3")
    #expect(try saved(line.edited(to: "action:3 event:a")) == JSONText(filters).value())
    #expect(try !saved(line.edited(to: "event:a")).compact.contains("Buy"))
  }

  @Test func `Taking words away takes away what they said, in every group`() throws {
    let filters =
      #"{"filter_group":{"type":"AND","values":[{"type":"OR","values":[{"type":"events","id":"a"}]},{"type":"OR","values":[]}]},"#
      + #""filter_test_accounts":"true","order":"duration","order_direction":"ASC","session_ids":["x"],"date_to":"2026-11-01T00:00:00Z"}"#
    let line = try line(filters)
    #expect(line.text == "event:a id:x test:no match:any to:2026-11-01T00:00:00Z order:dur")
    let cleared = try line.edited(to: "")
    #expect(
      try saved(cleared).compact
        == #"{"filter_group":{"type":"AND","values":[{"type":"AND","values":[]},{"type":"AND","values":[]}]},"#
        + #""filter_test_accounts":false,"order":"start_time","order_direction":"DESC","date_to":null}"#)
    var nothing = RecordingsQuery()
    nothing.filterTestAccounts = false
    #expect(try cleared.query(at: now, in: berlin) == nothing)
  }

  @Test func `Filters of the older form are read with the defaults that they always had`() throws {
    let line = try line(
      #"{"events":[{"id":"$pageview","type":"events"}],"console_logs":["error"],"console_search_query":"boom","mine":1}"#
    )
    #expect(line.text == "active>5s event:$pageview level:error from:-3d")
    #expect(line.leftovers.count == 1)
    #expect(try saved(line)["mine"] == 1)
  }

  @Test(arguments: [
    #"{"type":"AND","values":[{"type":"events","id":"a"}]}"#, "7", #""x""#, #"{"type":"person"}"#,
    #"{"type":"person","key":"a","operator":"like","value":1}"#,
  ])
  func `A leaf that has no form is counted and kept, but nothing is asked while it stands`(leaf: String)
    throws
  {
    let line = try line(group(leaf))
    #expect(line.leftovers.count == 1)
    #expect(try saved(line) == JSONText(group(leaf)).value())
    #expect(throws: SavedFilterProblem.unsupported(leaf: JSONText(try JSONText(leaf).value().compact))) {
      try SavedFilter.query(from: JSONText(group(leaf)))
    }
    #expect(throws: FilterQueryProblem.self) { try line.query(at: now, in: berlin) }
  }

  @Test(arguments: ["null", "[]", "", "{", #""true""#])
  func `What is no object is no filter`(filters: String) {
    #expect(throws: SavedFilterProblem.notAnObject) { try line(filters) }
  }

  @Test func `Words from nowhere in Reel's own member are not believed`() throws {
    #expect(try line(group("", #","reel":"viewed:no errors>0 from:-1d id:x""#)).text == "viewed:no")
    #expect(try line(group("", #","reel":"a:b:c \"""#)).words.isEmpty)
    #expect(try line(group("", #","reel":5"#)).words.isEmpty)
  }
}

private let samplesFolder = ProcessInfo.processInfo.environment["REEL_API_SAMPLES"]

@Suite(
  "The saved filters of recorded answers",
  .enabled(if: samplesFolder != nil, "REEL_API_SAMPLES names no folder with samples"))
struct RecordedFilterTests {
  @Test func `Each is read, asks what it asked before, and is written back as it was`() throws {
    let filters = try Self.recorded()
    #expect(filters.count > 8)
    for stored in filters {
      let line = try FilterLine(savedFilter: stored, in: .gmt)
      #expect(line.leftovers.isEmpty, "\(stored.text)")
      // One was made to show that the server takes any field.
      #expect([[], ["a"]].contains(line.unappliedFields(in: .gmt)), "\(stored.text)")
      #expect(try FilterLine(parsing: line.text).words == line.words)
      #expect(try line.query(at: .distantPast, in: .gmt) == SavedFilter.query(from: stored), "\(stored.text)")
      let written = line.savedFilter(in: .gmt)
      if try stored.value()["filter_group"] != nil { #expect(try written.value() == stored.value()) }
      let again = try FilterLine(savedFilter: written, in: .gmt)
      #expect(again == line)
    }
  }

  /// Every object that is called `filters`, each once.
  private static func recorded() throws -> Set<JSONText> {
    let root = URL(fileURLWithPath: try #require(samplesFolder)).appendingPathComponent("samples")
    var found: Set<JSONText> = []
    for version in ["2025-08", "2026-07"] {
      let folder = root.appendingPathComponent(version)
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        guard let value = try? JSONText([UInt8](Data(contentsOf: file))).value() else { continue }
        collect(value, &found)
      }
    }
    return found
  }

  private static func collect(_ value: JSONValue, _ found: inout Set<JSONText>) {
    for member in value.members {
      if member.name == "filters", case .object = member.value {
        found.insert(JSONText(member.value.compact))
      }
      collect(member.value, &found)
    }
    for element in value.elements { collect(element, &found) }
  }
}

extension FilterLine {
  /// The same saved filter, asked in other words.
  fileprivate func edited(to text: String) throws(FilterWordProblem) -> FilterLine {
    FilterLine(try FilterLine(parsing: text).words, stored: stored)
  }
}
