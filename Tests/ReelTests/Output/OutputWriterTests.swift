import Foundation
import Recordings
import Terminal
import Testing

@testable import reel

private let columns = [
  OutputColumn(name: "id", title: "ID", least: 6, most: 12, importance: 9),
  OutputColumn(name: "start", title: "WHEN", least: 9, most: 12, importance: 8),
  OutputColumn(name: "errors", title: "ERR", least: 4, most: 8, alignsRight: true, importance: 5),
  OutputColumn(name: "who", title: "WHO", least: 6, most: 32, importance: 7),
]

private let usual = selection(nil)

private func selection(_ names: [String]?) -> ColumnSelection {
  do throws(ColumnSelection.Unknown) { return try ColumnSelection(columns, named: names) } catch {
    preconditionFailure(error.sentence)
  }
}

private let clock = OutputClock(now: Date(timeIntervalSince1970: 1_795_000_000), zone: .gmt)

private func row(_ id: String, errors: Int? = 0, who: String = "ada", raw: String = "{}") -> OutputRow {
  OutputRow(
    cells: [
      .text(id), .moment(clock.now), errors.map(OutputCell.number) ?? .unknown,
      .label(short: who, whole: who + " whole"),
    ],
    raw: JSONText(raw))
}

private func text(_ form: OutputForm, _ rows: [OutputRow]) -> String {
  var writer = OutputWriter(form, usual, at: clock)
  return writer.lines(of: rows)
}

/// Texts of strangers that could do harm.
private let hostile = [
  "\u{1B}[2J\u{1B}]0;x\u{7}", "a\tb", "a\nb", "a\r\nb", "\u{9B}31m", "\u{202E}abc", "a\u{200D}\u{FE0F}", "👩‍👩‍👧",
  "日本のお客様",
  "e\u{301}\u{301}\u{301}\u{301}", String(repeating: "x", count: 5_000), String(repeating: "漢", count: 400),
  "\\t", "\u{2028}",
  "\0", "",
]

@Suite("A table for persons")
struct TableOutputTests {
  @Test func `Columns stand below their titles, numbers to the right`() {
    #expect(
      text(.table(width: 80), [row("abc", errors: 12), row("defghi", errors: nil, who: "bob")]) == """
        ID      WHEN        ERR  WHO
        abc     Wed 11:06    12  ada
        defghi  Wed 11:06        bob

        """)
  }

  @Test func `The header comes once`() {
    var writer = OutputWriter(.table(width: 80), usual, at: clock)
    #expect(writer.lines(of: [row("a")]).hasPrefix("ID"))
    #expect(writer.lines(of: [row("b")]).hasPrefix("b"))
    #expect(writer.lines(of: []) == "")
  }

  @Test func `Without rows there is no table`() { #expect(text(.table(width: 80), []) == "") }

  @Test(arguments: [1, 2, 5, 6, 9, 17, 20, 24, 40, 80, 300])
  func `Nothing is wider than the terminal, in any width`(width: Int) {
    let rows = hostile.map { row($0, errors: .max, who: $0) } + [row("abc", errors: .min)]
    for line in text(.table(width: width), rows).split(separator: "\n") {
      #expect(String(line).columns <= width)
    }
  }

  @Test func `What has no room goes away, the least important first`() {
    let header = { (width: Int) in
      String(text(.table(width: width), [row("abc")]).prefix { $0 != "\n" }).split(separator: " ").map(
        String.init)
    }
    #expect(header(31) == ["ID", "WHEN", "ERR", "WHO"])
    #expect(header(26) == ["ID", "WHEN", "WHO"])
    #expect(header(20) == ["ID", "WHEN"])
    #expect(header(10) == ["ID"])
  }

  @Test(arguments: hostile)
  func `A strange text takes one line and moves no cursor`(text hostile: String) {
    let lines = text(.table(width: 60), [row("abc", who: hostile), row("def")])
    #expect(lines.split(separator: "\n", omittingEmptySubsequences: false).count == 4)
    #expect(lines.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
  }

  @Test func `A number without room is not cut into another number`() {
    var writer = OutputWriter(.table(width: 80), usual, at: clock)
    _ = writer.lines(of: [row("abc", errors: 1)])
    let line = writer.lines(of: [row("abc", errors: .max)])
    #expect(line.contains("~~~~"))
    #expect(!line.contains("922"))
  }

  @Test(arguments: [1, 20, 60, 200])
  func `An id is never cut: it can be typed again`(width: Int) throws {
    let columns = [
      OutputColumn(name: "id", title: "ID", least: 4, most: 6, isWhole: true, importance: 9),
      OutputColumn(name: "who", title: "WHO", least: 6, most: 32, importance: 7),
    ]
    func row(_ id: String) -> OutputRow { OutputRow(cells: [.text(id), .text("ada")], raw: nil) }
    var writer = OutputWriter(
      .table(width: width), try ColumnSelection(columns, named: nil), at: clock)
    #expect(writer.lines(of: [row("synthetic-watch-history")]).contains("synthetic-watch-history"))
    #expect(writer.lines(of: [row("a-longer-one-that-came-late")]).contains("a-longer-one-that-came-late"))
  }

  @Test func `The columns of ids are whole in every table`() {
    for columns in [RecordingTableRow.columns, PlaylistTableRow.columns] {
      #expect(columns.filter { $0.name == "id" }.map(\.isWhole) == [true])
    }
  }

  @Test func `Rows that come later keep to the columns`() {
    var writer = OutputWriter(.table(width: 80), usual, at: clock)
    _ = writer.lines(of: [row("abc")])
    #expect(writer.lines(of: [row("a long id that came late")]) == "a lon~  Wed 11:06     .  ada\n")
  }
}

