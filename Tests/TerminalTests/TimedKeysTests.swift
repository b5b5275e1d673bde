import Terminal
import Testing

@Suite("Keys by the clock")
struct TimedKeysTests {
  private var keys = TimedKeys()

  /// What comes of reads, each so many milliseconds after the start, and then of time alone.
  private func events(_ reads: (Int, String)..., delay: Int = 50) -> [TerminalEvent] {
    var keys = TimedKeys(escapeDelay: .milliseconds(delay))
    var events: [TerminalEvent] = []
    for (time, text) in reads {
      let now = Duration.milliseconds(time)
      while let deadline = keys.deadline, deadline < now { events += keys.pass(at: deadline) }
      events += keys.feed(Array(text.utf8), at: now)
    }
    while let deadline = keys.deadline { events += keys.pass(at: deadline) }
    return events
  }

  @Test mutating func `A lone Esc is one after the delay, and no sooner`() {
    #expect(keys.feed([0x1B], at: .zero) == [])
    #expect(keys.pass(at: .milliseconds(49)) == [])
    #expect(keys.isPending)
    #expect(keys.pass(at: .milliseconds(50)) == [.key(.escape)])
    #expect(!keys.isPending)
  }

  @Test func `An arrow key that a slow line cuts runs nothing`() {
    #expect(events((0, "\u{1B}"), (200, "[A")) == [.key(.escape)])
    #expect(events((0, "\u{1B}"), (200, "["), (400, "A")) == [.key(.escape)])
    #expect(events((0, "\u{1B}["), (400, "A")) == [.key(.up)])
    #expect(events((0, "\u{1B}O"), (400, "A")) == [.key(.up)])
    #expect(events((0, "\u{1B}[1;5"), (1900, "C")) == [.key(.right)])
  }

