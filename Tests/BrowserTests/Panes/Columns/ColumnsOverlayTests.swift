import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("The chooser of columns")
struct ColumnsOverlayTests {
  private let project = ProjectID(48213)

  private func opened(_ size: Size = .middle) -> StoreTester {
    var tester = StoreTester.running(size)
    tester.type("cc")
    return tester
  }

  private func columns(_ tester: StoreTester) -> String { tester.state.recordings.columns[.all].text }

  private func chosen(_ tester: StoreTester) -> RecordingColumn? {
    if case .columns(let overlay)? = tester.state.overlay { overlay.chosen } else { nil }
  }

  @Test func `It lies below the list's titles, and says what is shown, how wide, and what has no room`() {
    var tester = opened(.narrow)
    tester.type("jj<")
    let rows = tester.frame.rowTexts
    #expect(rows[1].hasPrefix("    WHEN ↓    WHO            WHERE                 ERR   LEN"))
    #expect(
      rows[6...].prefix(5).map { $0 } == [
        "┏━ Columns ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓",
        "┃ [x] WHEN        When it started                        9 ┃",
        "┃ [ ] END         When it ended                            ┃",
        "┃>[x] WHO         The person's name                     14=┃",
        "┃ [ ] DISTINCT ID The visitor's distinct id                ┃",
      ])
    tester.type("/WRN")
    #expect(tester.frame.rowTexts.contains { $0.hasPrefix("┃>[x] WRN ") && $0.contains("no room") })
  }

  @Test func `Space switches a column where it stands in the list; the cursor stays on it`() {
    var tester = opened()
    tester.type("j ")
    #expect(columns(tester).hasPrefix("when,end,person"))
    #expect(chosen(tester) == .end)
    tester.type(" ")
    #expect(columns(tester) == ColumnSet.standard.text)
    #expect(chosen(tester) == .end)
  }

  @Test
  func `J and K move a column beyond the next shown one, and stop at the ends without a word to the journal`()
  {
    var tester = opened()
    #expect(
      tester.type("J") == [
        .journal(
          .remember(
            project, key: "columns all", value: "person,when,url,errors,warnings,dur,share,clicks,keys"))
      ])
    #expect(chosen(tester) == .when)
    tester.type("K")
    #expect(columns(tester) == ColumnSet.standard.text)
    #expect(tester.type("K").isEmpty)
    tester.type("/KEY")
    tester.press(.enter)
    #expect(tester.type("J").isEmpty)
    tester.type("K")
    #expect(columns(tester).hasSuffix("share,keys,clicks"))
  }

  @Test func `Widths go from what is seen, no narrower than the column can be; = gives the width back`() {
    var tester = opened(.large)
    tester.type("/WHO")
    tester.press(.enter)
    tester.type("<-")
    #expect(columns(tester).hasPrefix("when,person:16,url"))
    tester.type(">")
    #expect(columns(tester).hasPrefix("when,person:17,url"))
    tester.type(String(repeating: "<", count: 40))
    #expect(columns(tester).hasPrefix("when,person:6,url"))
    #expect(tester.type("=") == [.journal(.remember(project, key: "columns all", value: nil))])
    tester.press(.escape)
    tester.type("gj")
    #expect(tester.type(">").isEmpty)
    #expect(tester.status == "[--] column end is hidden: Space shows it")
  }

  @Test func `Where there is no room a column stays as wide as it is, and that is said`() {
    var tester = opened(Size(columns: 80, rows: 30))
    tester.type("/WHERE")
    tester.press(.enter)
    tester.type(String(repeating: ">", count: 60))
    let widest = columns(tester)
    #expect(tester.status == "[--] no room here to make column url wider: hide another one, or zoom with +")
    #expect(tester.type(">").isEmpty)
    #expect(columns(tester) == widest)
  }

  @Test func `r brings the default columns back, also into the chooser's own order`() {
    var tester = opened()
    tester.type("JJjj r")
    #expect(columns(tester) == ColumnSet.standard.text)
    #expect(tester.frame.row(of: "┃ [x] WHEN") ?? 99 < tester.frame.row(of: "┃ [x] LEN") ?? 0)
  }

  @Test func `What is typed after / filters by title, word and sentence; Esc shows all again, then closes`() {
    var tester = opened()
    tester.type("/console")
    #expect(tester.frame.row(of: "━ Columns /console━") != nil)
    #expect(chosen(tester) == .errors)
    #expect(tester.frame.row(of: "┃ [x] WHEN") == nil)
    tester.press(.enter)
    tester.type("j ")
    #expect(!columns(tester).contains("warnings"))
    tester.press(.escape)
    #expect(chosen(tester) == .warnings)
    tester.press(.escape)
    #expect(tester.state.overlay == nil)
    tester.type("cc/qqq")
    #expect(tester.frame.row(of: "No column of that name.") != nil)
    tester.press(.enter)
    #expect(tester.type(" J>").isEmpty)
  }
}
