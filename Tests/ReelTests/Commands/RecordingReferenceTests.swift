import PostHogAPI
import Recordings
import Testing

@testable import reel

@Suite("A recording is named by its id or its address")
struct RecordingReferenceTests {
  private let id = "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"

  @Test(arguments: ["019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b", "s-17", "a_b~c", "日本"])
  func `An id is itself`(text: String) throws {
    let reference = try #require(RecordingReference(text))
    #expect(reference.id == RecordingID(text))
    #expect(reference.host == nil && reference.project == nil)
  }

  @Test func `A UUID in capitals is the same one in small letters`() {
    #expect(RecordingReference(id.uppercased())?.id == RecordingID(id))
  }

  @Test(arguments: [
    "/project/7/replay/ID", "/project/7/replay/ID?t=12", "/project/7/replay/ID/#panel=x",
    "/project/7/replay/home?sessionRecordingId=ID", "/project/7/replay/home?a=1&sessionRecordingId=ID&t=3",
    "/project/7/replay/playlists/abcd1234?sessionRecordingId=ID",
    "/project/7/replay/recent#sessionRecordingId=ID", "/project/7/recordings/ID",
  ])
  func `The web app's addresses name it`(path: String) throws {
    let address = "https://eu.posthog.com" + path.replacing("ID", with: id)
    let reference = try #require(RecordingReference(address))
    #expect(reference.id == RecordingID(id))
    #expect(reference.host?.name == "eu.posthog.com")
    #expect(reference.project == 7)
  }

  @Test func `An address without a project and with a port is one, too`() {
    let reference = RecordingReference("http://localhost:8000/replay/\(id)")
    #expect(reference?.id == RecordingID(id))
    #expect(reference?.host?.base == "http://localhost:8000")
    #expect(reference?.project == nil)
  }

  @Test func `Escapes of an address are read`() {
    #expect(RecordingReference("https://x.test/replay/a%20b") == nil)
    #expect(RecordingReference("https://x.test/replay/a%7Eb")?.id == RecordingID("a~b"))
    #expect(RecordingReference("https://x.test/replay/a%2Fb") == nil)
  }

  @Test(arguments: [
    "", " ", "a b", "a/b", "../x", "a.b", "a\tb", "a\u{1B}[2Jb", "https://", "https://x.test",
    "https://x.test/project/7/replay/home", "https://x.test/insights/abc", "ftp://x.test/replay/abc",
    "https://u:p@x.test/replay/abc", "https://x.test/replay/home?sessionRecordingId=",
    String(repeating: "x", count: 201),
  ])
  func `Everything else is none`(text: String) { #expect(RecordingReference(text) == nil) }
}
