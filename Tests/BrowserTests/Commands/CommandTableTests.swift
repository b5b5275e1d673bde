import Browser
import Terminal
import TestSupport
import Testing

@Suite("Command table")
struct CommandTableTests {
  /// Of triage its keys mean something else.
  private static let usual = CommandTable.rows.filter { !$0.isOfTriage }.flatMap(\.standardKeys)
  private static let ofTriage = CommandTable.rows.filter(\.isOfTriage).flatMap(\.standardKeys)

  @Test func `No two commands share a key sequence, and no command has two rows`() {
    for chords in [Self.usual, Self.ofTriage] { #expect(Set(chords).count == chords.count) }
    #expect(Set(CommandTable.rows.map(\.command)).count == CommandTable.rows.count)
    #expect(Set(CommandTable.rows.map(\.title)).count == CommandTable.rows.count)
  }

  @Test func `No key sequence begins another one, in triage or out of it`() {
    let taken = Set(Self.ofTriage)
    for chords in [Self.usual, Self.ofTriage + Self.usual.filter { !taken.contains($0) }] {
      for chord in chords {
        #expect(!chords.contains { $0.count > chord.count && $0.starts(with: chord) }, "\(chord)")
      }
    }
  }

  @Test func `Every command has a key and a title; every key in the map leads to its command`() {
    for row in CommandTable.rows {
      #expect(row.title != "")
      #expect(!row.standardKeys.isEmpty)
      for keys in row.standardKeys {
        #expect(KeyMap.standard.match(keys, inTriage: row.isOfTriage) == .command(row.command))
      }
    }
  }

  @Test func `Nothing that changes something on the server is on a Ctrl key or on x`() {
    for command in [
      Command.file(.add), .file(.addToLast), .file(.move), .file(.remove), .file(.markViewed),
      .file(.repeatLast), .triage(.file(lane: 1)),
    ] {
      for key in CommandTable.row(of: command)?.standardKeys.flatMap({ $0 }) ?? [] {
        if case .control = key { Issue.record("\(command) is on a Ctrl key") }
        #expect(key != "x")
      }
    }
  }

  @Test func `Basics never need keys that many keyboards lack, nor the prefixes of screen and tmux`() {
    let awkward: Set<Key> = ["[", "]", "{", "}", "\\", "~", "^", .control("a"), .control("b")]
    let doubled: Set<Command> = [.pane(.nextTab), .pane(.previousTab)]  // h and l turn the tabs as well
    for row in CommandTable.rows where !doubled.contains(row.command) {
      #expect(row.standardKeys.contains { awkward.isDisjoint(with: $0) }, "\(row.name)")
    }
  }

  @Test(arguments: [
    "j", "k", "gg", "G", "H", "M", "L", "zz", "zt", "zb", "1", "2", "3", "h", "l", "J", "K", "q", "/", "n",
    "N", " ", "*", "I", "a", "A", "d", "w", "o", "yy", "yu", "yp", "yj", "[", "]", "+", "_", "r", "?", "Q",
    "v", "fv", "fx", ":", "gP", "gj",
    "m", ".", "u", "@", "T", "t1", "t9", "tn", "tv", "C", "e", "E", "p", "X", "D",
    "cc", "ce", "cw", "cd", "ca", "cs", "ck", "cp", "cu", "cb", "cv", "cl", "cx", "c*", "sk", "sy", "ct",
    "cy", "co",
  ])
  func `The keys of the manual are bound`(keys: String) {
    guard case .command = KeyMap.standard.match(keys.map(Key.character)) else {
      Issue.record("\(keys) is not bound")
      return
    }
  }

  @Test(arguments: [
    Key.down, .up, .home, .end, .control("d"), .control("u"), .control("f"), .control("b"), .pageDown,
    .pageUp, .tab, .backTab, .left, .right, .enter, .escape, .control("z"), .control("l"),
    .control("r"),
  ])
  func `The named keys of the manual are bound`(key: Key) {
    guard case .command = KeyMap.standard.match([key]) else {
      Issue.record("\(key) is not bound")
      return
    }
  }

  @Test func `A begun chord shows how it can go on; Esc leaves it without a word; a wrong key is named`() {
    var tester = StoreTester.running()
    tester.type("y")
    for hint in ["yy Copy the id", "yu Copy the link", "yj Copy the recording's JSON"] {
      #expect(tester.frame.row(of: hint) != nil, "\(hint)")
    }
    tester.press(.escape)
    #expect(tester.state.pendingKeys.isEmpty)
    #expect(tester.status == "")
    tester.type("yx")
    #expect(tester.status == "[--] yx is no key here; ? shows all")
  }
}
