import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("The last two lines")
struct FooterTests: FilingScene {
  private let long =
    "a sentence that is longer than a narrow line of eighty columns can hold, and whose end matters most"

  private func saying(_ text: String, _ size: Size = .small) -> StoreTester {
    var state = BrowserState.sample(size)
    state.notice = .said(Sentence(text))
    return StoreTester(state)
  }

  private func lines(_ tester: StoreTester) -> [String] { tester.frame.rowTexts.suffix(2).map { $0 } }

  @Test func `A sentence that fits leaves the hints where they are`() {
    let tester = saying("all is well")
    #expect(lines(tester).first?.contains("help") == true)
    #expect(lines(tester).last == " [--] all is well")
  }

  @Test func `A longer one begins in the place of the hints and goes on below, its words whole`() {
    let tester = saying(long)
    let words = lines(tester).joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words == "[--] " + long)
    #expect(lines(tester)[1].hasPrefix("      "))
  }

  @Test func `What is longer than two lines ends with a sign that it does`() {
    let tester = saying(long + " " + long)
    #expect(lines(tester)[1].hasSuffix("~"))
    #expect(lines(tester)[0].hasPrefix(" [--] a sentence"))
  }

  @Test func `A sentence takes the place of an overlay's hints, too`() {
    var tester = saying(long)
    tester.type("?")
    var state = tester.state
    state.notice = .said(Sentence(long))
    tester = StoreTester(state)
    #expect(lines(tester)[0].hasPrefix(" [--] a sentence"))
    #expect(!lines(tester)[1].hasSuffix("~"))
  }

  @Test(arguments: [Size(columns: 38, rows: 8)])
  func `Where there is no line for hints the sentence has one line`(size: Size) {
    let tester = saying(long, size)
    #expect(lines(tester)[1].hasPrefix(" [--] a sentence"))
    #expect(lines(tester)[1].hasSuffix("~"))
    #expect(!lines(tester)[0].contains("sentence"))
  }

  @Test(arguments: [
    ("a", "Enter add  Tab check  Esc close  type to filter  F1 all keys"),
    ("?", "Enter run  Esc close  type to filter  F1 all keys"),
    ("gl", "Enter open  Esc close  type to filter  F1 all keys"),
    ("W", "Esc close  ? all keys"),
    ("@", "r retry what is open  d drop it  Enter go to the row  Esc close  ? all keys"),
    ("C", "Enter create  Tab other field  Esc leave  F1 all keys"),
    ("gc", "Enter open  j k move  Esc close  ? all keys"),
    (
      "cc",
      "Space switch  J K move  < > width  r default  Esc close  = auto width  / find  * for all views  ? all keys"
    ),
    ("D", "Enter delete  Tab these, this person, this view  Esc leave them alone  F1 all keys"),
  ])
  func `Each overlay says which keys it takes`(keys: String, hints: String) {
    var tester = running()
    tester.type(keys)
    #expect(tester.frame.text(in: tester.state.layout.hints) == " " + hints)
  }

  @Test func `So does the one of lists to be restored`() {
    var tester = running()
    tester.type(":restore")
    tester.press(.enter)
    #expect(
      tester.frame.text(in: tester.state.layout.hints) == " Enter restore  j k move  Esc close  ? all keys")
  }
}
