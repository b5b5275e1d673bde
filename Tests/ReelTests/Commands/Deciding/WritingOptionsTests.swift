import ArgumentParser
import Recordings
import Testing
import UserConfiguration

@testable import reel

@Suite("Commands that change something, before anybody is asked")
struct WritingOptionsTests {
  private let id = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"

  @Test func `A read-only connection is 3, and nothing is asked`() throws {
    var connection = ConnectionRequest(demoRecordings: 1)
    connection.options[.readOnly] = .flag(true)
    let output = try OutputOptions.parse([])
    #expect(throws: StartProblem.self) {
      try CommandRun.runWriting(connection, output: output) { (_) throws(CommandFailure) in
        Issue.record("asked")
      }
    }
  }

  @Test func `Nothing is changed in the cache alone`() throws {
    let output = try OutputOptions.parse(["--cached"])
    #expect(throws: ValidationError.self) {
      try CommandRun.runWriting(ConnectionRequest(demoRecordings: 1), output: output) {
        (_) throws(CommandFailure) in Issue.record("asked")
      }
    }
  }

  @Test func `Without a terminal nobody is asked, and that is 2`() {
    do throws(CommandFailure) {
      try Confirming.mayGoOn("?", CommandNotes(isTerminal: false, write: { _ in }), isTerminal: false)
      Issue.record("went on")
    } catch {
      #expect(error.status == .usage)
    }
  }

  @Test(arguments: [
    ["a", "--wait", "--queue", "x"], ["a"], [],
  ])
  func `What cannot be filed is a mistake`(line: [String]) {
    #expect(throws: (any Error).self) { _ = try AddCommand.parse(line) }
  }

  @Test func `A change waits for the server unless it is queued`() throws {
    #expect(try !AddCommand.parse(["Bugs", id]).writing.isQueued)
    #expect(try AddCommand.parse(["Bugs", id, "--queue"]).writing.isQueued)
    #expect(!WritingOptions.waiting.isQueued)
  }

  @Test(arguments: [
    [], ["x", "--filter", "errors>0"], ["--person", "x", "--filter", "errors>0"], ["--filter", " "],
    ["--person", ""], ["x", "--yes", "0"], ["x", "--yes", "1", "--dry-run"], ["x", "--yes", "all"],
    ["x", "--queue"],
  ])
  func `A deletion that is not clear is a mistake`(line: [String]) {
    #expect(throws: (any Error).self) { _ = try DeleteCommand.parse(line) }
  }

  @Test func `Steps are named, or all of them`() {
    #expect(throws: (any Error).self) { _ = try JournalDropCommand.parse([]) }
    #expect(throws: (any Error).self) { _ = try JournalDropCommand.parse(["1", "--all"]) }
    #expect(throws: (any Error).self) { _ = try JournalRetryCommand.parse(["x"]) }
  }
}
