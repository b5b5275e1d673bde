import Terminal
import Testing

@Suite("The terminal's background")
struct TerminalBackgroundTests {
  private func events(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.feed(Array(text.utf8))
  }

  @Test(arguments: [
    ("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{07}", TerminalBackground.dark),
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", .light), ("\u{1B}]11;rgb:fd/f6/e3\u{07}", .light),
    ("\u{1B}]11;rgb:0/0/0\u{07}", .dark), ("\u{1B}]11;rgba:ffff/ffff/ffff/8000\u{07}", .light),
    // Blue is darker than it is bright.
    ("\u{1B}]11;rgb:0000/0000/ffff\u{07}", .dark),
  ])
  func `The answer tells whether it is light or dark, however it ends`(
    answer: String, background: TerminalBackground
  ) {
    #expect(events(answer) == [.background(background)])
    #expect(
      events("j" + answer + "k") == [.key(.character("j")), .background(background), .key(.character("k"))])
  }

  @Test(arguments: [
    "11;rgb:", "11;rgb:zz/00/00", "11;rgb:00/00", "11;rgb:00000/00/00", "11;rgb:-1/00/00", "11;?",
    "10;rgb:0/0/0",
    "11;rgb:0/0/0/0/0", "11;#ffffff", String(repeating: "9", count: 5_000),
  ])
  func `Other answers, and broken ones, are swallowed whole`(answer: String) {
    #expect(events("\u{1B}]\(answer)\u{07}j") == [.key(.character("j"))])
  }

  @Test(arguments: [
    ("15;0", TerminalBackground.dark), ("0;15", .light), ("0;default;15", .light), ("7;8", .dark),
  ])
  func `COLORFGBG tells it where it is set`(text: String, background: TerminalBackground) {
    #expect(TerminalBackground(colorFGBG: text) == background)
  }

  @Test(arguments: ["", ";", "15;default", "15;99", "x"])
  func `A COLORFGBG that says nothing is nothing`(text: String) {
    #expect(TerminalBackground(colorFGBG: text) == nil)
  }
}
