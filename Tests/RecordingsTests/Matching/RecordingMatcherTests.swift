import Foundation
import Testing

@testable import Recordings

@Suite("Filter words against rows")
struct RecordingMatcherTests {
  private func matches(_ line: String, _ change: (inout Recording) -> Void = { _ in }) throws -> Bool {
    let matcher = RecordingMatcher(try FilterLine(parsing: line).words, at: .testStart, in: .gmt)
    return matcher.matches(.sample(1, change))
  }

  @Test(arguments: [
    "", "errors>0", "errors=2", "warnings=0", "logs>=33", "logs<=33", "dur>30s", "dur<12m", "active=8m",
    "clicks>5 keys<9", "viewed:no", "!viewed:yes", "url:/page/1", "url:APP".lowercased(),
    "person:person1@", "person:USER-1".lowercased(), "person:uuid-1", "id:rec", "id:REC-1", "Sat",
    "person1 11:07",
    #""Sat 11:59""#, "!errors>2", "!nowhere", "errors>0 dur>30s !url:/admin",
  ])
  func `Words that the sample fulfils`(line: String) throws { #expect(try matches(line)) }

  @Test(arguments: [
    "errors>2", "errors<2", "dur>12m", "viewed:yes", "id:ec-1", "nowhere", "errors>0 errors>2",
    "!errors>0", "person:nobody", "!Sat",
  ])
  func `Words that it does not`(line: String) throws { #expect(try !matches(line)) }

  @Test func `What the server did not say fulfils no word; negated, only those about texts`() throws {
    func isSilent(_ recording: inout Recording) {
      recording.consoleErrorCount = nil
      recording.viewed = nil
    }
    for word in ["errors>0", "errors=0", "viewed:yes", "viewed:no", "live:no", "country:DE", "os:linux"] {
      #expect(try !matches(word, isSilent), "\(word)")
      let isText = word.hasPrefix("country") || word.hasPrefix("os")
      #expect(try matches("!" + word, isSilent) == isText, "\(word)")
    }
  }

  @Test func `Whose properties are not at hand is not denied to have any`() throws {
    var packed = PageRecording(.sample(1) { $0.raw = JSONText(#"{"id":"rec-1"}"#) })
    var table = RecordingTable()
    _ = table.append(.packed(packed))
    packed = PageRecording(PageRecording(.sample(2)).packed) ?? packed
    _ = table.append(.packed(packed))
    let line = try FilterLine(parsing: "!person.plan:pro")
    let matcher = RecordingMatcher(line.words, at: .testStart, in: .gmt)
    var matching = CompiledMatcher(matcher, in: table)
    let held = (0..<2).map { slot in table.read(slot) { matching.matches(slot, $0) } }
    #expect(held == [true, false])
  }

  @Test func `Country, browser and system come from the person's properties`() throws {
    func german(_ recording: inout Recording) {
      recording.person.properties = JSONText(
        #"{"$geoip_country_code":"DE","$browser":"Mobile Safari","$os":"iOS"}"#)
    }
    for line in ["country:DE", "country:de", "browser:safari", "os:iOS", "os:ios", "!country:D"] {
      #expect(try matches(line, german), "\(line)")
    }
    #expect(try !matches("browser:chrome", german))
    #expect(try matches("live:yes") { $0.ongoing = true })
  }

  @Test(arguments: [
    "mouse>2000 inactive<5m score>=12.5", "entry:/page,/nowhere", "distinct_id:user-1,x", "device:desktop",
    "level:error,warn", "level:info", "person.plan:free,pro", "person.plan~PR", "person.age>=30",
    "person.plan:*",
    "!person.none:*", "!person.none:x", #"person."a b":"c,d""#, "from:-7d", "from:2026-11-21 to:2026-11-21",
    "from:today", "dur:11m..12m", "from:all to:dEnd",
  ])
  func `The newer words, fulfilled`(line: String) throws { #expect(try matches(line, equipped)) }

  @Test(arguments: [
    "score>99", "distinct_id:user", "level:warn", "person.plan:PRO", "person.age<30", "person.plan>1",
    "person.none:*", "from:2026-11-22", "to:yesterday", "to:-1h", "lists:*", "dur:12m..13m",
  ])
  func `The newer words, not fulfilled`(line: String) throws { #expect(try !matches(line, equipped)) }

  private func equipped(_ recording: inout Recording) {
    recording.activityScore = 12.5
    recording.person.properties = JSONText(#"{"plan":"pro","age":30,"a b":"c,d","$device_type":"Desktop"}"#)
  }

  private func matches(_ line: String, _ known: KnownMemberships?) throws -> Bool {
    let row = Recording.sample(1)
    let lists = known.map { [row.id: $0] } ?? [:]
    return try RecordingMatcher(
      FilterLine(parsing: line).words, at: .testStart, in: .gmt, lists: lists
    ).matches(row)
  }

  @Test
  func
    `Lists are those that are known; of a row that nobody asked about neither a list holds nor its denial`()
    throws
  {
    #expect(try matches("lists:bugs,vip", KnownMemberships(["Checkout bugs"])))
    #expect(try !matches("lists:bugs,vip", KnownMemberships(["Onboarding"])))
    #expect(try matches("!lists:bugs", KnownMemberships(["Onboarding"])))
    #expect(try matches("!lists:*", KnownMemberships([])))
    #expect(try matches("lists:*", KnownMemberships(["x"])))
    for line in ["lists:bugs", "!lists:bugs", "lists:*", "!lists:*"] {
      #expect(try !matches(line, nil), "\(line)")
    }
  }

  @Test func `A row of an opened collection is in that one, and in which others is not known`() throws {
    let member = KnownMemberships(["Checkout bugs"], areAll: false)
    #expect(try matches("lists:bugs", member))
    for line in ["lists:vip", "!lists:vip", "!lists:bugs", "!lists:*"] {
      #expect(try !matches(line, member), "\(line)")
    }
  }

  @Test(arguments: ["url:/A", "browser:CHROME"])
  func `Words are held against texts in whatever case, as the server does`(_ line: String) throws {
    var row = Recording.sample(1)
    row.startURL = "https://acme.test/a/B"
    row.person.traits.browser = "Chrome"
    let matcher = RecordingMatcher(try FilterLine(parsing: line).words, at: .testStart, in: .gmt)
    #expect(matcher.matches(row))
  }
}
