import Recordings
import Testing

@Suite("Filter words")
struct FilterLineTests {
  private func parsed(_ line: String) throws -> [FilterWord] { try FilterLine(parsing: line).words }

  private func problem(_ line: String) -> FilterWordProblem? {
    do throws(FilterWordProblem) { _ = try FilterLine(parsing: line) } catch { return error }
    return nil
  }

  @Test func `Numbers and times, with every comparison`() throws {
    #expect(
      try parsed("errors>0 warnings>=1 logs<5 clicks<=10 keys=3") == [
        FilterWord(.amount(.errors, .above, 0)), FilterWord(.amount(.warnings, .atLeast, 1)),
        FilterWord(.amount(.logs, .below, 5)), FilterWord(.amount(.clicks, .atMost, 10)),
        FilterWord(.amount(.keys, .equal, 3)),
      ])
    #expect(
      try parsed("dur>30 dur>30s dur<5m active>=1h dur=1h30m") == [
        FilterWord(.amount(.duration, .above, 30)), FilterWord(.amount(.duration, .above, 30)),
        FilterWord(.amount(.duration, .below, 300)), FilterWord(.amount(.active, .atLeast, 3600)),
        FilterWord(.amount(.duration, .equal, 5400)),
      ])
  }

  @Test func `Flags, texts, negation and plain words; names in any case`() throws {
    #expect(
      try parsed(#"viewed:no !live:yes URL:/checkout !person:acme bob"#) == [
        FilterWord(.flag(.viewed, false)), FilterWord(.flag(.live, true), isNegated: true),
        FilterWord(.text(.url, ["/checkout"])), FilterWord(.text(.person, ["acme"]), isNegated: true),
        FilterWord(.anywhere("bob")),
      ])
  }

  @Test func `Quotes hold blanks and operators together; a backslash keeps what follows it`() throws {
    #expect(
      try parsed(#"url:"a b" "erors>0" !"x \" y" person:"a"b"#) == [
        FilterWord(.text(.url, ["a b"])), FilterWord(.anywhere("erors>0")),
        FilterWord(.anywhere(#"x " y"#), isNegated: true), FilterWord(.text(.person, ["ab"])),
      ])
  }

  @Test(arguments: ["me@acme.io", "12:30", "/a?b=c", "?a=b", "李:雷", "errors", "-7d", "0195>1"])
  func `What has no name before its operator is a plain word`(word: String) throws {
    #expect(try parsed(word) == [FilterWord(.anywhere(word))])
  }

  @Test(arguments: ["", "   ", "\t"])
  func `Nothing asks for nothing`(line: String) throws { #expect(try parsed(line).isEmpty) }

  @Test func `An unknown word names the nearest known one, and where it stands`() {
    #expect(problem("erors>0") == FilterWordProblem(.unknownWord("erors", nearest: "errors"), at: 0..<5))
    #expect(
      problem("dur>30s !erros>0") == FilterWordProblem(.unknownWord("erros", nearest: "errors"), at: 9..<14))
    #expect(problem("https://x") == FilterWordProblem(.unknownWord("https", nearest: "url"), at: 0..<5))
    #expect(problem("war>1") == FilterWordProblem(.unknownWord("war", nearest: "warnings"), at: 0..<3))
    #expect(problem("warn>1") == FilterWordProblem(.unknownWord("warn", nearest: "warnings"), at: 0..<4))
  }

  @Test func `What others call it leads to the word that is meant`() {
    for (typed, nearest) in [
      ("duration>1m", "dur"), ("email:foo", "person.email"), ("page:/x", "url"), ("since:-7d", "from"),
      ("sort:errors", "order"),
    ] {
      let length = typed.prefix { $0.isLetter }.count
      let name = String(typed.prefix(length))
      #expect(problem(typed) == FilterWordProblem(.unknownWord(name, nearest: nearest), at: 0..<length))
    }
    #expect(
      problem("order:-errrors")
        == FilterWordProblem(.unknownWord("order:-errrors", nearest: "order:-errors"), at: 6..<14))
  }

  @Test func `Half of a word is no text, unless it stands in quotes; and comes out in quotes again`() throws {
    #expect(
      problem("person.plan") == FilterWordProblem(.missingValue("person.plan", .property), at: 0..<11))
    #expect(problem("a person.:x") == FilterWordProblem(.missingValue("person.:x", .property), at: 2..<11))
    #expect(
      problem("$browser:Chrome")
        == FilterWordProblem(.unknownWord("$browser", nearest: "person.$browser"), at: 0..<15))
    #expect(problem("errors>0 or dur>1m") == FilterWordProblem(.danglingSign("OR"), at: 9..<11))
    for text in ["person.plan", "$browser:Chrome", "or", "person.:x"] {
      let line = FilterLine([FilterWord(.anywhere(text))])
      #expect(line.text == "\"\(text)\"")
      #expect(try parsed(line.text) == line.words)
    }
  }

  @Test func `What a word does not take is said at its place`() {
    #expect(problem("errors:5") == FilterWordProblem(.wrongOperator("errors", .number), at: 6..<7))
    #expect(problem("a url>5") == FilterWordProblem(.wrongOperator("url", .text), at: 5..<6))
    #expect(problem("errors> 5") == FilterWordProblem(.missingValue("errors", .number), at: 0..<7))
    #expect(problem("url:") == FilterWordProblem(.missingValue("url", .text), at: 0..<4))
    #expect(
      problem("viewed:maybe") == FilterWordProblem(.wrongValue("maybe", word: "viewed", .flag), at: 7..<12))
    #expect(problem("errors>1s") == FilterWordProblem(.wrongValue("1s", word: "errors", .number), at: 7..<9))
    #expect(problem("errors>-1") == FilterWordProblem(.wrongValue("-1", word: "errors", .number), at: 7..<9))
    #expect(problem("errors>>1") == FilterWordProblem(.wrongValue(">1", word: "errors", .number), at: 7..<9))
    #expect(problem("x url:\"a b") == FilterWordProblem(.openQuote, at: 6..<7))
    #expect(problem("x ! y") == FilterWordProblem(.nothingToNegate, at: 2..<3))
  }

  @Test(arguments: ["30x", "s", "5m3", "1.5m", "99999999999999999999", "9223372036854775807h", "٣s"])
  func `A time is digits and units, and no larger than a number can be`(time: String) {
    #expect(problem("dur>" + time)?.reason == .wrongValue(time, word: "dur", .duration))
  }

  @Test(arguments: [
    "\"", "!\"", "!!a", "\\", "\"\\", ":", ">", "a:", "=>", "!:", "\u{0}", "e\u{301}:x", "🇩🇪>1",
    String(repeating: "!a\"b ", count: 500),
  ])
  func `A line that cannot be read has its problem within it, or right behind it`(line: String) {
    guard let place = problem(line)?.place else { return }
    #expect((0...line.count).contains(place.lowerBound) && place.upperBound <= line.count)
  }
}
