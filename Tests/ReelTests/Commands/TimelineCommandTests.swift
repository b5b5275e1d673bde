import ArgumentParser
import Recordings
import Replay
import Testing

@testable import reel

@Suite("reel timeline")
struct TimelineCommandTests {
  @Test func `What it is asked about: a recording, its address, a file, a pipe`() {
    let id = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"
    #expect(TimelineSubject("-") { _ in true } == .standardInput)
    #expect(TimelineSubject("events.json.gz") { _ in false } == .file("events.json.gz"))
    #expect(TimelineSubject("/dev/fd/63") { _ in true } == .file("/dev/fd/63"))
    #expect(TimelineSubject(id) { _ in true } == .file(id))
    for text in [id, "https://us.posthog.com/project/7/replay/\(id)?t=30"] {
      guard case .recording(let reference) = TimelineSubject(text, exists: { _ in false }) else {
        Issue.record("\(text) is a recording")
        continue
      }
      #expect(reference.id.text == id)
    }
  }

  @Test(arguments: [
    "timeline", "timeline x.json --kinds nothing", "timeline x.json --kinds ,",
    "timeline x.json --json --markdown",
    "timeline x.json --from nan", "timeline x.json y.json",
  ])
  func `A wrong command line is refused`(_ line: String) {
    #expect(throws: (any Error).self) {
      try Subcommand.parseAsRoot(line.split(separator: " ").map(String.init))
    }
  }

  @Test func `Kinds and seconds are taken as they are named`() throws {
    let line = ["timeline", "x.json", "--kinds", "error, request", "--window", "2", "--from", "1.5"]
    let command = try #require(try Subcommand.parseAsRoot(line) as? TimelineCommand)
    #expect(command.kinds?.kinds == [.error, .request])
    #expect(command.window == 2 && command.from == 1.5 && command.to == nil)
  }
}
