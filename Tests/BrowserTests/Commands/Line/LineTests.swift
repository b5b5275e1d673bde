import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Command line")
struct LineTests {
  private func hints(_ tester: StoreTester) -> String { tester.frame.text(in: tester.state.layout.hints) }

  private func entered(_ line: String, _ tester: inout StoreTester) {
    tester.type(":" + line)
    tester.press(.enter)
  }

  @Test func `Names are unique over both tables, in kebab case, and none is a number`() {
    let names = LineCommandTable.rows.map(\.name) + CommandTable.rows.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) != nil, "\(name)")
    }
  }

  @Test(arguments: CommandTable.rows.map(\.name))
  func `Every command runs by its name`(name: String) throws {
    let row = try #require(CommandTable.rows.first { $0.name == name })
    #expect(try LineEntry(parsing: name) == .command(row.command))
    #expect(try LineEntry(parsing: "  \(name) ") == .command(row.command))
  }

  @Test func `The prompt stands at the bottom with the cursor in it, and takes every key`() {
    var tester = StoreTester.running()
    #expect(tester.type(":qQdj?").isEmpty)
    #expect(tester.status == ":qQdj?")
    #expect(tester.frame.cursor == Position(column: 6, row: 39))
    #expect(tester.currentID == "rec-1")
  }

  @Test func `The line is changed where its cursor stands, with the keys of a shell`() {
    var tester = StoreTester.running()
    tester.type(":rec erors>0 dur>30s")
    tester.press(.home)
    for _ in 0..<5 { tester.press(.right) }
    tester.type("r")
    #expect(tester.status == ":rec errors>0 dur>30s")
    #expect(tester.frame.cursor == Position(column: 7, row: 39))
    tester.press(.delete, .left, .backspace, .end, .backspace)
    #expect(tester.status == ":rec rors>0 dur>30")
  }

  @Test(arguments: [
    (
      ":load ",
      "all all that match  again what is loaded, once more  pause hold it, or let it go on  stop end it"
    ),
    (":load s", "stop end it"), (":load all x", ""),
    (":follow-with b", "bell ring when something is new"),
  ])
  func `Commands that take one of a few words complete it, and say what each does`(
    line: String, shown: String
  ) {
    var tester = StoreTester.running(.large)
    tester.type(line)
    #expect(hints(tester).contains(shown.isEmpty ? "Enter run" : shown))
    tester.press(.tab)
    let first = shown.prefix { $0 != " " }
    #expect(tester.status.hasSuffix(first.isEmpty ? line : String(first)))
  }

  @Test func `Tab on the only completion goes on behind it`() {
    var tester = StoreTester.running()
    tester.type(":rec viewe")
    tester.press(.tab, .tab)
    #expect(tester.status == ":rec viewed:yes")
    tester.press(.tab)
    #expect(tester.status == ":rec viewed:no")
  }

  @Test func `A mistake far to the left of a long line comes into sight, with the cursor behind it`() {
    var tester = StoreTester.running(Size(columns: 60, rows: 24))
    entered("rec eror>0 " + String(repeating: "errors>0 ", count: 12), &tester)
    #expect(tester.status.hasPrefix(":rec eror>0 errors>0"))
    #expect(tester.frame.cursor == Position(column: 9, row: 23))
    #expect(hints(tester).contains("no word eror; errors?"))
  }

  @Test func `A command does what its key does, and is refused for the row's own reason`() {
    var tester = StoreTester.running()
    entered("next-row", &tester)
    #expect(tester.currentID == "rec-2")
    #expect(tester.state.line == nil)
    entered("remove", &tester)
    #expect(tester.status == "[no] Remove from this collection: this view is not a collection")
    tester.type(":q")
    #expect(tester.press(.enter) == [.quit])
  }

  @Test
  func `An unknown name stays in the line with the nearest known one; the next key takes the error away`() {
    var tester = StoreTester.running()
    entered("makr errors>0", &tester)
    #expect(hints(tester) == " [no] no command :makr; mark?")
    #expect(tester.status == ":makr errors>0")
    #expect(tester.frame.role(of: "makr errors") == .error)
    tester.press(.backspace)
    #expect(!hints(tester).contains("no command"))
    tester.press(.escape)
    for (typed, sentence) in [
      ("zzzzzz", "no command :zzzzzz; Tab shows all"),
      ("openinbrowser", "no command :openinbrowser; open-in-browser?"),
      ("copy-link now", ":copy-link takes no words"), ("row x", ":row takes a number"),
      ("12 x", ":12 takes no words"),
    ] {
      entered(typed, &tester)
      #expect(hints(tester) == " [no] " + sentence)
      tester.press(.escape)
    }
  }

  @Test func `Where there is no hint line the error takes the line's place until the next key`() {
    var tester = StoreTester.running(Size(columns: 39, rows: 9))
    entered("makr", &tester)
    #expect(tester.status == "[no] no command :makr; mark?")
    tester.press(.backspace)
    #expect(tester.status == ":mak")
  }

  @Test func `Esc, Ctrl-C and Backspace over nothing leave; an empty line does nothing`() {
    var tester = StoreTester.running()
    tester.type(":help")
    tester.press(.escape)
    #expect(tester.state.line == nil)
    tester.type(":help")
    tester.press(.control("c"))
    #expect(tester.state.line == nil)
    #expect(!tester.state.quitAsked)
    tester.type(":h")
    tester.press(.backspace, .backspace)
    #expect(tester.state.line == nil)
    entered("  ", &tester)
    #expect(tester.state.line == nil)
    #expect(tester.status == "")
  }

  @Test func `Ctrl-W and Ctrl-U edit as in a search; a paste goes into the line, its line ends as blanks`() {
    var tester = StoreTester.running()
    tester.type(":mark errors>0")
    tester.press(.control("w"))
    #expect(tester.status == ":mark")
    tester.press(.control("u"))
    tester.play(.terminal(.paste("mark\nbob")))
    #expect(tester.state.line?.words == "mark bob")
  }

  @Test func `What the line can become stands in the hint line; few are explained`() {
    var tester = StoreTester.running()
    tester.type(":")
    #expect(
      hints(tester).hasPrefix(
        " mark   unmark   rec   person   project   profile   name-filter   follow-with   row   restore"))
    tester.type("copy-l")
    #expect(hints(tester) == " copy-link Copy the link")
    tester.press(.control("u"))
    tester.type("viewed")
    #expect(hints(tester).hasPrefix(" hide-viewed Hide viewed recordings"))
    tester.press(.control("u"))
    tester.type("remove")
    #expect(tester.frame.role(of: "remove (this view is not a collection)") == .disabled)
  }

  @Test func `Tab completes, goes on to the next one and back, and stands first in the hint line`() {
    var tester = StoreTester.running()
    tester.type(":copy")
    tester.press(.tab)
    #expect(tester.status == ":copy-id")
    tester.press(.tab)
    #expect(tester.status == ":copy-link")
    #expect(hints(tester).hasPrefix(" copy-link"))
    tester.press(.backTab, .backTab)
    #expect(tester.status == ":copy-command-line")
    tester.type("x")
    tester.press(.tab)
    #expect(tester.status == ":copy-command-linex")
  }

  @Test func `After mark the words are completed, negated ones too`() {
    var tester = StoreTester.running()
    tester.type(":ma")
    tester.press(.tab)
    tester.type("e")
    tester.press(.tab)
    #expect(tester.status == ":mark errors>")
    tester.type("0 !vi")
    #expect(hints(tester) == " viewed:")
    tester.press(.tab)
    #expect(tester.status == ":mark errors>0 !viewed:")
  }

  @Test func `Up and Down walk the lines of this run; what was typed comes back`() {
    var tester = StoreTester.running()
    entered("next-row", &tester)
    entered("makr", &tester)
    tester.press(.escape)
    entered("next-row", &tester)
    tester.type(":mar")
    tester.press(.up)
    #expect(tester.status == ":next-row")
    tester.press(.up, .up, .up)
    #expect(tester.status == ":makr")
    tester.press(.down, .down, .down)
    #expect(tester.status == ":mar")
  }

  @Test func `A number goes to that row of the pane with the focus; beyond the end to the last, and says so`()
  {
    var tester = StoreTester.running(
      .narrow, recordings: Recording.samples(1...50), playlists: [.collection("c")])
    entered("42", &tester)
    #expect(tester.currentID == "rec-42")
    entered("row 7", &tester)
    #expect(tester.currentID == "rec-7")
    entered("99999999999999999999", &tester)
    #expect(tester.currentID == "rec-50")
    #expect(tester.status.hasPrefix("[--] there is no row 9223372036854775807"))
    entered("0", &tester)
    #expect(tester.currentID == "rec-1")
    tester.type("1")
    entered("5", &tester)
    #expect(tester.state.playlists.current == .view(.playlist(PlaylistID("c"))))
    tester.type("3")
    entered("3", &tester)
    #expect(tester.state.detail.cursor.index == 2)
  }

  @Test func `A number at the end of what is loaded asks for the next page`() {
    var tester = StoreTester.running(.narrow, recordings: Recording.samples(1...100), next: .cursor("p2"))
    tester.type(":100")
    #expect(tester.press(.enter).pages.count == 1)
  }

  @Test func `A range is extended by going to a row`() {
    var tester = StoreTester.running()
    tester.type("v")
    entered("3", &tester)
    #expect(tester.state.recordings.list.marks.count == 3)
  }

  @Test
  func `The help lists the line's commands, finds commands by name, and opens the line for those with words`()
  {
    var tester = StoreTester.running(.large)
    tester.type("?command line")
    #expect(tester.frame.row(of: "Command line   :mark words   Mark rows that match") != nil)
    tester.press(.escape)
    tester.type("?add-to-last")
    #expect(tester.frame.row(of: "Add to the collections used last") != nil)
    #expect(tester.frame.row(of: ":add-to-last ┃") != nil)
    tester.press(.escape)
    tester.type("?rows that match:")
    tester.press(.enter)
    #expect(tester.status == ":mark")
    #expect(tester.state.line?.words == "mark ")
  }
}