@Suite("Tab-separated values for programs")
struct TabOutputTests {
  @Test func `A header line, then raw values`() {
    #expect(
      text(.tsv, [row("abc", errors: 12_345), row("def", errors: nil)]) == """
        id\tstart\terrors\twho
        abc\t2026-11-18T11:06:40Z\t12345\tada whole
        def\t2026-11-18T11:06:40Z\t\tada whole

        """)
  }

  @Test func `The header is there without rows, and once`() {
    var writer = OutputWriter(.tsv, usual, at: clock)
    #expect(writer.lines(of: []) == "id\tstart\terrors\twho\n")
    #expect(writer.lines(of: []) == "")
  }

  @Test(arguments: hostile)
  func `A strange text adds no tab and no line`(text hostile: String) {
    let lines = text(.tsv, [row(hostile, who: hostile)])
    #expect(lines.unicodeScalars.count { $0 == "\n" } == 2)
    #expect(lines.unicodeScalars.count { $0 == "\t" } == 6)
    #expect(lines.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !$0.isControl })
  }

  @Test func `What is written differently can be told apart`() {
    #expect(TabSeparated.escaped("a\tb\\t\n\u{1B}é") == #"a\tb\\t\n\u001bé"#)
    #expect(TabSeparated.escaped("plain") == "plain")
  }

  @Test func `Values of every kind are written in full`() {
    #expect(OutputCell.number(.max).raw == "9223372036854775807")
    #expect(OutputCell.seconds(3_725).raw == "3725")
    #expect(OutputCell.share(0.74123).raw == "0.741")
    #expect(OutputCell.flag(true).raw == "true")
    #expect(OutputCell.decimal(15.25).raw == "15.25")
    #expect(OutputCell.moment(Date(timeIntervalSince1970: 0.5)).raw == "1970-01-01T00:00:00.500Z")
    #expect(OutputCell.moment(Date(timeIntervalSince1970: -0.5)).raw == "1969-12-31T23:59:59.500Z")
    #expect(OutputCell.moment(.distantFuture).raw == "4001-01-01T00:00:00Z")
    #expect(OutputCell.unknown.raw == "")
  }
}

