import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("What key and server forbid is said before it is tried")
struct PermissionTests {
  private func running(scopes: [String], raw: String = "{}", rowRaw: String = "{}") -> StoreTester {
    var playlist = Playlist.collection("bugs", "Bugs")
    playlist.raw = JSONText(raw)
    let row = Recording.sample(1) { $0.raw = JSONText(rowRaw) }
    return StoreTester.running(recordings: [row], playlists: [playlist], account: .sample(scopes: scopes))
  }

  private func reason(_ command: Command, _ tester: StoreTester) -> String? {
    CommandTable.row(of: command)?.unavailable(in: tester.state)?.text(.standard)
  }

  @Test func `A missing write scope disables the keys that need it, and names it`() {
    var tester = running(scopes: ["session_recording:read", "session_recording_playlist:read"])
    #expect(tester.type("w").isEmpty)
    #expect(tester.status.hasSuffix("the key lacks the scope session_recording:write"))
    #expect(tester.type("a").isEmpty)
    #expect(tester.state.overlay == nil)
    #expect(tester.status.hasSuffix("the key lacks the scope session_recording_playlist:write"))
  }

  @Test func `Keys that are disabled look so in the hints`() {
    let tester = running(scopes: ["session_recording:read"])
    #expect(tester.frame.role(of: "add to") == .disabled)
    #expect(tester.frame.role(of: "search") == .hint)
  }

  @Test func `An account that is not known yet disables nothing by scope`() {
    var tester = StoreTester()
    tester.play(.started)
    tester.answer(.of([.sample(1)]))
    #expect(reason(.file(.markViewed), tester) == nil)
    #expect(reason(.file(.add), tester) == nil)
  }

  @Test func `The first 403 to a membership write closes membership, until r in the playlists asks again`() {
    var tester = running(scopes: ["*"])
    tester.type("a")
    tester.press(.enter)
    tester.refuse(1, .keyNotSupported)
    #expect(tester.state.server.membership == .closed)
    #expect(tester.type("a").isEmpty)
    #expect(tester.status.contains("2026-08-13"))
    #expect(reason(.file(.markViewed), tester) == nil)
    tester.press("1", "r", "2")
    #expect(reason(.file(.add), tester) == nil)
  }

  @Test func `A 403 to marking viewed says nothing about membership`() {
    var tester = running(scopes: ["*"])
    tester.type("ww")
    tester.refuse(1, .keyNotSupported)
    #expect(tester.state.server.membership == .unknown)
  }

  @Test func `Servers of 2025 are told by playlists without is_synthetic; nothing else is taken for a sign`()
  {
    let old = running(scopes: ["*"], raw: #"{"id":1,"short_id":"bugs"}"#)
    #expect(reason(.file(.add), old)?.contains("2026-08-13") == true)
    let new = running(scopes: ["*"], raw: #"{"is_synthetic":false}"#, rowRaw: #"{"has_summary":false}"#)
    #expect(reason(.file(.add), new) == nil)
  }

  @Test func `A legacy key without scopes may file where other keys may not`() {
    let tester = running(scopes: [], raw: #"{"id":1}"#)
    #expect(tester.state.server.membership == .closed)
    #expect(reason(.file(.add), tester) == nil)
    #expect(reason(.file(.markViewed), tester) == nil)
  }

  @Test func `Without rows, what needs a recording says so; without a project, that`() {
    let empty = StoreTester.running(recordings: [])
    #expect(reason(.copy(.id), empty) == "no recording under the cursor")
    let unknown = StoreTester(.sample(project: nil))
    #expect(reason(.file(.add), unknown) == "the project is not known yet")
  }
}
