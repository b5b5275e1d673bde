import Recordings
import Testing

@Suite("The words of a filter line")
struct FilterGrammarTests {
  private func word(_ line: String) throws -> FilterWord {
    try #require(try FilterLine(parsing: line).words.first)
  }

  private func reason(_ line: String) -> FilterWordProblem.Reason? { problem(line)?.reason }

  private func problem(_ line: String) -> FilterWordProblem? {
    do throws(FilterWordProblem) { _ = try FilterLine(parsing: line) } catch { return error }
    return nil
  }

  @Test func `Properties: one of several values, a part, a comparison, any value at all`() throws {
    #expect(
      try word("person.plan:pro,free").test
        == .property(PropertyTest(.person, "plan", .equals(["pro", "free"]))))
    #expect(
      try word("!person.email~@acme.io")
        == FilterWord(.property(PropertyTest(.person, "email", .contains(["@acme.io"]))), isNegated: true))
    #expect(
      try word("session.$depth>2.5").test
        == .property(PropertyTest(.session, "$depth", .compares(.above, .number(2.5)))))
    #expect(
      try word(#"group0."a b">="5""#).test
        == .property(PropertyTest(.group(0), "a b", .compares(.atLeast, .text("5")))))
    #expect(try word("event.$browser:*").test == .property(PropertyTest(.event, "$browser", .isSet)))
    #expect(
      try word(#"person.x:"*""#).test == .property(PropertyTest(.person, "x", .equals(["*"]))))
  }

  @Test func `An event has conditions in brackets, with blanks between them`() throws {
    #expect(try word("event:$rageclick").test == .event(EventTest("$rageclick")))
    #expect(
      try word(#"event:"a (b)"(plan:pro,free !"x y":* amount>5 url~"/a)")"#).test
        == .event(
          EventTest(
            "a (b)",
            [
              .init("plan", .equals(["pro", "free"])), .init("x y", .isSet, isNegated: true),
              .init("amount", .compares(.above, .number(5))), .init("url", .contains(["/a)"])),
            ])))
    #expect(problem("event:x(plan:pro")?.place == 7..<8)
    #expect(reason("event:x(plan:pro") == .openBracket)
    #expect(reason("event:x(plan)") == .wrongValue("plan", word: "event", .event))
  }

  @Test func `A comma parts values, a quoted one does not`() throws {
    #expect(try word(#"url:/a,"b,c",d"e,f""#).test == .text(.url, ["/a", "b,c", "de,f"]))
    #expect(reason("url:/a,,b") == .missingValue("url", .text))
    #expect(reason("comment:a,b") == .takesOne("comment"))
    #expect(try word("a,b").test == .anywhere("a,b"))
  }

  @Test func `A range is two comparisons, both ends included`() throws {
    #expect(try FilterLine(parsing: "dur:30s..5m").text == "dur>=30s dur<=5m")
    #expect(try FilterLine(parsing: "errors:1..1").text == "errors>=1 errors<=1")
    #expect(reason("dur:5m..30s") == .endsFirst("5m..30s", instead: "dur:30s..5m"))
    #expect(reason("dur:5m") == .wrongOperator("dur", .duration))
  }

  @Test func `The usual order needs no word; every other is said with its direction`() throws {
    #expect(try FilterLine(parsing: "order:-start").words.isEmpty)
    #expect(try word("order:start").test == .order(.startTime, ascending: true))
    #expect(try word("order:-console_error_count").test == .order(.consoleErrorCount, ascending: false))
    for order in RecordingOrder.allCases where order != .startTime {
      #expect(try word("order:-" + order.word).test == .order(order, ascending: false))
    }
    #expect(reason("order:nonsense") == .wrongValue("nonsense", word: "order", .order))
  }

  @Test(arguments: [
    ("DUR>90", "dur>1m30s"), ("score>=12.50", "score>=12.5"), ("dur>0", "dur>0s"), ("from:7d", "from:-7d"),
    (#"url:"/plain""#, "url:/plain"), ("level:ERROR,warn", "level:error,warn"), ("action:007", "action:7"),
    (#""quoted""#, "quoted"), (#""a:b""#, #""a:b""#), (#""!a""#, #""!a""#), (#"person.x=1"#, "person.x:1"),
    (#"person."a":b"#, "person.a:b"), (#"  a   b "#, "a b"),
    (#"url:"say \"hi\" \\ ""#, #"url:"say \"hi\" \\ ""#),
    ("!event.x:*", "!event.x:*"), (#""""#, #""""#), ("event:x( a:1 )", "event:x(a:1)"),
  ])
  func `Written again, words come out in one spelling`(typed: String, written: String) throws {
    let line = try FilterLine(parsing: typed)
    #expect(line.text == written)
    #expect(try FilterLine(parsing: line.text) == line)
  }

  @Test func `A quote stays a quote before a combining mark, and places still count characters`() throws {
    let word = FilterWord(.text(.url, ["\u{301}x y"]))
    #expect(try FilterLine(parsing: word.text).words == [word])
    #expect(problem("👩‍🚀é erors>0")?.place == 3..<8)
  }

  @Test func `What cannot be denied says what says it`() {
    #expect(reason("!level:error") == .cannotNegate("level", instead: "errors=0"))
    #expect(reason("!person.age>5") == .cannotNegate("person.age", instead: "person.age<="))
    #expect(reason("!event:x") == .cannotNegate("event", instead: nil))
    #expect(problem("a !console:x")?.place == 2..<3)
  }

  @Test(arguments: [
    ("from:-7d", "from:-1d"), ("to:today", "to:-1d"), ("order:errors", "order:-dur"),
    ("match:any", "match:any"),
  ])
  func `Some words stand only once, the later one in place of the other`(word: String, later: String) throws {
    #expect(try FilterLine(parsing: "\(word) a \(later)").text == "a \(later)")
  }

  @Test(arguments: [">", "<=", "=", "==", "OR", "AND"])
  func `What another language would say is no text, unless it stands in quotes`(sign: String) throws {
    #expect(problem("errors \(sign) 3")?.reason == .danglingSign(sign))
    #expect(problem("errors \(sign) 3")?.place == 7..<(7 + sign.count))
    #expect(try FilterLine(parsing: "\"\(sign)\"").text == "\"\(sign)\"")
  }

  @Test func `Unknown owners and words name the nearest`() {
    #expect(reason("persn.plan:x") == .unknownWord("persn.plan", nearest: "person."))
    #expect(reason("cohrt:1") == .unknownWord("cohrt", nearest: "cohort"))
    #expect(reason("group9.x:1") == .unknownWord("group9.x", nearest: "group0."))
  }

  @Test(arguments: [
    "person.x:null", "url:null", "action:buy", "cohort:99999999999", "from:2026-02-30", "to:all",
    "from:-99999d",
    "from:2026-11-20T25:00", "test:yes", "source:tv", "errors>1000000000000001", "score>1.23456",
    "from:-7x",
  ])
  func `What no server could evaluate is refused where it stands`(line: String) {
    guard case .wrongValue? = reason(line) else { return #expect(reason(line) == nil, "\(line)") }
  }

  @Test func `Asked of rows, what they do not tell is a problem at its place`() throws {
    let line = "errors>0 event:x"
    #expect(throws: FilterWordProblem(.notInRows("event"), at: 9..<14)) {
      try FilterLine(parsing: line, for: .rows)
    }
    let rows = "errors>0 person.plan:pro lists:* from:-7d level:error score>5 distinct_id:a device:Mobile"
    #expect(try FilterLine(parsing: rows, for: .rows).words.count == 8)
  }

  @Test func `A line has an end`() throws {
    let most = String(repeating: "ä", count: 4096)
    #expect(try FilterLine(parsing: most).words.count == 1)
    #expect(problem(most + "x") == FilterWordProblem(.tooLong(limit: 8192), at: 0..<4097))
  }
}
