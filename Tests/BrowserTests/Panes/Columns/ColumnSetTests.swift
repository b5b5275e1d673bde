import Browser
import Testing

@Suite("Sets of columns")
struct ColumnSetTests {
  @Test func `Written and read again it is the same, widths and order with it`() throws {
    var set = try #require(ColumnSet(RecordingColumn.allCases.reversed()))
    for (number, column) in RecordingColumn.allCases.enumerated() where number % 3 == 0 {
      set.setWidth(number * 9, of: column)
    }
    #expect(set.text.hasPrefix("id,source:200,library,lists,viewers:200,expiry"))
    #expect(ColumnSet(remembered: set.text) == set)
    #expect(try ColumnSet(parsing: set.text) == set)
    #expect(ColumnSet.standard.text == "when,person,url,errors,warnings,dur,share,clicks,keys")
  }

  @Test(arguments: [
    ("when,mood,errors", "when,errors"), ("when:wide,dur:5:7,person:20", "person:20"), ("mood", nil),
    ("", nil), (",, ,", nil), ("when,when:12", "when:12"), ("errors:1,id", "id"),
  ])
  func `What a newer Reel wrote is read as far as it is known`(text: String, read: String?) {
    #expect(ColumnSet(remembered: text)?.text == read)
  }

  @Test(arguments: [
    ("when,dur,errors,person", "when,dur,errors,person"), (" LEN  err,WHO:20 ", "dur,errors,person:20"),
    ("Start, duration, page", "when,dur,url"), ("distinct-id,id", "distinct-id,id"),
  ])
  func `People name columns by word or title, in any case, with commas or blanks between`(
    text: String, read: String
  ) throws { #expect(try ColumnSet(parsing: text)?.text == read) }

  @Test(arguments: [
    ("when,eror", ColumnProblem(.unknown("eror", nearest: "errors"), at: 5..<9)),
    ("zzzzzzz when", ColumnProblem(.unknown("zzzzzzz", nearest: nil), at: 0..<7)),
    ("日本,when", ColumnProblem(.unknown("日本", nearest: nil), at: 0..<2)),
    ("when dur:x", ColumnProblem(.width(.duration, least: 5), at: 5..<10)),
    ("dur:", ColumnProblem(.width(.duration, least: 5), at: 0..<4)),
    ("dur:4", ColumnProblem(.width(.duration, least: 5), at: 0..<5)),
    ("dur:99999999999999999999", ColumnProblem(.width(.duration, least: 5), at: 0..<24)),
  ])
  func `A mistake says where it is, and the nearest word`(text: String, problem: ColumnProblem) {
    #expect(throws: problem) { try ColumnSet(parsing: text) }
  }

  @Test func `A column comes in where it stands in the table, behind the one before it; the last one stays`()
    throws
  {
    var set = try #require(ColumnSet([.person, .when]))
    set.show(.errors)
    set.show(.end)
    #expect(set.columns == [.person, .errors, .when, .end])
    #expect(Set(set.order) == Set(RecordingColumn.allCases))
    let hidden = [RecordingColumn.person, .when, .end, .errors].map { set.hide($0) }
    #expect(hidden == [true, true, true, false])
    #expect(set.columns == [.errors])
  }

  @Test func `A width is never less than a column needs, and gone when it is hidden`() {
    var set = ColumnSet.standard
    set.setWidth(1, of: .duration)
    set.setWidth(.max, of: .page)
    set.setWidth(20, of: .browser)
    #expect(set.chosenWidth(of: .duration) == 5)
    #expect(set.chosenWidth(of: .page) == ColumnWidth.limit)
    #expect(set.chosenWidth(of: .browser) == nil)
    _ = set.hide(.page)
    set.show(.page)
    #expect(set.chosenWidth(of: .page) == nil)
  }
}
