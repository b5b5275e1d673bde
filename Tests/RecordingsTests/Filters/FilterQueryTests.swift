import Foundation
import Recordings
import Testing

@Suite("From a filter line to the list query")
struct FilterQueryTests {
  /// Saturday 2026-11-21 12:00 UTC; Berlin is one hour ahead.
  private let now = Date(timeIntervalSince1970: 1_795_262_400)
  private let berlin = Zone(identifier: "Europe/Berlin") ?? .gmt

  private func query(_ line: String, _ server: FilterServer = .newest) throws -> RecordingsQuery {
    try FilterLine(parsing: line).query(at: now, in: berlin, for: server)
  }

  private func compact(_ filters: [JSONValue]) -> String { JSONValue.array(filters).compact }

  @Test func `The line of the manual becomes the request of the web app`() throws {
    let query = try query(
      #"errors>0 dur>30s url:/checkout person.plan:pro !person.email~@acme.io console:"Failed to fetch" "#
        + "from:-7d source:mobile order:-errors test:no level:error event:$rageclick cohort:12 action:3")
    #expect(
      compact(query.havingPredicates)
        == #"[{"type":"recording","key":"duration","operator":"gt","value":30},"#
        + #"{"type":"recording","key":"console_error_count","operator":"gt","value":0},"#
        + #"{"type":"recording","key":"snapshot_source","operator":"exact","value":["mobile"]}]"#)
    #expect(
      compact(query.properties)
        == #"[{"type":"recording","key":"visited_page","operator":"icontains","value":"/checkout"},"#
        + #"{"type":"person","key":"plan","operator":"exact","value":["pro"]},"#
        + #"{"type":"person","key":"email","operator":"not_icontains","value":"@acme.io"},"#
        + #"{"type":"cohort","key":"id","operator":"in","value":12}]"#)
    #expect(
      compact(query.consoleLogFilters)
        == #"[{"type":"log_entry","key":"message","operator":"icontains","value":"Failed to fetch"},"#
        + #"{"type":"log_entry","key":"level","operator":"exact","value":["error"]}]"#)
    #expect(compact(query.events) == #"[{"type":"events","id":"$rageclick","name":"$rageclick"}]"#)
    #expect(compact(query.actions) == #"[{"type":"actions","id":3}]"#)
    #expect(query.dateFrom == "-7d")
    #expect(query.dateTo == nil)
    #expect(query.filterTestAccounts == true)
    #expect(query.order == .consoleErrorCount)
    #expect(!query.ascending)
    #expect(query.operand == .and)
  }

  @Test(arguments: [
    ("active>=10", "active_seconds", "gte"), ("inactive<1m", "inactive_seconds", "lt"),
    ("warnings<=1", "console_warn_count", "lte"), ("logs=3", "console_log_count", "exact"),
    ("clicks>1", "click_count", "gt"), ("!keys>1", "keypress_count", "lte"),
    ("!mouse>=1", "mouse_activity_count", "lt"), ("!score=1", "activity_score", "is_not"),
    ("!errors<1", "console_error_count", "gte"), ("!dur<=1", "duration", "gt"),
  ])
  func `Every amount has its key, every comparison its operator, denied ones their contrary`(
    line: String, key: String, operation: String
  ) throws {
    let predicate = try #require(try query(line).havingPredicates.first)
    #expect(predicate["key"]?.text == key)
    #expect(predicate["operator"]?.text == operation)
  }

  @Test func `Days are the user's, and whole; relative dates are the server's business`() throws {
    let days = try query("from:2026-11-20 to:2026-11-20")
    #expect(days.dateFrom == "2026-11-20T00:00:00+01:00")
    #expect(days.dateTo == "2026-11-20T23:59:59.999+01:00")
    let named = try query("from:yesterday to:today")
    #expect(named.dateFrom == "2026-11-20T00:00:00+01:00")
    #expect(named.dateTo == "2026-11-21T23:59:59.999+01:00")
    let times = try query("from:2026-07-01T09:30 to:2026-07-01T09:30:00Z")
    #expect(times.dateFrom == "2026-07-01T09:30:00+02:00")
    #expect(times.dateTo == "2026-07-01T09:30:00Z")
    #expect(try query("from:all to:-1dEnd").dateFrom == "all")
    #expect(try query("from:all to:-1dEnd").dateTo == "-1dEnd")
  }

  @Test func `A day begins when clocks are put forward at midnight, and one of 25 hours ends late`() throws {
    let santiago = try #require(Zone(identifier: "America/Santiago"))
    let line = try FilterLine(parsing: "from:2026-09-06 to:2026-09-06").query(at: now, in: santiago)
    #expect(line.dateFrom == "2026-09-06T01:00:00-03:00")
    let autumn = try query("from:2026-10-25 to:2026-10-25")
    #expect(autumn.dateFrom == "2026-10-25T00:00:00+02:00")
    #expect(autumn.dateTo == "2026-10-25T23:59:59.999+01:00")
  }

