import ArgumentParser
import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import reel

@Suite("The command line of a view")
struct ViewCommandLineTests {
  /// As a shell splits it.
  private func words(_ line: String) throws -> [String] {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "printf '%s\\0' " + line]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private func command(_ state: BrowserState) throws -> RecordingsCommand {
    let line = ViewCommandLine(state).text
    let words = try words(line)
    #expect(words.first == "reel")
    return try #require(try Start.command(Array(words.dropFirst())) as? RecordingsCommand)
  }

  @Test(arguments: [
    "errors>0 dur>30s from:-7d", "url:\"/a b\" !viewed", "person:\"O'Neill\" order:-errors", "url:/it's",
    "person.plan:\"a \\\" b\"", "url:\"$(id)\"", "browser:\"*\"", "id:\"-x\"",
  ])
  func `The parser reads the same question back`(line: String) throws {
    var tester = StoreTester.running()
    tester.type(":rec " + line)
    tester.press(.enter)
    let state = tester.state
    guard state.line == nil else { throw ExitCode.failure }
    let command = try command(state)
    let filter = try #require(try FilterArguments(command.filter).filter())
    #expect(RecordingsQuestion(.all).asking(filter, in: .gmt).line(in: .gmt) == state.filterLine)
    #expect(command.connection.project == 48213)
    #expect(command.playlist == nil)
  }

  @Test func `Server and list are named where they are others than the usual ones`() throws {
    var tester = StoreTester.running(playlists: [.collection("bugs", "Bugs", count: 3)]) {
      $0.host = "https://posthog.example.com"
      $0.isPlainHTTP = true
    }
    tester.type(":go bugs")
    tester.press(.enter)
    let command = try command(tester.state)
    #expect(command.playlist == "bugs")
    #expect(command.connection.host == "https://posthog.example.com")
    #expect(command.connection.allowsPlainHTTP)
    #expect(command.filter.isEmpty)
  }

  @Test func `The demo's line needs no key`() throws {
    let tester = StoreTester.running { $0.isDemo = true }
    #expect(ViewCommandLine(tester.state).words == ["reel", "recordings", "--demo"])
  }
}