@Suite("The API's own objects for programs")
struct JSONOutputTests {
  @Test func `One line each, as they came`() {
    #expect(
      text(.jsonLines, [row("a", raw: #"{"id":"a"}"#), row("b", raw: #"{"n":1.50}"#)])
        == "{\"id\":\"a\"}\n{\"n\":1.50}\n")
  }

  @Test func `Without rows there is nothing`() { #expect(text(.jsonLines, []) == "") }

  @Test func `An object in several lines becomes one`() {
    #expect(text(.jsonLines, [row("a", raw: "{\n\t\"a\" : [1,\r\n 2]\n}")]) == "{\"a\" : [1, 2]}\n")
  }

  @Test(arguments: hostile)
  func `What moves the cursor is written with an escape, and means the same`(text hostile: String) throws {
    let plain = hostile.replacing("\\", with: "\\\\")
    let line = text(.jsonLines, [row("a", raw: "{\"name\":\"\(plain)\"}")])
    #expect(line.unicodeScalars.count { $0 == "\n" } == 1)
    #expect(line.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
    #expect(try JSONText(line).value()["name"]?.text == hostile)
  }

  @Test func `A quote behind a backslash ends no string`() {
    #expect(JSONText("{\"a\":\"\\\\\",\n\"b\":\"\\\"\n\"}").line == #"{"a":"\\","b":"\"\u000a"}"#)
  }

  @Test(arguments: ["", "{", "{\"a\":\u{1B}[2J}", "nope", "{} {}"])
  func `What is no JSON is counted, not printed`(raw: String) {
    var writer = OutputWriter(.jsonLines, usual, at: clock)
    #expect(writer.lines(of: [row("a", raw: raw), row("b", raw: #"{"id":"b"}"#)]) == "{\"id\":\"b\"}\n")
    #expect(writer.unreadable == 1)
  }
}

@Suite("Forms for spreadsheets, documents and pipes")
struct OtherOutputTests {
  private func whole(
    _ form: OutputForm, _ lots: [[OutputRow]], names: [String]? = nil, fields: [FieldPath]? = nil,
    hasHeader: Bool = true
  ) -> String {
    var writer = OutputWriter(form, selection(names), at: clock, hasHeader: hasHeader, fields: fields)
    return lots.map { writer.lines(of: $0) }.joined() + writer.end()
  }

  @Test func `Commas and quotes stand in quotes, and lines end as RFC 4180 has them`() {
    #expect(
      whole(.csv, [[row("a,b", who: "say \"x\"")], [row("c")]], names: ["id", "who", "errors"])
        == "id,who,errors\r\n\"a,b\",\"say \"\"x\"\" whole\",0\r\nc,\"ada whole\",0\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
  func `A text is no formula in a spreadsheet`(text: String) {
    #expect(CommaSeparated.line([.text(text)]).trimmingPrefix("\"").hasPrefix("'"))
  }

  @Test func `A negative number stays one`() { #expect(CommaSeparated.line([.number(-1)]) == "-1\r\n") }

  @Test(arguments: hostile)
  func `A strange text stays in its field and moves no cursor`(text: String) {
    let line = CommaSeparated.line([.text(text), .text("b")])
    #expect(
      line.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\r" || $0 == "\t" || !$0.isControl })
    #expect(line.hasSuffix(",b\r\n"))
  }

  @Test func `A table of Markdown holds no markup of strangers`() {
    #expect(
      whole(.markdown, [[row("a|b", errors: 3, who: "<b>_x_ @you")]], names: ["id", "errors", "who"]) == """
        | ID | ERR | WHO |
        | --- | ---: | --- |
        | a\\|b | 3 | &lt;b>\\_x\\_ &#64;you |

        """)
  }

  @Test func `An array is one, in whatever lots its objects come`() {
    #expect(whole(.jsonArray, []) == "[]\n")
    #expect(whole(.jsonArray, [[], []]) == "[]\n")
    #expect(
      whole(.jsonArray, [[row("a", raw: #"{"n":1}"#)], [], [row("b", raw: #"{"n":2}"#)]])
        == "[\n{\"n\":1},\n{\"n\":2}\n]\n")
  }

  @Test func `Members are picked, also those of inner objects, and names may hold dots`() throws {
    let fields = ["id", "person.name", "person.properties.a.b", "gone"].compactMap(FieldPath.init)
    let raw = #"{"id":"a","person":{"name":"Ada","properties":{"a.b":[1,2]}},"x":3}"#
    #expect(
      whole(.jsonLines, [[row("a", raw: raw)]], fields: fields)
        == #"{"id":"a","person.name":"Ada","person.properties.a.b":[1,2],"gone":null}"# + "\n")
  }

  @Test func `A field that no object has is told with the nearest one`() throws {
    var writer = OutputWriter(.jsonLines, usual, at: clock, fields: [try #require(FieldPath("idd"))])
    #expect(writer.mistakes == [])
    _ = writer.lines(of: [row("a", raw: #"{"id":"a"}"#)])
    #expect(writer.mistakes == ["no object has the field idd; id?"])
  }

  @Test func `A field's name stays in its place, whatever it holds`() throws {
    let field = try #require(FieldPath("a\"}\u{9B}"))
    let text = whole(.jsonLines, [[row("a", raw: #"{"id":1}"#)]], fields: [field])
    #expect(try JSONText(text).value()["a\"}\u{9B}"] == .null)
    #expect(!text.unicodeScalars.contains("\u{9B}"))
  }

  @Test func `For pipes there are ids, and nothing else`() {
    var first = row("a")
    first.id = "abc"
    #expect(whole(.ids, [[first, row("b")]]) == "abc\n")
  }

  @Test func `Columns come in the order in which they are named`() {
    #expect(whole(.tsv, [[row("abc", errors: 2)]], names: ["errors", "id"]) == "errors\tid\n2\tabc\n")
    #expect(whole(.tsv, [[row("abc", errors: 2)]], names: ["errors"], hasHeader: false) == "2\n")
  }

  @Test func `Columns that were named stay where they have no room`() {
    let names = ["id", "start", "errors", "who"]
    #expect(whole(.table(width: 8), [[row("abc")]], names: names).hasPrefix("ID      WHEN        ERR  WHO"))
  }

  @Test func `An unknown column is told with the nearest one`() {
    #expect(throws: ColumnSelection.Unknown(name: "error", known: ["id", "start", "errors", "who"])) {
      try ColumnSelection(columns, named: ["id", "error"])
    }
    #expect(
      ColumnSelection.Unknown(name: "error", known: ["id", "errors"]).sentence
        == "there is no column error; errors?")
  }

  @Test func `What is printed only where it is named is not there unasked`() throws {
    var extra = OutputColumn(name: "rage", title: "RAGE", least: 4, most: 4, importance: 1)
    extra.isOptional = true
    #expect(try ColumnSelection([columns[0], extra], named: nil).columns.map(\.name) == ["id"])
    #expect(try ColumnSelection([columns[0], extra], named: ["rage"]).columns.map(\.name) == ["rage"])
  }
}