  @Test func `Viewed rows are left out by servers that can; everything else that rows tell stays here`()
    throws
  {
    let line = try FilterLine(parsing: "viewed:no lists:bugs live:yes acme person:mia errors>0")
    #expect(try line.query(at: now, in: berlin).hideViewed == .currentUser)
    #expect(line.local().map(\.text) == ["lists:bugs", "live:yes", "acme", "person:mia"])
    let old = FilterServer(hidesViewed: false)
    #expect(try line.query(at: now, in: berlin, for: old).hideViewed == nil)
    #expect(line.local(for: old).first?.text == "viewed:no")
    #expect(try query("!viewed:yes").hideViewed == .currentUser)
    #expect(try query("viewed:yes !viewed:no").hideViewed == nil)
  }

  @Test func `Who it is: by uuid, by distinct id, but not both`() throws {
    let uuid = "24c1276c-74d6-411f-90cc-e893e7b227e9"
    #expect(try query("person:\(uuid.uppercased())").personUUID == uuid)
    #expect(try query(#"distinct_id:a,"b,c""#).distinctIDs == ["a", "b,c"])
    #expect(problem("person:\(uuid) distinct_id:a")?.reason == .personTwice)
    #expect(problem("distinct_id:a distinct_id:b")?.reason == .onlyOnce)
    #expect(problem("id:a id:b")?.word == FilterWord(.text(.id, ["b"])))
    #expect(try query("!person:\(uuid)").personUUID == nil)
  }

  @Test(arguments: [
    ("from:-7d to:-30d", "-7d"), ("to:2026-11-01 from:2026-11-02", "2026-11-02"),
    ("from:today to:yesterday", "today"), ("from:-1d to:2020-01-01T00:00Z errors>0", "-1d"),
  ])
  func `A window that ends before it begins is refused, however its ends are written`(
    text: String, from: String
  ) throws {
    let line = try FilterLine(parsing: text)
    let end = line.words.first { $0.name == "to" }
    do throws(FilterQueryProblem) {
      try line.checkWindow(at: now, in: berlin)
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.reason == .endsFirst(from: from))
      #expect(error.word == end)
    }
  }

  @Test(arguments: [
    "from:-7d to:-1d", "from:today to:today", "to:2020-01-01", "from:all to:2020-01-01", "errors>0",
  ])
  func `Other windows are asked for`(text: String) throws {
    let line = try FilterLine(parsing: text)
    #expect(throws: Never.self) { try line.checkWindow(at: now, in: berlin) }
  }

  private func problem(_ line: String, _ server: FilterServer = .newest) -> FilterQueryProblem? {
    guard let line = try? FilterLine(parsing: line) else { return nil }
    do throws(FilterQueryProblem) { _ = try line.query(at: now, in: berlin, for: server) } catch {
      return error
    }
    return nil
  }

  @Test func `Named recordings are found wherever in time, all of them`() throws {
    let few = try query("id:a,b")
    #expect(few.sessionIDs == [RecordingID("a"), RecordingID("b")])
    #expect(few.dateFrom == "-1y")
    #expect(try query("id:a from:-7d").dateFrom == "-7d")
    let many = (1...150).map { "id-\($0)" }
    #expect(try query("id:" + many.joined(separator: ",")).limit == 150)
  }

  @Test func `match:any is the server's operand, and everything can stand beside it`() throws {
    let line = try FilterLine(parsing: "match:any url:/a event:b errors>0 viewed:no acme")
    let query = try line.query(at: now, in: berlin)
    #expect(query.operand == .or)
    #expect(query.havingPredicates.count == 1)
    #expect(line.local().map(\.text) == ["acme"])
  }

  @Test func `A server without visited pages is asked for page views; what it cannot leave out is said`()
    throws
  {
    let old = FilterServer(hidesViewed: false, knowsVisitedPage: false)
    let query = try query("url:/a,/b", old)
    #expect(query.properties.isEmpty)
    #expect(
      compact(query.events)
        == #"[{"type":"events","id":"$pageview","name":"$pageview","properties":[{"type":"event","#
        + #""key":"$current_url","operator":"icontains","value":["/a","/b"]}]}]"#)
    #expect(problem("a !url:/a", old)?.reason == .olderServer)
    #expect(problem("order:expiry", FilterServer(ordersByExpiry: false))?.reason == .olderServer)
    #expect(FilterLine.place(of: FilterWord(.text(.url, ["/a"]), isNegated: true), in: "a !url:/a") == 3..<9)
  }

  @Test func `What would make a request longer than servers take is not sent`() throws {
    let text = String(repeating: "é", count: 2000)
    guard case .tooLong(let length, let limit)? = problem("url:" + text)?.reason else {
      return #expect(problem("url:" + text) != nil)
    }
    #expect(length > 12_000)
    #expect(limit < 8000)
    #expect(problem("url:" + String(repeating: "e", count: 5000)) == nil)
  }

  @Test func `Countries, browsers and systems are the person's`() throws {
    #expect(
      compact(try query("country:de,us browser:safari !os:ios entry:/pricing").properties)
        == #"[{"type":"person","key":"$geoip_country_code","operator":"exact","value":["DE","US"]},"#
        + #"{"type":"person","key":"$browser","operator":"icontains","value":"safari"},"#
        + #"{"type":"person","key":"$os","operator":"not_icontains","value":"ios"},"#
        + #"{"type":"session","key":"$entry_current_url","operator":"icontains","value":"/pricing"}]"#)
  }

  @Test func `A text that reads like a truth is looked for as a text, but a property may be true`() throws {
    #expect(try query("url:true").properties.first?["value"] == "true")
    #expect(try query("person.vip:true").properties.first?["value"] == [true])
  }
}
