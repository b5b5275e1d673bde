import Browser
import Foundation
import Glibc
import Testing

@testable import BrowserApp

@Suite("Programs of the user's")
struct ProgramTests {
  private func background(_ words: [String], input: String? = nil) async -> ProgramOutcome {
    await BackgroundProgram().run(ProgramRun("test", .arguments(words), input: input))
  }

  @Test func `The rows stand on standard input, and the last line is told`() async {
    #expect(
      await background(["sh", "-c", "wc -l; echo; echo"], input: "{}\n{}\n")
        == .ended(status: 0, lastLine: "2"))
  }

  @Test func `Arguments come as they are, and no shell reads them`() async {
    let word = "$(id) `id` ' \" * ; | > x"
    #expect(await background(["printf", "%s", word]) == .ended(status: 0, lastLine: word))
  }

  @Test func `A failure is told with its status and what it said on standard error`() async {
    #expect(
      await background(["sh", "-c", "echo no network >&2; exit 3"])
        == .ended(status: 3, lastLine: "no network"))
    #expect(await background(["sh", "-c", "kill -9 $$"]) == .killed(signal: 9))
  }

  @Test func `A program that is not there, may not be run, or gets too much is told apart`() async {
    #expect(await background(["/nowhere/reel-test"]) == .notFound("/nowhere/reel-test"))
    #expect(await background(["/etc/passwd"]) == .notStarted("/etc/passwd may not be run"))
    let long = String(repeating: "x", count: 1 << 22)
    #expect(
      await background(["true", long])
        == .notStarted("more than a program's arguments can hold: read standard input"))
  }

  @Test func `One that reads nothing ends all the same, however many rows there are`() async {
    let rows = String(repeating: "{\"id\":\"a\"}\n", count: 200_000)
    #expect(await background(["true"], input: rows) == .ended(status: 0, lastLine: ""))
  }

  @Test func `Of a flood the last line is told`() async {
    let flood = ["sh", "-c", "head -c 20000000 /dev/zero | tr '\\0' x; echo; echo end"]
    #expect(await background(flood) == .ended(status: 0, lastLine: "end"))
  }

  @Test func `It ends when it has ended, also where something that it started goes on`() async {
    #expect(await background(["sh", "-c", "sleep 1000 & echo $!"]).isEnd { pid in kill(pid, SIGKILL) })
  }

  @Test func `One that hangs is stopped, with what it started`() async {
    let program = BackgroundProgram()
    async let outcome = program.run(ProgramRun("test", .arguments(["sleep", "1000"]), input: nil))
    program.stop()
    #expect(await outcome == .stopped)
  }

  @Test func `Lines are told without control characters, and not without end`() {
    #expect(BackgroundProgram.lastLine(Array("a\n\u{1B}[31mred\u{7}\n \n".utf8)) == "[31mred")
    #expect(BackgroundProgram.lastLine([]) == "")
    #expect(BackgroundProgram.lastLine([UInt8](repeating: 0x61, count: 4000)).count == 300)
    #expect(BackgroundProgram.lastLine([0xFF, 0xFE]) == "\u{FFFD}\u{FFFD}")
  }

  @Test func `In the foreground a line is the shell's, and its status is told`() {
    let program = TerminalProgram(environment: ["SHELL": "/bin/sh"])
    let run = ProgramRun("test", .line("read a && test \"$a\" = '{}' && exit 7"), input: "{}\n")
    #expect(program.run(run) == .ended(status: 7, lastLine: ""))
    #expect(
      program.run(ProgramRun("test", .arguments(["/nowhere/reel-test"]), input: nil))
        == .notFound("/nowhere/reel-test"))
  }

  @Test func `A shell of no absolute path is not taken`() {
    let program = TerminalProgram(environment: ["SHELL": "reel-test-shell"])
    #expect(program.run(ProgramRun("test", .line("exit 4"), input: "")) == .ended(status: 4, lastLine: ""))
  }
}

extension ProgramOutcome {
  /// Whether it ended well; `clear` gets the number that it printed.
  fileprivate func isEnd(_ clear: (Int32) -> Void) -> Bool {
    guard case .ended(0, let line) = self, let number = Int32(line) else { return false }
    clear(number)
    return true
  }
}
