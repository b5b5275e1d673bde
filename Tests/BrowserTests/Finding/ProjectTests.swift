import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Going to another project")
struct ProjectTests: FindingScene {
  private let web = Project(id: ProjectID(48213), name: "web-app", organization: "acme")
  private let shop = Project(id: ProjectID(5), name: "Shop", organization: "acme")
  private let kiosk = Project(id: ProjectID(6), name: "Shop kiosk", organization: "acme")

  private func running(
    key: KeyInfo? = KeyInfo(scopes: ["*"]), projects: [Project]? = nil, keepsJournal: Bool = true
  ) -> StoreTester {
    StoreTester.running(
      recordings: Recording.samples(1...5), playlists: [.collection("bugs", "Bugs")],
      account: Account(key: key, projects: projects ?? [web, shop, kiosk], project: web)
    ) { $0.keepsJournal = keepsJournal }
  }

  private func asked(_ effects: [Effect]) -> [ProjectID] {
    effects.compactMap { if case .load(.project(_, let id)) = $0 { id } else { nil } }
  }

  private func opened(_ effects: [Effect]) -> [Project] {
    effects.compactMap { if case .openProject(let project) = $0 { project } else { nil } }
  }

  private func answer(
    _ tester: inout StoreTester, _ result: Result<Project, FetchFailure>
  ) -> [Effect] {
    guard let asked = tester.state.projectSwitch else {
      Issue.record("no project is asked for")
      return []
    }
    return tester.play(.load(.projectArrived(asked.request, result)))
  }

  private func titles(_ tester: StoreTester) -> [String] {
    if case .project(let finder)? = tester.state.overlay { finder.list.rows.map(\.title) } else { [] }
  }

