import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Finding a person")
struct PersonFinderTests: FindingScene {
  private let project = ProjectID(48213)
  private static let uuid = "0195f8c7-0ba7-4d2e-9c1f-1234567890ab"

  private func asked(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .load(.persons(_, project, let words)) = $0 { words } else { nil } }
  }

  private func finder(_ tester: StoreTester) -> PersonFinder? {
    if case .person(let finder)? = tester.state.overlay { finder } else { nil }
  }

  private func titles(_ tester: StoreTester) -> [String] { finder(tester)?.list.rows.map(\.title) ?? [] }

  private func answer(
    _ tester: inout StoreTester, _ result: Result<PersonPage, FetchFailure>
  ) {
    guard case .loading(let request)? = finder(tester)?.load else {
      Issue.record("no persons are asked for")
      return
    }
    tester.play(.load(.personsArrived(request, result)))
  }

  private func person(
    _ name: String?, uuid: String? = nil, distinctIDs: [String] = [], _ properties: String = "{}"
  )
    -> Person
  {
    Person(
      id: uuid == nil ? nil : 7, uuid: uuid, name: name, distinctIDs: distinctIDs,
      lastSeenAt: Date.testStart.addingTimeInterval(-7_200), properties: JSONText(properties))
  }

  @Test func `Persons of the loaded rows are shown as is typed, without a call for any key`() {
    var tester = errors()
    #expect(tester.type("gP").isEmpty)
    #expect(titles(tester).count == 5)
    #expect(asked(tester.type("PERSON3")).isEmpty)
    #expect(titles(tester) == ["person3@example.com"])
    tester.press(.control("u"))
    tester.type("user-4")
    #expect(titles(tester) == ["person4@example.com"])
    #expect(queries(tester.press(.enter)).first?.dateFrom == "-90d")
    #expect(line(tester) == "person:uuid-4 from:-90d")
    #expect(tester.state.focus == .recordings)
  }

  @Test func `The server is asked once when the typing rests, and not for a single character`() {
    var tester = errors()
    tester.type("gPm")
    #expect(finder(tester)?.dueAt == nil)
    tester.type("i")
    tester.play(.terminal(.key("a")), after: 0.5)
    #expect(asked(tester.play(.deadlinePassed, after: 0.5)).isEmpty)
    #expect(asked(tester.play(.deadlinePassed, after: 0.7)) == ["mia"])
    #expect(tester.frame.row(of: "Asking PostHog…") != nil)
    answer(&tester, .success(PersonPage(persons: [person("Mia", uuid: "u-1")])))
    #expect(titles(tester) == ["Mia"])
    #expect(finder(tester)?.dueAt == nil)
    tester.type("!")
    tester.press(.backspace)
    #expect(finder(tester)?.dueAt == nil, "these words are answered")
  }

  @Test
  func `Enter on nobody asks at once; a newer question replaces the older one, whose answer is dropped`() {
    var tester = errors()
    tester.type("gPzoe")
    #expect(asked(tester.press(.enter)) == ["zoe"])
    #expect(asked(tester.press(.enter)).isEmpty, "it is being asked")
    guard case .loading(let older)? = finder(tester)?.load else { return #expect(Bool(false)) }
    tester.type("y")
    #expect(asked(tester.press(.enter)) == ["zoey"])
    tester.play(.load(.personsArrived(older, .success(PersonPage(persons: [person("Zoe", uuid: "u-1")])))))
    #expect(titles(tester).isEmpty)
    answer(&tester, .success(PersonPage(persons: [person("Zoey", uuid: "u-2")])))
    #expect(titles(tester) == ["Zoey"])
    #expect(
      LoadEffect.persons(older, project, "a").purpose == LoadEffect.persons(older, project, "b").purpose)
  }

  @Test func `What arrives moves no person from under the cursor, and nobody is there twice`() {
    var tester = errors()
    tester.type("gPperson")
    tester.press(.down, .down)
    tester.play(.deadlinePassed, after: 0.7)
    let found = [person("First", uuid: Self.uuid), person("Third", uuid: "uuid-3", distinctIDs: ["user-3"])]
    answer(&tester, .success(PersonPage(persons: found)))
    #expect(titles(tester).count == 6)
    #expect(finder(tester)?.list.chosen?.title == "Third", "what the server says is newer")
    tester.press(.end)
    #expect(finder(tester)?.list.chosen?.title == "First")
    #expect(queries(tester.press(.enter)).first?.personUUID == Self.uuid)
  }

  @Test func `A person that the server does not know is opened by distinct ids`() {
    var tester = errors()
    tester.enter("person anon")
    let anon = person(nil, distinctIDs: ["d-1", "d-2"])
    answer(&tester, .success(PersonPage(persons: [anon])))
    #expect(titles(tester) == ["d-1"])
    let query = queries(tester.press(.enter)).first
    #expect(query?.distinctIDs == ["d-1", "d-2"])
    #expect(query?.personUUID == nil)
  }

  @Test(
    arguments: [
      (#"{"name":"Mia","email":"mia@acme.io"}"#, "mia@acme.io", ["Mia", "d-1"]),
      (#"{"email":"mia@acme.io"}"#, " \u{200B}", ["d-1"]),
      ("{}", nil, []),
      (#"{"name":3,"email":""}"#, nil, ["d-1"]),
    ] as [(String, String?, [String])])
  func `No title is blank, and nothing is said twice`(properties: String, name: String?, others: [String])
    throws
  {
    let found = try #require(FoundPerson(person(name, uuid: "u", distinctIDs: ["", "d-1"], properties)))
    #expect(!found.title.isBlank)
    #expect(found.others == others)
  }

  @Test func `Who has neither name nor id has no recordings of their own, and is not shown`() {
    #expect(FoundPerson(person("Nobody")) == nil)
    #expect(FoundPerson(person(nil, uuid: "u-9"))?.title == "u-9")
  }

  @Test func `Rows show name, e-mail, distinct id and when a person was seen`() {
    var tester = errors()
    tester.enter("person mia")
    let mia = person(
      "mia@acme.io", uuid: "u", distinctIDs: ["d-77"], #"{"name":"Mia Lind","email":"mia@acme.io"}"#)
    answer(&tester, .success(PersonPage(persons: [mia], hasMore: true)))
    let row = tester.frame.row(of: "Mia Lind").map { tester.frame.rowTexts[$0] } ?? ""
    for part in ["mia@acme.io", "d-77", "2h ago"] { #expect(row.contains(part)) }
    #expect(tester.frame.row(of: "PostHog knows more of them") != nil)
  }

  @Test func `None found says where was looked; a failure says why, and which key asks again`() {
    var tester = errors()
    tester.enter("person nobody")
    answer(&tester, .success(PersonPage()))
    #expect(tester.frame.row(of: "It looks at names, e-mails and distinct ids.") != nil)
    #expect(asked(tester.press(.control("r"))) == ["nobody"])
    answer(&tester, .failure(.queryTooHeavy))
    #expect(tester.frame.row(of: "The query was too heavy for the server. ^R asks again.") != nil)
    #expect(asked(tester.press(.enter)) == ["nobody"])
  }

  @Test func `Without person:read the key and the command say so, and nothing is asked`() {
    var tester = StoreTester.running(account: .sample(scopes: ["session_recording:read"]))
    #expect(tester.type("gP").isEmpty)
    #expect(tester.status.hasSuffix("the key lacks the scope person:read"))
    #expect(tester.enter("person mia").isEmpty)
    #expect(tester.state.overlay == nil)
    #expect(tester.status.hasSuffix("the key lacks the scope person:read"))
  }

  @Test func `A paste is one change, and asks after a rest as well`() {
    var tester = errors()
    tester.type("gP")
    tester.play(.terminal(.paste("mia@acme.io\n")))
    #expect(asked(tester.play(.deadlinePassed, after: 0.7)) == ["mia@acme.io"])
  }
}
