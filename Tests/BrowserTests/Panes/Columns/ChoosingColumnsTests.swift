import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Choosing columns")
struct ChoosingColumnsTests {
  private let project = ProjectID(48213)
  private let bugs = ViewID.playlist(PlaylistID("bugs"))

  private func running(_ size: Size = .large) -> StoreTester {
    StoreTester.running(size, playlists: [.collection("bugs", "Bugs")])
  }

  private func columns(_ tester: StoreTester) -> String {
    tester.state.recordings.columns[tester.state.recordings.view].text
  }

  private func entered(_ line: String, _ tester: inout StoreTester) -> [Effect] {
    tester.type(":" + line)
    return tester.press(.enter)
  }

  @Test func `A chord hides a column and shows it at its place, at once, and it is remembered for this view`()
  {
    var tester = running()
    let without = "when,person,url,warnings,trouble,dur,share,clicks,keys"
    #expect(tester.type("ce") == [.journal(.remember(project, key: "columns all", value: without))])
    #expect(tester.status == "[ok] column errors hidden")
    #expect(tester.frame.row(of: "ERR") == nil)
    #expect(tester.type("ce") == [.journal(.remember(project, key: "columns all", value: nil))])
    #expect(tester.status == "[ok] column errors shown")
    #expect(columns(tester) == ColumnSet.wide.text)
  }

  @Test func `A column that has no room says so, and shows when there is some`() {
    var tester = running(.narrow)
    tester.type("co")
    #expect(
      tester.status == "[--] column browser has no room here: hide another one, or zoom with +")
    #expect(tester.frame.row(of: "BROWSER") == nil)
    tester.play(.resized(.large))
    #expect(tester.frame.row(of: "BROWSER") != nil)
  }

  @Test func `The only column cannot be hidden, and the default ones cannot be gone back to from themselves`()
  {
    var tester = running()
    #expect(tester.type("cx").isEmpty)
    #expect(tester.status == "[no] Back to the default columns: these are the default columns")
    #expect(tester.type("c*").isEmpty)
    #expect(tester.status.hasSuffix("this view has no columns of its own"))
    _ = entered("columns errors", &tester)
    #expect(tester.type("ce").isEmpty)
    #expect(tester.status == "[no] Show or hide the column errors: it is the only column")
    tester.type("cc ")
    #expect(columns(tester) == "when,errors")
  }

  @Test
  func `Each view has its columns; c* gives them to all views without their own, and cx takes them back`() {
    var tester = running()
    _ = entered("columns when,errors", &tester)
    tester.open(bugs)
    #expect(columns(tester) == ColumnSet.wide.text)
    _ = entered("columns when,person", &tester)
    #expect(
      tester.type("c*") == [
        .journal(.remember(project, key: "columns", value: "when,person")),
        .journal(.remember(project, key: "columns playlist bugs", value: nil)),
      ])
    #expect(columns(tester) == "when,person")
    tester.open(.unviewed)
    #expect(columns(tester) == "when,person")
    tester.open(.all)
    #expect(columns(tester) == "when,errors")
    #expect(tester.type("cx") == [.journal(.remember(project, key: "columns all", value: nil))])
    #expect(columns(tester) == "when,person")
    #expect(tester.status.hasPrefix("[ok] the columns of all views again"))
    #expect(tester.type("cx") == [.journal(.remember(project, key: "columns", value: nil))])
    #expect(columns(tester) == ColumnSet.wide.text)
    #expect(tester.status == "[ok] the default columns again")
  }

  @Test func `What was remembered is there at the next start; what was chosen meanwhile stays`() {
    var tester = running()
    tester.type("ce")
    let chosen = columns(tester)
    let memory = [
      "columns": "when,person:20,mood", "columns all": "id", "columns playlist bugs": "when,url:50",
      "columns unviewed": "mood",
    ]
    tester.play(.journal(.opened(.success(JournalSnapshot(memory: memory)))))
    #expect(columns(tester) == chosen)
    tester.open(.unviewed)
    #expect(columns(tester) == "when,person:20")
    tester.open(bugs)
    #expect(columns(tester) == "when,url:50")
  }

  @Test func `The columns of a collection that is being made are remembered when the server has named it`()
    throws
  {
    var tester = running()
    tester.type("aNew")
    tester.press(.enter)
    let creation = tester.recorded[0]
    let new = PlaylistID.provisional(creation.id)
    tester.open(.playlist(new))
    #expect(entered("columns when,id", &tester).isEmpty)
    let effects = tester.play(
      .noticed(.journal(.created(creation.id, provisional: new, .collection("new", "New")))))
    #expect(effects.contains(.journal(.remember(project, key: "columns playlist new", value: "when,id"))))
    #expect(columns(tester) == "when,id")
  }

  @Test func `The line sets columns by their words; a mistake stays in the line with the nearest word`() {
    var tester = running(.narrow)
    #expect(
      entered("columns when,dur,errors,person:20", &tester) == [
        .journal(.remember(project, key: "columns all", value: "when,dur,errors,person:20"))
      ])
    #expect(tester.status == "[ok] 4 columns shown")
    #expect(tester.frame.row(of: "    WHEN ↓      LEN  ERR WHO") != nil)
    _ = entered("columns browzer,when", &tester)
    #expect(
      tester.frame.text(in: tester.state.layout.hints) == " [no] no column browzer; browser? (at 9)")
    #expect(tester.frame.role(of: "browzer,when") == .error)
    tester.press(.escape)
    _ = entered("columns " + RecordingColumn.allCases.map(\.word).joined(separator: " "), &tester)
    #expect(tester.status == "[ok] 5 of 32 columns shown: the others have no room here")
  }

  @Test func `Tab completes the words after :columns, behind commas too; alone it opens the chooser`() {
    var tester = running()
    tester.type(":columns when,br")
    tester.press(.tab)
    #expect(tester.status == ":columns when,browser")
    tester.press(.escape)
    #expect(entered("columns", &tester).isEmpty)
    #expect(tester.frame.row(of: "━ Columns ━") != nil)
  }

  @Test func `A begun chord shows how it goes on, in a word each where sentences have no room`() {
    var tester = running(.narrow)
    tester.type("c")
    for (key, word) in [
      ("cc", "choose"), ("cx", "default"), ("ce", "errors"), ("cl", "lists"), ("c*", "all views"),
    ] {
      #expect(tester.frame.row(of: "\(key) \(word)") != nil, "\(key)")
    }
  }
}