  @Test(arguments: [
    "[d", "[a", "Od", "Ob", "[E", "OE", "[G", "[1;5E", "[7^", "[7@", "[3$", "Ow", "Ok", "OX", "[57399u",
    "[27;5;9~",
    "[?62;1c", "[<0;5;5M",
  ])
  func `The rest of a sequence runs nothing, whichever terminal sent it`(rest: String) {
    #expect(events((0, "\u{1B}"), (200, rest)) == [.key(.escape)])
    #expect(
      events((0, "\u{1B}"), (200, String(rest.prefix(1))), (250, String(rest.dropFirst()))) == [.key(.escape)]
    )
  }

  @Test func `A sequence that was given up takes its rest along, and no key behind it`() {
    #expect(events((0, "\u{1B}[1;5"), (2200, "A"), (2300, "j")) == [.key(.character("j"))])
    #expect(events((0, "\u{1B}["), (700, "A"), (800, "j")) == [.key(.alt("[")), .key(.character("j"))])
    #expect(events((0, "\u{1B}O"), (700, "A"), (800, "j")) == [.key(.alt("O")), .key(.character("j"))])
    #expect(events((0, "\u{1B}["), (700, "j")) == [.key(.alt("[")), .key(.character("j"))])
    #expect(events((0, "\u{1B}["), (9000, "A")) == [.key(.alt("[")), .key(.character("A"))])
    #expect(events((0, "\u{1B}"), (100, "[1;5"), (2200, "A")) == [.key(.escape)])
  }

  @Test func `Eight-bit introducers begin a sequence as Esc and a letter do`() {
    for opening in [[0x9B], [0xC2, 0x9B], [0x8F]] as [[UInt8]] {
      var keys = TimedKeys()
      #expect(keys.feed(opening + Array("A".utf8), at: .zero) == [.key(.up)])
    }
    var keys = TimedKeys()
    #expect(keys.feed([0x9D] + Array("11;rgb:ff\u{07}j".utf8), at: .zero) == [.key(.character("j"))])
  }

  @Test func `A paste that stopped and goes on runs nothing, and its end mark is no text`() {
    let stopped = "\u{1B}[200~first part "
    #expect(
      events((0, stopped), (2500, "x\r"), (2600, "TA"), (2700, "d\u{1B}[201~"), (2800, "j"), (2900, "dd"))
        == [
          .paste(Paste("first part ", .endLost)), .paste(Paste("x\n", .endLost)),
          .paste(Paste("TA", .endLost)),
          .paste("d"), .key(.character("j")), .key(.character("d")), .key(.character("d")),
        ])
    #expect(
      events((0, stopped), (2500, "j"), (2600, "\u{1B}[B"), (9000, "kk")).suffix(4)
        == [.key(.character("j")), .key(.down), .key(.character("k")), .key(.character("k"))])
  }

  @Test(arguments: [
    "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b", "https://app.example.com/replay/1",
    "Add this\u{0C}Delete that X now\r", "Mixed report about\u{3}Quit now please", "dwAdwAdwAdwAdwAdw",
    "Anna wants dA\u{1B}what w w A so", "dwA dwA dwA d\u{1B}wA dwA dwA", "hahahahahahahahahaha",
    "\u{1B}[31mTAXw\u{1B}[0m some more text", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
    "{\"A\":1,\"D\":[2,3],\"Q\":null}",
  ])
  func `Text that comes at once runs nothing, with blanks or without`(text: String) {
    let events = events((0, text))
    #expect(events.count == 1)
    guard case .paste(let paste)? = events.first else {
      Issue.record("no paste: \(events)")
      return
    }
    #expect(paste.kind == .unmarked && !paste.text.contains("\u{1B}[") && !paste.text.contains("[0m"))
  }

  @Test(arguments: [
    "jjjjjjjjjjjjjjjjjjjjjjjjj", "jjjjjjjjjjkkkkkkkkkkgg", "==============================",
    "    j   j  j  j   j  j   j  j",
  ])
  func `Keys that are held down or repeated are keys, however many come at once`(text: String) {
    #expect(events((0, text)) == text.map { .key(.character($0)) })
  }

  @Test func `Keys typed after an Esc run, those that could be its rest after a moment`() {
    #expect(events((0, "\u{1B}"), (200, "d")) == [.key(.escape), .key(.character("d"))])
    #expect(events((0, "\u{1B}"), (200, "[")) == [.key(.escape), .key(.character("["))])
    #expect(
      events((0, "\u{1B}"), (600, "[A")) == [.key(.escape), .key(.character("[")), .key(.character("A"))])
  }

  @Test
  mutating func `What could be the rest waits until half a second after the Esc, and a moment at least`() {
    _ = keys.feed([0x1B], at: .zero)
    _ = keys.pass(at: .milliseconds(50))
    _ = keys.feed(Array("[".utf8), at: .milliseconds(100))
    #expect(keys.deadline == .milliseconds(550))
    _ = keys.pass(at: .milliseconds(550))
    _ = keys.feed([0x1B], at: .seconds(1))
    _ = keys.pass(at: .milliseconds(1050))
    _ = keys.feed(Array("[".utf8), at: .milliseconds(1540))
    #expect(keys.deadline == .milliseconds(1640))
  }

  @Test func `The delay is the user's`() {
    #expect(events((0, "\u{1B}"), (900, "[A"), delay: 1000) == [.key(.up)])
    #expect(events((0, "\u{1B}"), (1, "[A"), delay: 0) == [.key(.escape)])
  }

  @Test func `A paste without its end ends after two seconds of silence`() {
    #expect(
      events((0, "\u{1B}[200~dd"), (1900, " and more of the paste"), (3800, "\u{1B}[201~"))
        == [.paste("dd and more of the paste")])
    #expect(
      events((0, "\u{1B}[200~dd"), (2100, "j")) == [.paste(Paste("dd", .endLost)), .key(.character("j"))])
  }

  @Test func `Keys that are pressed meanwhile do not prolong it`() {
    #expect(
      events((0, "\u{1B}[200~dd"), (700, "j"), (1400, "\u{1B}[B"), (2100, "j"))
        == [.paste(Paste("ddj\u{1B}[B", .endLost)), .key(.character("j"))])
  }

  @Test func `A terminal's answer without its end lets keys through after two seconds`() {
    #expect(events((0, "\u{1B}]11;rgb:ff"), (1000, "j"), (2100, "k")) == [.key(.character("k"))])
  }

  @Test func `A paste without marks comes whole, however it is cut`() {
    let text = "some words of a text, and then a few more of them"
    #expect(
      events((0, text), (50, text), (140, "dd"), (400, "j"))
        == [.paste(Paste(text + text + "dd", .unmarked)), .key(.character("j"))])
  }

  @Test mutating func `A paste of 100,000 characters in many reads is one`() {
    let text = String(repeating: "word ", count: 20_000)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    var events: [TerminalEvent] = []
    for start in stride(from: 0, to: bytes.count, by: 4095) {
      events += keys.feed(Array(bytes[start..<min(start + 4095, bytes.count)]), at: .zero)
    }
    #expect(events == [.paste(Paste(text))])
  }
}
