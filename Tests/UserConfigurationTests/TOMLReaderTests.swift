import Testing
import UserConfiguration

@Suite("TOML")
struct TOMLReaderTests {
  private func read(_ text: String) throws -> TOMLTable { try TOMLReader.table(from: Array(text.utf8)) }

  private func problem(_ text: String) -> TOMLProblem? {
    do throws(TOMLProblem) {
      _ = try TOMLReader.table(from: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `Values know their lines`() throws {
    let table = try read(
      """
      # A comment.
      host = "https://a" # another one
      'quoted key' = 'as \\ is'

      [a.b]
      list = [ # of several lines
        "x",
        2,
      ]
      flag = true
      [[c]]
      n = 1_000
      [[c]]
      n = -7
      """)
    #expect(
      table.entries == [
        TOMLEntry("host", line: 2, .text("https://a")),
        TOMLEntry("quoted key", line: 3, .text("as \\ is")),
        TOMLEntry(
          "a", line: 5,
          .table(
            TOMLTable(
              line: 5,
              [
                TOMLEntry(
                  "b", line: 5,
                  .table(
                    TOMLTable(
                      line: 5,
                      [
                        TOMLEntry(
                          "list", line: 6,
                          .list([TOMLElement(line: 7, .text("x")), TOMLElement(line: 8, .number(2))])),
                        TOMLEntry("flag", line: 10, .flag(true)),
                      ])))
              ]))),
        TOMLEntry(
          "c", line: 11,
          .list([
            TOMLElement(line: 11, .table(TOMLTable(line: 11, [TOMLEntry("n", line: 12, .number(1000))]))),
            TOMLElement(line: 13, .table(TOMLTable(line: 13, [TOMLEntry("n", line: 14, .number(-7))]))),
          ])),
      ])
  }

  @Test(arguments: [
    (#"a = "x\ty\"\\\u00e9\U0001F600""#, "x\ty\"\\é😀"), (#"a = 'x\ty'"#, #"x\ty"#),
    ("a = \"\"\"\nx\ny\"\"\"", "x\ny"), ("a = '''x''y'''", "x''y"), ("a = \"\"\"x\"\"\"\"\"", "x\"\""),
    ("a = \"\"\"x \\\n   y\"\"\"", "x y"), ("a = \"\"", ""), ("\u{FEFF}a = 'x'\r\n", "x"),
    ("a = \"\"\"x\r\ny\"\"\"", "x\ny"),
  ])
  func `Texts are read in every kind of quotes`(text: String, value: String) throws {
    #expect(try read(text)["a"]?.value == .text(value))
  }

  @Test(arguments: [
    ("0", 0), ("+5", 5), ("-12", -12), ("1_000", 1000), ("0xff", 255), ("0b11", 3), ("0o17", 15),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `Whole numbers are read`(text: String, value: Int) throws {
    #expect(try read("a = \(text)")["a"]?.value == .number(value))
  }

  @Test func `Dotted names and tables within a line are tables`() throws {
    let table = try read("a.b = 1\na.c = { d = 'x', e.f = [] }\n")
    let c = TOMLTable(
      line: 2,
      [
        TOMLEntry("d", line: 2, .text("x")),
        TOMLEntry("e", line: 2, .table(TOMLTable(line: 2, [TOMLEntry("f", line: 2, .list([]))]))),
      ])
    #expect(
      table["a"]?.value
        == .table(
          TOMLTable(line: 1, [TOMLEntry("b", line: 1, .number(1)), TOMLEntry("c", line: 2, .table(c))]))
    )
  }

  @Test(arguments: [
    ("a = 1\na = 2", 2, "stands in line 1 already"), ("[a]\n[b]\n[a]", 3, "stands in line 1 already"),
    ("a = 1\n[a]", 2, "stands in line 1 already"), ("a = 1\n[a.b]", 2, "a number in line 1"),
    ("a = { b = 1 }\na.c = 2", 2, "stands in line 1 already"), ("[[a]]\n[a]", 2, "stands in line 1 already"),
    ("a = []\n[[a]]", 2, "stands in line 1 already"), ("a = [\n1\n2]", 3, "begins in line 1"),
    ("\n\na = \"x", 3, "has no end"), ("a = \"\"\"x\n\n", 1, "has no end"), ("a = 1.5", 1, "no whole number"),
    ("a = 2026-01-01", 1, "no whole number"), ("a = 99999999999999999999", 1, "no whole number"),
    ("a = 010", 1, "no whole number"), ("a = yes", 1, "texts stand in quotes"),
    ("a =", 1, "expected a value"),
    ("a", 1, "expected ="), ("= 1", 1, "expected [table]"), ("[a", 1, "expected ]"),
    ("[[a]", 1, "expected ]]"),
    ("a = 1 b = 2", 1, "nothing more"), ("a = \"\\x\"", 1, "no such escape"),
    ("a = \"\\ud800\"", 1, "\\u and \\U"),
    ("a = \"\\u+123\"", 1, "\\u and \\U"), ("a = \"\u{0}\"", 1, "control character"),
    ("# \u{0}", 1, "control character"), ("a = { b = 1", 1, "expected , or }"),
    ("a = 1__0", 1, "no whole number"),
    ("a = \"x\ny\"", 1, "has no end"), ("\u{0}", 1, "expected [table]"), ("a = --1", 1, "no whole number"),
  ])
  func `What is wrong is told with its line`(text: String, line: Int, reason: String) throws {
    let problem = try #require(self.problem(text))
    #expect(problem.line == line)
    #expect(problem.reason.contains(reason), "\(problem.reason)")
  }

  @Test func `What is no UTF-8 is refused with its line`() {
    #expect(throws: TOMLProblem(line: 2, reason: "this is no UTF-8.")) {
      try TOMLReader.table(from: Array("a = 1\nb = \"".utf8) + [0xFF, 0x22])
    }
  }

  @Test(arguments: ["[", "a = [", "{a=", "a.", "[[", "\"", "\\", "a=[{b=", "[a.", "'''", "#", "\n", "a=1\n"])
  func `A part that is repeated a million times ends`(part: String) {
    let text = String(repeating: part, count: 1_000_000)
    _ = problem(text)
    _ = problem("a = " + text)
    _ = problem("a = \"\"\"" + text)
  }

  @Test func `Ten megabytes are read once`() throws {
    var text = "[x]\n"
    for number in 0..<500_000 { text += "key\(number) = \(number)\n" }
    let table = try read(text)
    guard case .table(let x)? = table["x"]?.value else { return #expect(Bool(false), "no table") }
    #expect(x.entries.count == 500_000)
    let lists = String(repeating: "[[a]]\n", count: 500_000)
    guard case .list(let elements)? = try read(lists)["a"]?.value else {
      return #expect(Bool(false), "no list")
    }
    #expect(elements.count == 500_000)
  }

  @Test(arguments: ["", "plain", "a \"quoted\" \\ one", "tab\tline\nend\u{1B}", "é😀\u{7F}"])
  func `A text that is written reads back`(text: String) throws {
    #expect(try read("a = \(TOMLText.quoted(text))")["a"]?.value == .text(text))
  }
}
