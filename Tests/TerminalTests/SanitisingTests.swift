import Terminal
import Testing

/// The text as the screen shows it, glyph by glyph.
private func shown(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  text.forEachGlyph { glyph, _ in
    scalars.append(contentsOf: glyph.description.unicodeScalars)
    return true
  }
  return String(scalars)
}

private func glyphs(_ text: String) -> [String] {
  var all: [String] = []
  text.forEachGlyph { glyph, columns in
    all.append("\(glyph)\(columns)")
    return true
  }
  return all
}

@Suite struct SanitisingTests {
  @Test(arguments: ["", "abc", "naïve café", "漢字かな", "Привет", "שלום", "a│b"])
  func `Plain text stays as it is`(text: String) {
    #expect(shown(text) == text)
    #expect(text.sanitised == text)
  }

  @Test(arguments: ["a\u{1B}[2Jb", "a\tb\n", "e\u{301}\u{202E}", "漢\u{7F}"])
  func `A whole text is sanitised as its glyphs are`(text: String) { #expect(text.sanitised == shown(text)) }

  @Test(arguments: ["\u{1B}", "\u{00}", "\u{07}", "\u{7F}", "\u{9B}", "\u{85}"])
  func `What controls the terminal shows as a dot`(control: String) {
    #expect(shown("a\(control)[2Jb") == "a·[2Jb")
  }

  @Test func `Line ends and tabs are one space each`() {
    #expect(shown("a\nb\tc\r\nd\re\u{2028}f\n\ng") == "a b c d e f  g")
  }

  @Test(arguments: [
    "\u{202E}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{61C}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}",
    "\u{FE0F}", "\u{E0041}", "\u{2060}", "\u{34F}", "\u{3164}", "\u{1F3FD}", "\u{20E3}",
  ])
  func `Invisible scalars do not come at all`(scalar: String) {
    #expect(shown("a\(scalar)b") == "ab")
    #expect("a\(scalar)b".columns == 2)
  }

  @Test(arguments: [
    "\u{E000}", "\u{F8FF}", "\u{F0000}", "\u{FFFE}", "\u{1FFFF}", "\u{378}", "\u{10FFFF}",
  ])
  func `What no terminal can be trusted to draw shows as a dot`(scalar: String) {
    #expect(shown("a\(scalar)b") == "a·b")
  }

  @Test func `A lone surrogate, as JSON decoders deliver it, is the replacement character`() {
    #expect(glyphs(String(decoding: [0xD800 as UInt16, 0x61], as: UTF16.self)) == ["\u{FFFD}1", "a1"])
  }

  @Test func `A stack of marks keeps two`() {
    let text = "z" + String(repeating: "\u{301}", count: 500) + "x"
    #expect(shown(text) == "z\u{301}\u{301}x")
    #expect(text.columns == 2)
  }

  @Test func `A mark without a base is carried by a dot`() {
    #expect(glyphs("\u{301}a") == ["·\u{301}1", "a1"])
    #expect(glyphs("\u{1B}\u{301}") == ["·\u{301}1"])
  }

  @Test(arguments: [
    ("👩‍👩‍👧‍👦!", ["👩2", "!1"]), ("👍🏽", ["👍2"]), ("❤️", ["❤1"]), ("1️⃣", ["11"]), ("🇩🇪x", ["D1", "E1", "x1"]),
    ("🇩", ["D1"]), ("🏴\u{E0067}\u{E0062}\u{E007F}", ["🏴2"]), ("🤷🏻‍♂️", ["🤷2"]), ("👩‍", ["👩2"]),
  ])
  func `Emoji sequences shrink to what all terminals draw alike`(text: String, expected: [String]) {
    #expect(glyphs(text) == expected)
  }

  @Test(arguments: [
    ("日本", 4), ("ﾊﾟ", 2), ("Ａ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("สวัสดี", 4), ("नमस्ते", 4),
    ("e\u{301}", 1), ("…", 1), ("─", 1), ("😀", 2), ("\u{1100}", 2), ("\u{1161}", 1), ("ㅋ", 2),
  ])
  func `Scripts take the columns that terminals give them`(text: String, expected: Int) {
    #expect(text.columns == expected)
  }

  @Test func `Conjoining Hangul becomes the syllable`() {
    #expect(Array(shown("\u{1112}\u{1161}\u{11AB}").unicodeScalars) == ["\u{D55C}"])
    #expect(shown("a\u{1161}") == "a·")
  }

  @Test(arguments: [
    "👩‍👩‍👧🇩🇪", "\u{301}\u{302}\u{303}", "\u{1112}\u{200B}\u{1161}", "a\u{200D}b", "\r\n\u{7}", "\u{E0E}\u{E33}",
    "\u{600}1",
  ])
  func `What is sanitised once stays the same`(text: String) {
    #expect(Array(shown(shown(text)).unicodeScalars) == Array(shown(text).unicodeScalars))
  }

  @Test func `Random scalars always give glyphs of one or two columns, no control among them`() {
    var random = SplitMix(state: 7)
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<20 { text.append(Unicode.Scalar(random.next() % 0x110000) ?? "\u{1B}") }
      String(text).forEachGlyph { glyph, columns in
        #expect(columns == 1 || columns == 2)
        #expect(
          glyph.description.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value)
          })
        #expect(glyph.description.unicodeScalars.count <= 3)
        return true
      }
    }
  }

  @Test func `Only what is asked for is walked over`() {
    var walked = 0
    String(repeating: "漢", count: 1_000_000).forEachGlyph { _, _ in
      walked += 1
      return walked < 3
    }
    #expect(walked == 3)
  }
}

/// A small generator, so that a failure can be repeated.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt32 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: mixed ^ (mixed >> 31))
  }
}
