import Foundation
import Recordings
import TestSupport
import Testing

@testable import Browser

@Suite("Command lines to copy")
struct ShellWordTests {
  @Test(arguments: [
    "a", "", "a b", "it's", "'", "''", "$(id)", "`x`", "a\\b", "!x", "~", "*", "é'\u{301}", "a\"b", "-x",
  ])
  func `A shell reads a quoted word as it was`(word: String) throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "printf %s " + ShellWord.quoted(word)]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(Array(output) == Array(word.utf8))
  }

  @Test func `yc copies the command of the open view`() {
    var tester = StoreTester.running()
    #expect(
      tester.type("yc") == [
        .handOver(.clipboard(what: "command line", text: "reel recordings --project 48213"))
      ])
    tester.type("fe")
    #expect(
      tester.type("yc").last
        == .handOver(
          .clipboard(what: "command line", text: "reel recordings --project 48213 from:-30d 'errors>0'")))
  }

  @Test func `What only the panes know is said, and not copied`() {
    var tester = StoreTester.running()
    tester.type("fb")
    let effects = tester.type("yc")
    #expect(effects.isEmpty)
    #expect(tester.status.hasPrefix("[--] only the panes know"))
  }
}
