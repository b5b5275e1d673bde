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

  @Test mutating func `A paste of 100,000 characters is read in one pass`() {
    let text = String(repeating: "word ", count: 20_000)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    var events: [TerminalEvent] = []
    let time = ContinuousClock().measure {
      for start in stride(from: 0, to: bytes.count, by: 4095) {
        events += keys.feed(Array(bytes[start..<min(start + 4095, bytes.count)]), at: .zero)
      }
    }
    #expect(events == [.paste(Paste(text))])
    #expect(time < .milliseconds(100))
  }
}
