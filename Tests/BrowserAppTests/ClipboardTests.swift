import Browser
import Foundation
import Testing

@testable import BrowserApp

@Suite("The clipboard")
struct ClipboardTests {
  private func sent(_ environment: [String: String], _ text: String = "abc") -> String? {
    Clipboard(environment: environment).sequence(of: text).map { String(decoding: $0, as: UTF8.self) }
  }

  private func outcome(_ environment: [String: String]) -> HandOverOutcome? {
    Clipboard(environment: environment).outcome(for: "abc")
  }

  private let plain = "\u{1B}]52;c;YWJj\u{07}"

  @Test func `A terminal gets OSC 52`() {
    #expect(sent(["TERM": "xterm-256color"]) == plain)
    #expect(outcome(["TERM": "xterm-256color"]) == .done)
    #expect(sent(["TERM": "xterm-256color", "TMUX": "", "STY": ""]) == plain)
  }

  @Test(arguments: ["linux", "vt100", "vt220-8bit", "ansi"])
  func `Where terminals of a kind have no clipboard nobody claims that it is copied`(term: String) {
    #expect(outcome(["TERM": term]) == .copied(.noClipboard))
  }

  @Test func `screen gets it in pieces that it passes on`() {
    let environment = ["TERM": "screen.xterm-256color", "STY": "1.tty"]
    #expect(sent(environment) == "\u{1B}P\(plain)\u{1B}\\")
    let long = sent(environment, String(repeating: "x", count: 3000)) ?? ""
    let pieces = long.components(separatedBy: "\u{1B}\\").map { $0.replacing("\u{1B}P", with: "") }
    #expect(pieces.allSatisfy { $0.utf8.count <= 200 })
    #expect(pieces.joined() == sent(["TERM": "xterm"], String(repeating: "x", count: 3000)))
    #expect(outcome(environment) == .copied(.screen))
  }

  @Test func `A tmux on this machine is asked itself`() {
    for term in ["tmux-256color", "screen-256color", "xterm-256color"] {
      #expect(sent(["TERM": term, "TMUX": "/tmp/tmux,1,0"]) == nil)
      #expect(outcome(["TERM": term, "TMUX": "/tmp/tmux,1,0"]) == nil)
    }
    #expect(
      outcome(["TERM": "screen.tmux-256color", "TMUX": "/tmp/tmux,1,0", "STY": "1.tty"]) == .copied(.screen))
  }

  @Test func `Through a tmux on the way both ways are tried, and what it needs is said`() {
    #expect(
      sent(["TERM": "tmux-256color"])
        == plain + "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;YWJj\u{07}\u{1B}\\")
    #expect(outcome(["TERM": "tmux-256color"]) == .copied(.tmuxBetween))
    #expect(outcome(["TERM": "screen-256color"]) == .copied(.screenBetween))
  }

  @Test func `What is too large is not sent in any way`() {
    let text = String(repeating: "x", count: 74_995)
    for environment in [["TERM": "xterm"], ["TMUX": "x"], ["STY": "x"], ["TERM": "tmux"]] {
      #expect(Clipboard(environment: environment).outcome(for: text) == .tooLarge(limit: 74_994))
      #expect(sent(environment, text) == nil)
    }
  }
}

@Suite("The user's browser")
struct LinkOpenerTests {
  private let link = "https://example.test/a?b=%s&c"

  @Test(arguments: [
    ("firefox", [["firefox", "LINK"]]), ("firefox --new-tab", [["firefox", "--new-tab", "LINK"]]),
    ("one:two %s --now", [["one", "LINK"], ["two", "LINK", "--now"]]),
    ("open 'a b' \"c d\" e\\ f", [["open", "a b", "c d", "e f", "LINK"]]),
    ("x --url=%s 100%% a%cb", [["x", "--url=LINK", "100%", "a:b"]]), (" : ", []),
    ("x %d", [["x", "%d", "LINK"]]),
  ])
  func `BROWSER may name arguments and alternatives`(variable: String, commands: [[String]]) {
    #expect(
      BrowserCommand.all(of: variable).map { $0.arguments(for: link) }
        == commands.map { $0.map { $0.replacing("LINK", with: link) } })
  }

  @Test func `How the opener ends is how the opening ends`() async {
    func outcome(_ browser: String) async -> HandOverOutcome {
      await LinkOpener(environment: ["BROWSER": browser]).open(link)
    }
    #expect(await outcome("true") == .done)
    #expect(await outcome("false") == .browserFailed("false", status: 1))
    #expect(await outcome("sh -c 'kill -9 $$'") == .browserFailed("sh", status: 137))
    #expect(await outcome("/nowhere/browser") == .browserMissing("/nowhere/browser"))
    #expect(await outcome("/nowhere/browser:false:true %s") == .done)
    #expect(await LinkOpener(environment: ["DISPLAY": ""]).open(link) == .noBrowser)
    #expect(await LinkOpener(environment: ["BROWSER": ""]).open(link) == .noBrowser)
  }

  @Test func `The link is an argument, and nothing of ours is open in the browser`() async throws {
    let file = FileManager.default.temporaryDirectory.path() + "/reel-browser-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let script = "echo \"$1\" > \(file); ls /proc/self/fd | wc -l >> \(file)"
    #expect(await LinkOpener(environment: ["BROWSER": "sh -c '\(script)' sh"]).open(link) == .done)
    // 0 to 2, and the folder that is being read.
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "\(link)\n4\n")
  }
}

@Suite("The wall clock")
struct WallClockTests {
  @Test func `That it was set is noticed once, and being adjusted is not`() {
    let start = Date(timeIntervalSinceReferenceDate: 800_000_000)
    var clock = WallClock(now: start, steady: .seconds(100))
    #expect(clock.change(now: start.addingTimeInterval(10), steady: .seconds(110)) == nil)
    #expect(clock.change(now: start.addingTimeInterval(20.5), steady: .seconds(120)) == nil)
    #expect(clock.change(now: start.addingTimeInterval(-3570), steady: .seconds(130)) == -3600)
    #expect(clock.change(now: start.addingTimeInterval(-3560), steady: .seconds(140)) == nil)
  }
}
