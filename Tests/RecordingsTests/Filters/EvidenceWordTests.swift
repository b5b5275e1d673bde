import Recordings
import Testing

@Suite("Filter words about what happened")
struct EvidenceWordTests {
  private func reason(_ line: String) -> FilterWordProblem.Reason? {
    do throws(FilterWordProblem) { _ = try FilterLine(parsing: line) } catch { return error.reason }
    return nil
  }

  @Test func `They are texts, numbers and orders, and written as they are typed`() throws {
    let typed = #"trouble:"is undefined",rage !rage>0 pages>=3 pages<=9 order:-trouble"#
    let line = try FilterLine(parsing: typed)
    #expect(
      line.words == [
        FilterWord(.evidence(.text(.trouble, ["is undefined", "rage"]))),
        FilterWord(.evidence(.amount(.rage, .above, 0)), isNegated: true),
        FilterWord(.evidence(.amount(.pages, .atLeast, 3))),
        FilterWord(.evidence(.amount(.pages, .atMost, 9))),
        FilterWord(.evidence(.order(EvidenceSort(.trouble, ascending: false)))),
      ])
    #expect(line.text == typed)
    #expect(try FilterLine(parsing: "pages:3..9").text == "pages>=3 pages<=9")
  }

  @Test func `Mistakes name what is right`() {
    #expect(reason("truble:x") == .unknownWord("truble", nearest: "trouble"))
    #expect(reason("rag>0") == .unknownWord("rag", nearest: "rage"))
    #expect(reason("order:-rgae") == .unknownWord("order:-rgae", nearest: "order:-rage"))
    #expect(reason("rage:yes") == .wrongOperator("rage", .number))
    #expect(reason("rage>1.5") == .wrongValue("1.5", word: "rage", .number))
    #expect(reason("trouble>1") == .wrongOperator("trouble", .text))
    #expect(reason("trouble:") == .missingValue("trouble", .text))
    #expect(reason("!pages:1..2") == .cannotNegate("pages", instead: "pages<"))
  }

  @Test func `No server is asked them, and their order does not change the server's`() throws {
    let line = try FilterLine(parsing: "errors>0 trouble:x rage>0 order:-rage")
    #expect(line.local().map(\.text) == ["trouble:x", "rage>0"])
    let query = try line.query(at: .testStart, in: .gmt)
    let plain = try FilterLine(parsing: "errors>0").query(at: .testStart, in: .gmt)
    #expect(query == plain)
    #expect(line.evidenceSort == EvidenceSort(.rage, ascending: false))
    #expect(line.sort == RowSort(.startTime, ascending: false))
  }

  @Test func `A saved filter keeps them for Reel alone`() throws {
    let line = try FilterLine(parsing: "errors>0 trouble:x !rage>0 order:-pages")
    #expect(line.words.map(\.isOnlyReels) == [false, true, true, true])
    let read = try FilterLine(savedFilter: line.savedFilter(in: .gmt), in: .gmt)
    #expect(read.words == line.words)
    #expect(read.leftovers.isEmpty)
  }

  @Test func `One order takes the place of another, and the same again is reversed`() throws {
    var line = try FilterLine(parsing: "errors>0 order:-errors").sorted(by: .rage)
    #expect(line.text == "errors>0 order:-rage")
    line = line.sorted(by: .rage)
    #expect(line.text == "errors>0 order:rage")
    #expect(line.sorted(by: .pages).text == "errors>0 order:-pages")
    #expect(line.sorted(by: .startTime, hasOwnOrder: false).text == "errors>0")
    #expect(try FilterLine(parsing: "order:-rage order:dur").text == "order:dur")
  }

  @Test func `Rows tell the conditions, and no order`() throws {
    let line = "trouble:* rage>0 pages=1"
    #expect(try FilterLine(parsing: line, for: .rows).text == line)
    #expect(throws: FilterWordProblem.self) { try FilterLine(parsing: "order:-rage", for: .rows) }
  }
}
