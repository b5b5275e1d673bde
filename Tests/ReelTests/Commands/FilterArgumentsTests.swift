import Foundation
import Recordings
import Terminal
import Testing

@testable import reel

@Suite("Filter words of a command line")
struct FilterArgumentsTests {
  private func mistake(_ words: String...) -> FilterMistake? {
    do throws(FilterMistake) {
      _ = try FilterArguments(words).filter()
      return nil
    } catch {
      return error
    }
  }

  @Test func `They are one line, however the shell took them apart`() throws {
    let apart = try FilterArguments(["errors>0", "from:-7d"]).filter()
    let whole = try FilterArguments(["errors>0 from:-7d"]).filter()
    #expect(apart == whole)
    #expect(apart?.text == "errors>0 from:-7d")
  }

  @Test(arguments: [[], [""], [" ", "\t"]])
  func `Without words there is no filter`(words: [String]) throws {
    #expect(try FilterArguments(words).filter() == nil)
  }

  @Test func `A mistake is shown where it stands, with the nearest word`() throws {
    let lines = try #require(mistake("dur>30s", "erors>0")).lines
    #expect(
      lines == [
        "reel: filter, column 9: no word erors; errors?",
        "  dur>30s erors>0",
        "          ^~~~~",
      ])
  }

  @Test func `Wide letters before it take two columns`() throws {
    let lines = try #require(mistake("url:日本", "erors>0")).lines
    #expect(lines[0].hasPrefix("reel: filter, column 8:"))
    #expect(lines[2] == "           ^~~~~")
  }

  @Test func `Nothing in a line moves the cursor`() throws {
    let lines = try #require(mistake("\u{1B}[2J\u{7}", "erors>0")).lines
    for line in lines { #expect(line.unicodeScalars.allSatisfy { !$0.isControl }) }
    #expect(lines[1].contains("erors"))
  }

  @Test func `Of a long line the part with the mistake is shown`() throws {
    let lines = try #require(mistake(String(repeating: "x", count: 500), "erors>0")).lines
    #expect(lines[1].columns <= 74 && lines[1].contains("erors>0"))
    let start = try #require(lines[2].firstIndex(of: "^"))
    let column = lines[2].distance(from: lines[2].startIndex, to: start)
    #expect(lines[1].dropFirst(column).hasPrefix("erors"))
  }

  @Test(arguments: [#"url:"/a"#, "event:x(plan:pro"])
  func `An open quote is found`(line: String) { #expect(mistake(line) != nil) }

  @Test func `What the server cannot be asked is shown where it stands`() throws {
    let arguments = FilterArguments(["errors>0", "from:-7d", "to:-9d"])
    let line = try #require(try arguments.filter())
    let problem = #expect(throws: FilterQueryProblem.self) { try line.checkWindow(at: Date(), in: .gmt) }
    #expect(arguments.mistake(try #require(problem)).lines.first?.contains("column 19") == true)
  }
}
