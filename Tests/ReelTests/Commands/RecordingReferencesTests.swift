import Recordings
import Testing

@testable import reel

private let id = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"
private let other = "0c6f3a10-1111-4222-8333-944445555666"

@Suite("Recordings that come through a pipe")
struct RecordingReferencesTests {
  private func read(_ lines: [String]) -> RecordingReferences {
    var references = RecordingReferences()
    for line in lines { references.append(line: Array(line.utf8)[...]) }
    return references
  }

  @Test(arguments: [
    id, " \(id) \r", "\(id)\tMon 21:34\t3", "\(id),2026-01-01,3",
    "{\"id\":\"\(id)\",\"person\":{\"id\":\"x\"}}",
    "{\"event\":\"e\",\"properties\":{\"$session_id\":\"\(id)\"}}",
    "https://eu.posthog.com/project/1/replay/\(id)?t=3",
    "2026-11-20 12:00:01 ERROR request=\(other) session=\(id) failed",
    "E0101 \"$session_id\": \"\(id)\", \"request_id\": \"\(other)\"", "[web] sessionId:\(id) 500",
    "{\"level\":\"error\",\"msg\":\"x\",\"sid\":\"\(id)\"}", "at \(id): trace \(other)",
    "see https://us.posthog.com/replay/\(id) (\(other))",
  ])
  func `A line names its recording`(line: String) {
    let references = read([line])
    #expect(references.valid.map(\.id.text) == [id])
    #expect(references.invalid == [])
  }

  @Test func `Short ids are taken where nothing else stands in the line`() {
    #expect(read(["s-17", "日本"]).valid.map(\.id.text) == ["s-17", "日本"])
    #expect(read(["nothing here"]).invalid == ["nothing here"])
  }

  @Test func `Without a session every UUID of a line counts`() {
    #expect(read(["a \(other) b"]).valid.map(\.id.text) == [other])
  }

  @Test func `Headers and blank lines name nothing, and nothing comes twice`() {
    let references = read(["id", "id\tstart", "id,start", "", "  ", id, id.uppercased(), other, id])
    #expect(references.valid.map(\.id.text) == [id, other])
    #expect(references.invalid == [])
  }

  @Test func `What is no UTF-8 is named, and the rest is read`() {
    var references = RecordingReferences()
    references.append(line: [0x61, 0xFF, 0x62])
    references.append(line: Array(id.utf8)[...])
    #expect(references.invalid.count == 1)
    #expect(references.valid.map(\.id.text) == [id])
  }

  @Test(arguments: [
    "{", "{\"id\":", String(repeating: "[", count: 9_000), "\0\0", "\t\t", ",", "\"", "a=b", "://",
  ])
  func `A broken line is no recording, or one by its plain name`(line: String) {
    let references = read([line])
    #expect(references.valid.count + references.invalid.count <= 1)
  }
}

@Suite("What became of several")
struct TallyTests {
  private func status(_ tally: Tally) -> reel.ExitStatus? {
    do throws(CommandFailure) {
      try tally.finish()
      return nil
    } catch {
      return error.status
    }
  }

  @Test func `All done, some done, none done`() {
    var tally = Tally()
    #expect(status(tally) == nil)
    tally.failed(.notCached)
    tally.failed(.usage([]))
    #expect(status(tally) == .notFound)
    tally.succeeded()
    #expect(status(tally) == .failed)
  }
}
