import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Searching in a pane")
struct SearchTests {
  private func running(_ names: [String] = ["Ann Lee", "bob", "Élodie", "ann", "李雷", "ANN"]) -> StoreTester {
    StoreTester.running(
      recordings: names.enumerated().map { index, name in .sample(index + 1) { $0.person.name = name } },
      playlists: [.collection("a", "Anna's"), .savedFilter("b", "Bananas")])
  }

  @Test func `The cursor follows what is typed; the words stand in the status line`() {
    var tester = running()
    tester.type("/b")
    #expect(tester.currentID == "rec-2")
    #expect(tester.status == "/b   1 of 1")
    tester.press(.backspace)
    tester.type("él")
    #expect(tester.currentID == "rec-3")
  }

  @Test func `Smart case: small letters match both, a capital only itself`() {
    var tester = running()
    tester.type("j/ann")
    #expect(tester.currentID == "rec-4")
    tester.press(.escape)
    tester.type("/ANN")
    #expect(tester.currentID == "rec-6")
  }

  @Test(arguments: [("李", "rec-5"), ("e\u{301}lo", "rec-3"), ("É", "rec-3")])
  func `Words in any script, composed or not`(words: String, id: String) {
    var tester = running()
    tester.type("/" + words)
    #expect(tester.currentID == id)
  }

  @Test func `n and N walk on from the match, and go round`() {
    var tester = running()
    tester.type("/ann")
    tester.press(.enter)
    let walk = ["n", "n", "n", "N", "N"].map { key -> String? in
      tester.type(key)
      return tester.currentID
    }
    #expect(walk == ["rec-4", "rec-6", "rec-1", "rec-6", "rec-4"])
  }

  @Test func `Going round is said, and so is that there is nowhere to go`() {
    var tester = running()
    tester.type("/ann")
    tester.press(.enter)
    tester.type("nn")
    #expect(!tester.status.contains("went on"))
    tester.type("n")
    #expect(tester.status == "[--] 1 of 3 for ann; the search went on from the top")
    tester.type("N")
    #expect(tester.status == "[--] 3 of 3 for ann; the search went on from the end")
    tester.type("/bob")
    tester.press(.enter)
    tester.type("n")
    #expect(tester.status == "[--] 1 of 1 for bob; no other row matches")
  }

  @Test func `Esc goes back to where the search began; backspace over nothing does as well`() {
    var tester = running()
    tester.type("jj/ANN")
    tester.press(.escape)
    #expect(tester.currentID == "rec-3")
    #expect(tester.state.search == nil)
    tester.type("/b")
    tester.press(.backspace, .backspace)
    #expect(tester.currentID == "rec-3")
    #expect(tester.state.recordings.list.search == nil)
  }

  @Test func `Esc after the list became shorter meanwhile stands on a row that is there`() {
    var tester = running()
    tester.type("Gr/b")
    tester.answer(.of([.sample(1)]))
    tester.press(.escape)
    #expect(tester.currentID == "rec-1")
    tester.type("1G/Anna")
    tester.press(.escape)
    #expect(tester.state.playlists.current == .view(.playlist(PlaylistID("b"))))
  }

  /// What is marked in the row that shows a text.
  private func marked(_ text: String, _ tester: StoreTester) -> String {
    let frame = tester.frame
    guard let row = frame.row(of: text) else { return "no such row" }
    return frame[row: row].filter { $0.style.attributes.contains(.italic) }.map(\.glyph.description).joined()
  }

  @Test func `Words are marked where they stand until Esc takes the marks off`() {
    var tester = running()
    tester.type("/ann l")
    tester.press(.enter)
    #expect(marked("Ann Lee", tester) == "Ann L")
    tester.press(.escape)
    #expect(marked("Ann Lee", tester) == "")
    #expect(tester.state.focus == .recordings)
  }

  @Test func `Where the words are cut, what is to be seen of them is marked`() {
    var tester = running(["somebody with a very long name indeed", "bob"])
    tester.type("/y with a very long name in")
    tester.press(.enter)
    let shown = marked("somebody", tester)
    #expect(shown == "y with a v~")
  }

  @Test func `Where the row does not show the words, its time is marked`() {
    var tester = running()
    tester.type("/rec-1")
    tester.press(.enter)
    #expect(marked(">", tester) == "Sat 11:59")
  }

  @Test func `What nothing matches is said, in the prompt and after n; the cursor stays`() {
    var tester = running()
    tester.type("/zzz")
    #expect(tester.status.hasSuffix("nothing here matches"))
    tester.press(.enter)
    tester.type("n")
    #expect(tester.status == "[no] nothing here matches zzz")
    #expect(tester.currentID == "rec-1")
  }

  @Test func `n without a search says how to begin one`() {
    var tester = running()
    tester.type("n")
    #expect(tester.status == "[--] no search in this pane: / begins one")
  }

  @Test func `Playlists are searched by name, headings never match, a saved filter is found`() {
    var tester = running()
    tester.type("1/coll")
    #expect(tester.state.playlists.current == .view(.all))
    tester.press(.escape)
    tester.type("/bana")
    #expect(tester.state.playlists.current == .view(.playlist(PlaylistID("b"))))
    tester.press(.enter)
    #expect(tester.state.focus == .playlists)
  }

  @Test func `The detail is searched line by line in the open tab; n goes on there`() {
    var tester = running()
    tester.type("3l/rec-1")
    tester.press(.enter)
    let line = tester.state.detail.cursor.index
    #expect(line > 0)
    tester.type("gg")
    tester.type("n")
    #expect(tester.state.detail.cursor.index == line)
  }

  @Test func `A paste goes into the words, its line ends as spaces`() {
    var tester = running()
    tester.type("/")
    tester.play(.terminal(.paste("bo\r\nb\n")))
    #expect(tester.state.search?.words == "bo b")
    tester.press(.control("w"), .control("w"))
    #expect(tester.state.search?.words == "")
  }

  @Test func `Every key goes into the words: no command runs while they are typed`() {
    var tester = running()
    #expect(tester.type("/qQdwa? *").isEmpty)
    #expect(tester.state.search?.words == "qQdwa? *")
    tester.press(.control("u"))
    #expect(tester.state.search?.words == "")
  }
}
