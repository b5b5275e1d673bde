import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

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

  @Test func `Where the server does not tell scopes, the first 403 teaches, and r asks for all of it again`()
  {
    var tester = StoreTester.running(account: Account(project: Project(id: ProjectID(48213))))
    #expect(reason(.goTo(.findPerson), tester) == nil)
    tester.enter("person mia")
    guard case .person(let finder)? = tester.state.overlay, case .loading(let request) = finder.load else {
      Issue.record("no persons are asked for")
      return
    }
    tester.play(.load(.personsArrived(request, .failure(.missingScope("person:read")))))
    tester.press(.escape)
    #expect(reason(.goTo(.findPerson), tester) == "the key lacks the scope person:read")
    #expect(tester.type("gP").isEmpty)
    #expect(tester.type("r").contains { $0.asksForAccount })
  }

  @Test func `A write that was refused teaches as well`() {
    var tester = StoreTester.running(account: Account(project: Project(id: ProjectID(48213))))
    tester.type("ww")
    tester.refuse(1, .missingScope("session_recording:write"))
    #expect(reason(.file(.markViewed), tester) == "the key lacks the scope session_recording:write")
    #expect(reason(.file(.add), tester) == nil)
  }

  @Test func `A refresh learns that a scope was added, and stays in its project`() {
    var tester = running(scopes: ["session_recording:read", "session_recording_playlist:read"])
    let effects = tester.type("r")
    #expect(effects.contains { $0.asksForAccount })
    var account = Account.sample()
    account.project = Project(id: ProjectID(7), name: "open in the web app by now")
    tester.answer(account)
    #expect(reason(.file(.markViewed), tester) == nil)
    #expect(tester.state.project == ProjectID(48213))
    #expect(tester.state.account.value?.project.name == "web-app")
    #expect(!tester.type("r").contains { $0.asksForAccount }, "nothing is missing any more")
  }

  @Test func `A key without scopes is refused by newer servers: all says so after the first 403`() {
    var tester = StoreTester.running(account: .sample(scopes: []))
    #expect(reason(.file(.markViewed), tester) == nil, "the server answered it")
    tester.type("r")
    tester.answer(.failure(.missingScope("session_recording:read")))
    #expect(
      reason(.file(.markViewed), tester)
        == "the key has no scopes, and this server wants session_recording:write")
    tester.type("r")
    tester.answer(.of([.sample(1)]))
    #expect(reason(.file(.markViewed), tester) == nil)
  }

  @Test func `Timelines and rows ask for events only where the key may`() {
    let tester = running(scopes: ["session_recording:read"])
    #expect(tester.state.lacksEvidenceScope)
    #expect(!StoreTester.running(account: .sample(scopes: ["query:read"])).state.lacksEvidenceScope)
  }
}

extension Effect {
  fileprivate var asksForAccount: Bool {
    if case .load(.account(_, .refresh)) = self { true } else { false }
  }
}