  @Test func `gj lists the projects; typing finds one by name, organisation or number, Enter asks and goes`()
  {
    var tester = running()
    #expect(tester.type("gj").isEmpty)
    #expect(titles(tester) == ["web-app", "Shop", "Shop kiosk"])
    let row = tester.frame.row(of: "* web-app").map { tester.frame.rowTexts[$0] } ?? ""
    #expect(row.contains("acme") && row.contains("#48213"))
    tester.type("KIO")
    #expect(titles(tester) == ["Shop kiosk"])
    #expect(asked(tester.press(.enter)) == [kiosk.id])
    #expect(tester.status.contains("Asking for Shop kiosk"))
    let told = Project(id: kiosk.id, name: "Kiosk", organization: "0195-uuid")
    #expect(
      opened(answer(&tester, .success(told))) == [Project(id: kiosk.id, name: "Kiosk", organization: "acme")])
  }

  @Test(arguments: ["Shop", "shop ", "5", "#5"])
  func `:project goes to the one of that name or number at once`(words: String) {
    var tester = running()
    #expect(asked(tester.enter("project " + words)) == [shop.id])
    #expect(tester.state.overlay == nil)
  }

  @Test func `A name that several have, or none, leads to the list; Tab completes names`() {
    var tester = running()
    #expect(asked(tester.enter("project sho")).isEmpty)
    #expect(titles(tester) == ["Shop", "Shop kiosk"])
    tester.press(.escape)
    #expect(asked(tester.enter("project nowhere")).isEmpty)
    #expect(tester.frame.row(of: "No project of that name") != nil)
    tester.press(.escape)
    tester.type(":project k")
    tester.press(.tab)
    #expect(tester.state.line?.words == "project Shop kiosk")
  }

  @Test func `A number means that project, whatever else holds its digits`() {
    let kiosk = Project(id: ProjectID(6), name: "Kiosk 77", organization: "0198-77")
    var tester = running(projects: [web, kiosk])
    #expect(asked(tester.enter("project 77")) == [ProjectID(77)])
  }

  @Test func `A number that is not listed can be tried`() {
    var tester = running()
    #expect(asked(tester.enter("project 77")) == [ProjectID(77)])
    tester.type("gj0")
    #expect(titles(tester).isEmpty)
  }

  @Test(arguments: [
    FetchFailure.projectNotFound, .projectForbidden, .offline(.unreachable), .forbidden(detail: "no"),
  ])
  func `A refusal leaves everything as it was, with a sentence`(failure: FetchFailure) {
    var tester = running()
    tester.enter("project Shop")
    let rows = tester.rowIDs
    #expect(answer(&tester, .failure(failure)).isEmpty)
    #expect(tester.status.hasPrefix("[no] Shop: "))
    #expect(tester.status.hasSuffix("Nothing changed here."))
    #expect(tester.rowIDs == rows)
    #expect(tester.state.project == web.id)
  }

  @Test func `A key that may not read about projects may work in them`() {
    var tester = running()
    tester.enter("project Shop")
    #expect(opened(answer(&tester, .failure(.missingScope("project:read")))) == [shop])
    var limited = running(key: KeyInfo(scopes: ["session_recording:read"]), projects: [])
    #expect(opened(limited.enter("project 5")).map(\.id) == [shop.id], "it is not asked in vain")
    limited.type("gj")
    #expect(limited.frame.row(of: "Without project:read the key lists no projects") != nil)
  }

  @Test func `What the key is bound to is said before it is tried`() {
    var tester = running(key: KeyInfo(scopes: ["*"], scopedTeams: [48213, 6]))
    #expect(tester.enter("project 5").isEmpty)
    #expect(tester.status.contains("the key is bound to other projects than Shop"))
    #expect(asked(tester.enter("project 6")) == [kiosk.id])
    var bound = running(key: KeyInfo(scopes: ["*"], scopedOrganizations: ["o-1"]))
    bound.enter("project 77")
    #expect(answer(&bound, .success(Project(id: ProjectID(77), organization: "o-2"))).isEmpty)
    #expect(bound.status.contains("no access"))
  }

  @Test func `The newest choice counts, and the project that is open is not opened`() {
    var tester = running()
    tester.enter("project Shop")
    let older = tester.state.projectSwitch?.request ?? RequestID(0)
    tester.enter("project Shop kiosk")
    #expect(tester.play(.load(.projectArrived(older, .success(shop)))).isEmpty)
    #expect(opened(answer(&tester, .success(kiosk))) == [kiosk])
    tester.enter("project web-app")
    #expect(tester.status == "[--] this is web-app")
  }

  @Test func `Decisions that are saved stay for their project; those that are not keep it open`() {
    var tester = running()
    tester.type("ww")
    #expect(tester.enter("project Shop").isEmpty)
    #expect(tester.status.contains("not saved yet"))
    tester.save()
    tester.enter("project Shop")
    #expect(opened(answer(&tester, .success(shop))) == [shop])
    let next = tester.state.opened(shop, numbersFrom: 1 << 30)
    #expect(next.notice == .done("project Shop; 1 change of web-app waits until it is opened again"))
    var demo = running(keepsJournal: false)
    demo.type("ww")
    demo.save()
    #expect(demo.enter("project Shop").isEmpty)
    #expect(demo.status.contains("go when the queue is sent"))
  }

  @Test func `The other project begins anew, and knows what the key may do`() {
    var tester = running(key: KeyInfo(scopes: ["session_recording:read", "project:read"]))
    tester.type(" fe")
    let next = tester.state.opened(shop, numbersFrom: 7)
    #expect(next.project == shop.id)
    #expect(next.recordings.list.rows.isEmpty)
    #expect(next.recordings.location == Location(.all))
    #expect(next.playlists.playlists.isEmpty)
    #expect(next.account.permissions.lacks(.playlistWrite))
    var other = StoreTester(next)
    #expect(other.header.contains("Shop"))
    #expect(other.play(.started).contains { if case .load(.account) = $0 { true } else { false } })
    #expect(queries(other.effects).count == 1)
    other.answer(Account(project: shop))
    #expect(other.status == "[ok] project Shop")
  }
}
