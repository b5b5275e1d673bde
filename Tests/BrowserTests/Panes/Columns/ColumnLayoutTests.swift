import Browser
import Recordings
import TestSupport
import Testing

@Suite("Columns in a width")
struct ColumnLayoutTests {
  private let all = ColumnSet(RecordingColumn.allCases) ?? .standard

  private func widths(_ set: ColumnSet, _ columns: Int) -> String {
    set.placed(in: columns).map { "\($0.column.word) \($0.width)" }.joined(separator: ", ")
  }

  @Test(arguments: [
    (160, "when 12, person 32, url 79, errors 4, warnings 4, dur 5, share 4, clicks 4, keys 4"),
    (78, "when 12, person 18, url 21, errors 4, warnings 4, dur 5, share 4"),
    (73, "when 12, person 18, url 16, errors 4, warnings 4, dur 5, share 4"),
    (72, "when 12, person 18, url 15, errors 4, warnings 4, dur 5, share 4"),
    (71, "when 9, person 17, url 18, errors 4, warnings 4, dur 5, share 4"),
    (60, "when 9, person 15, url 19, errors 4, dur 5"),
    (46, "when 9, person 12, url 14, errors 4"), (44, "when 9, person 25, errors 4"),
    (30, "when 9, person 11, errors 4"), (25, "when 9, person 11"), (20, "when 9, person 6"),
    (19, "when 9"), (10, "when 6"), (0, "when 1"),
  ])
  func `The standard ones: what tells least goes first, person and page share what is left`(
    columns: Int, widths: String
  ) { #expect(self.widths(.standard, columns) == widths) }

  @Test
  func
    `At every width the columns fit, none below its least, in the order chosen; the most telling one stays`()
  {
    var chosen = all
    for (column, width) in [(RecordingColumn.page, 150), (.person, 6), (.when, 40)] {
      chosen.setWidth(width, of: column)
    }
    for set in [ColumnSet.standard, all, chosen] {
      for columns in 13...400 {
        let placed = set.placed(in: columns)
        let used = placed.map { $0.width + 1 }.reduce(4 - 1, +)
        #expect(used <= columns, "\(columns)")
        #expect(placed.map(\.column) == set.columns.filter { placed.map(\.column).contains($0) })
        #expect(placed.allSatisfy { $0.width >= ColumnTable.row(of: $0.column).width.least }, "\(columns)")
        #expect(placed.contains { $0.column == .when }, "\(columns)")
      }
    }
  }

  @Test func `What was shown besides the standard columns stays longer than those of them that tell least`() {
    var set = ColumnSet.standard
    set.show(.score)
    #expect(
      widths(set, 73) == "when 12, person 12, url 15, errors 4, warnings 4, dur 5, share 4, score 6")
    #expect(widths(set, 55) == "when 9, person 13, url 16, errors 4, dur 5")
  }

  @Test func `A chosen width holds, but takes no more than two thirds of a narrow list`() {
    var set = ColumnSet.standard
    set.setWidth(40, of: .page)
    set.setWidth(8, of: .person)
    #expect(
      widths(set, 160) == "when 12, person 8, url 40, errors 4, warnings 4, dur 5, share 4, clicks 4, keys 4")
    #expect(widths(set, 60) == "when 9, person 8, url 32, errors 4")
    #expect(widths(set, 20) == "when 9, person 6")
  }

  @Test func `Without a page the other texts grow, but never beyond what they are worth`() throws {
    let set = try #require(ColumnSet([.when, .person, .id, .country]))
    #expect(widths(set, 200) == "when 12, person 32, id 36, country 4")
    #expect(widths(set, 60) == "when 9, person 27, id 13, country 4")
  }

  @Test func `Every column gives way at some time, those of the table and no other`() {
    #expect(Set(ColumnTable.givingWay) == Set(RecordingColumn.allCases))
    #expect(ColumnTable.givingWay.count == RecordingColumn.allCases.count)
    #expect(ColumnTable.rows.map(\.column) == RecordingColumn.allCases)
    for row in ColumnTable.rows {
      #expect(row.width.least <= row.width.natural && row.width.natural <= row.width.most, "\(row.title)")
      #expect(row.title.count <= row.width.natural, "\(row.title)")
    }
    #expect(Set(ColumnTable.rows.map(\.title)).count == RecordingColumn.allCases.count)
  }
}
