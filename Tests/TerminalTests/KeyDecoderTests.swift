import Terminal
import Testing

private func decode(_ text: String) -> [TerminalEvent] {
  var decoder = KeyDecoder()
  let events = decoder.feed(text.utf8)
  return events + decoder.timeOut()
}

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ("a", Key.character("a")), ("É", .character("É")), ("漢", .character("漢")), ("😀", .character("😀")),
    ("\r", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{0}", .control(" ")),
    ("\u{3}", .control("c")), ("\n", .control("j")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
    ("\u{1F}", .control("_")), ("\u{1B}", .escape), ("\u{1B}x", .alt("x")), ("\u{1B}ä", .alt("ä")),
    ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5C", .right), ("\u{1B}[H", .home),
    ("\u{1B}[1~", .home),
    ("\u{1B}[4~", .end), ("\u{1B}OF", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6;2~", .pageDown),
    ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
    ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)), ("\u{1B}[[B", .function(2)),
    ("\u{1B}[1;2P", .function(1)), ("\u{1B}OM", .enter), ("\u{1B}\r", .enter),
  ])
  func `Keys`(bytes: String, key: Key) { #expect(decode(bytes) == [.key(key)]) }

  @Test(arguments: [
    "\u{1B}[99;5u", "\u{1B}[<0;33;12M", "\u{1B}[<0;33;12m", "\u{1B}[M !!", "\u{1B}[32;5;5M",
    "\u{1B}[?62;4c",
    "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]0;x\u{7}", "\u{1B}P1+r\u{1B}\\", "\u{1B}[27;5;9~",
    "\u{1B}[12;40R",
    "\u{1B}[>0;276;0c", "\u{1B}[?2026;2$y",
  ])
  func `What is not a key is swallowed whole`(bytes: String) {
    #expect(decode(bytes + "k") == [.key(.character("k"))])
  }

  @Test func `Focus reports`() {
    #expect(decode("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test func `A paste comes whole, its escape sequences as text, its line ends as LF`() {
    #expect(
      decode("a\u{1B}[200~q\r\nx\ry\u{1B}[A\u{1B}[201~b")
        == [.key(.character("a")), .paste("q\nx\ny\u{1B}[A"), .key(.character("b"))])
  }

  @Test func `A paste is kept up to its limit, and ends where it ends`() {
    let text = String(repeating: "x", count: KeyDecoder.pasteLimit + 5)
    #expect(
      decode("\u{1B}[200~\(text)\u{1B}[201~k")
        == [.paste(Paste(String(text.dropLast(5)), isCut: true)), .key(.character("k"))])
  }

  @Test func `An Esc waits for its time to be a key of its own`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.wait == .escape)
    #expect(decoder.timeOut() == [.key(.escape)])
    #expect(decoder.wait == .late)
    #expect(decoder.timeOut() == [])
    #expect(decoder.wait == nil)
    #expect(decode("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
  }

  /// After an Esc that came alone.
  private func late(_ reads: String...) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    _ = decoder.feed([0x1B])
    _ = decoder.timeOut()
    return reads.flatMap { decoder.feed($0.utf8) } + decoder.timeOut()
  }

  @Test(arguments: [
    "[A", "OB", "[1;5C", "[5~", "[Z", "O2P", "[[C", "[15;2~", "[I", "[O", "[<0;33;12M", "[M !!", "[12;40R",
    "[?62;4c", "[99;5u", "[201~", "[?2026;2$y", "]10;rgb:ffff/ffff/ffff\u{7}", "]52;c;xyz\u{1B}\\",
    "P1+r\u{1B}\\",
  ])
  func `The rest of a sequence that comes late behind its Esc is dropped with it`(rest: String) {
    #expect(late(rest + "k") == [.key(.character("k"))])
    // The terminal's own answers come in one piece behind the cut.
    if rest.hasPrefix("[") || rest.hasPrefix("O") {
      for cut in rest.indices {
        #expect(late(String(rest[..<cut]), String(rest[cut...]), "k") == [.key(.character("k"))])
      }
    }
  }

  @Test(arguments: ["[", "O", "]", "[x", "Oz", "O1z", "[ A", "[[x", "]x", "]1", "Px", "k", "j[A"])
  func `What is no sequence behind a lone Esc runs as keys`(typed: String) {
    #expect(late(typed) == typed.map { .key(.character($0)) })
  }

  @Test func `A paste whose Esc came early is a paste`() {
    #expect(late("[200~d", "d\u{1B}[201~k") == [.paste("dd"), .key(.character("k"))])
  }

  @Test(arguments: [
    "\u{1B}[", "\u{1B}[1;", "\u{1B}O", "\u{1B}[<0;3", "\u{1B}]0;tit", "\u{1B}P1+", "\u{1B}[200",
  ])
  func `A sequence that is cut waits for its rest`(begin: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(begin.utf8) == [])
    #expect(decoder.wait == (begin.utf8.count == 2 ? .prefix : .sequence))
  }

  @Test func `A paste without its end comes when it is given up, whatever it contains`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~dd\r\u{1B}[A\u{1B}[20".utf8) == [])
    #expect(decoder.wait == .paste)
    #expect(decoder.timeOut() == [.paste(Paste("dd\n\u{1B}[A", .endLost))])
    #expect(decoder.feed("k".utf8) == [.key(.character("k"))])
  }

  @Test func `The end mark of a paste may be cut anywhere`() {
    let bytes = Array("\u{1B}[200~a\u{1B}[201\u{1B}[201~k".utf8)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      #expect(
        decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
          == [.paste("a\u{1B}[201"), .key(.character("k"))])
    }
  }

  @Test(arguments: [
    "git commit -m 'message'", "line one\rline two\r", "one\ttwo\tthree\tfour", "Käse und Brot, größer",
    "\u{1B}[Iclicked into the window",
  ])
  func `Much text in one read is a paste without marks, and so is what follows at once`(text: String) {
    var decoder = KeyDecoder()
    _ = decoder.feed(text.utf8)
    #expect(decoder.wait == .text)
    #expect(decoder.feed("dd\u{1B}[A".utf8) == [])
    let whole = text.replacing("\u{1B}[I", with: "").replacing("\r", with: "\n") + "dd"
    #expect(decoder.timeOut() == [.paste(Paste(whole, .unmarked))])
  }

  @Test(arguments: [
    "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjj", "                              ", "j j j j j j j j j j j j j",
    "jjjjjjjkkkkkkkggggggg", ":rec errors>0\r",
    "\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B",
  ])
  func `Keys that are held down or typed ahead stay keys`(keys: String) {
    var decoder = KeyDecoder()
    #expect(!decoder.feed(keys.utf8).isEmpty)
    #expect(decoder.wait == nil)
  }

  @Test(arguments: [
    ("\u{1B}[", Character("[")), ("\u{1B}O", "O"), ("\u{1B}]", "]"), ("\u{1B}P", "P"),
  ])
  func `Alt with a key that opens a sequence is decided by time`(bytes: String, key: Character) {
    #expect(decode(bytes) == [.key(.alt(key))])
  }

  @Test func `Sequences and characters may be cut anywhere between two reads`() {
    let text = "a\u{1B}[1;5Cß漢😀\u{1B}[200~é\u{1B}[201~\u{1B}OA\u{1B}[<0;1;1M\u{1B}x"
    let bytes = Array(text.utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let events = decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...])
      #expect(events == decode(text))
    }
  }

  @Test func `Bytes that are not UTF-8 are no keys`() {
    var decoder = KeyDecoder()
    #expect(
      decoder.feed([0xFF, 0xC3, 0x41, 0x80, 0xE2, 0x82, 0x1B, 0x5B, 0x41, 0xC0, 0xED, 0xA0, 0x80]) == [
        .key(.character("A")), .key(.up),
      ])
  }

  @Test func `Random bytes never upset it, and it always comes back`() {
    var random = SplitMix(state: 42)
    let likely: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x7E, 0x3B, 0x32, 0x30, 0x31, 0x9B, 0xC3, 0xE2, 0xF0, 0x3C, 0x4D,
    ]
    var decoder = KeyDecoder()
    for _ in 0..<100_000 {
      let roll = random.next()
      let byte = roll & 0x100 == 0 ? UInt8(roll & 0xFF) : likely[Int(roll >> 16) % likely.count]
      _ = decoder.feed(CollectionOfOne(byte))
      if roll >> 28 == 0 { _ = decoder.timeOut() }
    }
    _ = decoder.feed("\u{1B}[201~".utf8)
    _ = decoder.timeOut()
    #expect(decoder.feed("k".utf8) == [.key(.character("k"))])
  }
}
