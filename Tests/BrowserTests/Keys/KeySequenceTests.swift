import Terminal
import Testing

@testable import Browser

@Suite("Keys as text")
struct KeySequenceTests {
  private static let sent: [Key] =
    (0x21...0x7E).map { .character(Character(Unicode.Scalar(UInt8($0)))) }
    + (0x20...0x7E).map { .alt(Character(Unicode.Scalar(UInt8($0)))) }
    + "abdefgjklnopqrstuvwxyz\\]^_ ".map { .control($0) } + ["é", "日", " "]
    + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown,
    ] + (1...12).map { .function($0) }

  @Test func `What a key is called is read as that key`() throws {
    for key in Self.sent { #expect(try KeySequence.keys(of: key.text) == [key], "\(key.text)") }
  }

  @Test func `A chord of two keys is written so that it reads the same again`() throws {
    let seconds: [Key] = [
      "p", "P", "1", "2", "-", "^", "c", " ", "n", "x", "b", "S", .enter, .up, .function(1), .control("a"),
    ]
    for first in Self.sent {
      for second in seconds {
        let keys = [first, second]
        let text = KeySequence.text(of: keys)
        #expect((try? KeySequence.keys(of: text)) == keys, "\(text)")
      }
    }
  }

  @Test(
    arguments: [
      ("gp", ["g", "p"]), ("Ctrl-D", [.control("d")]), ("ctrl-d", [.control("d")]), ("^D", [.control("d")]),
      ("Space", [" "]), ("F5", [.function(5)]), ("F12", [.function(12)]), ("Alt-x", [.alt("x")]),
      ("Shift-Tab", [.backTab]), ("↓", [.down]), ("Ctrl-Space", [.control(" ")]), ("U p", ["U", "p"]),
      ("Up", [.up]), ("g Enter", ["g", .enter]), ("Ctrl-I", [.tab]), ("Ctrl-M", [.enter]), ("F", ["F"]),
      ("F 1", ["F", "1"]), ("^", ["^"]), ("-", ["-"]), ("Ctrl-Xs", [.control("x"), "s"]),
    ] as [(String, [Key])])
  func `Keys are written as the manual writes them`(text: String, keys: [Key]) throws {
    #expect(try KeySequence.keys(of: text) == keys)
  }

  @Test(arguments: [
    ("", KeySequenceProblem.empty), ("  ", .empty), ("Ctrl-C", .interrupt), ("g^C", .interrupt),
    ("tab", .misspelt("tab", name: "Tab")), ("UP", .misspelt("UP", name: "Up")),
    ("Ctrl-Up", .notSent("Ctrl-Up")), ("Alt-Enter", .notSent("Alt-Enter")), ("Ctrl-1", .notSent("Ctrl-1")),
    ("abcde", .long(4)), ("Alt-", .notSent("Alt-")), ("Ctrl-", .notSent("Ctrl-")),
    ("Shift-x", .notSent("Shift-x: write the capital")),
  ])
  func `What no terminal sends, and what was hardly meant, is refused`(
    text: String, problem: KeySequenceProblem
  ) {
    #expect(throws: problem) { try KeySequence.keys(of: text) }
  }

  @Test(arguments: ["\u{0}", "\u{1B}[A", "a\u{301}", "\u{200B}", "\u{7F}", "🏳️‍🌈", "\u{202E}x", "\n", "\t"])
  func `What is no single character of a keyboard is no key`(text: String) {
    #expect(throws: KeySequenceProblem.self) { try KeySequence.keys(of: text) }
  }

  @Test func `All standard keys can be written in a configuration`() throws {
    for row in CommandTable.rows {
      for chord in row.standardKeys {
        #expect(try KeySequence.keys(of: KeySequence.text(of: chord)) == chord, "\(row.name)")
      }
    }
  }
}
