import Recordings
import Testing

@testable import PostHogAPI

@Suite("Finding out what a key may do")
struct AccountTests {
  private let key = "/api/personal_api_keys/@current/"
  private let me = "/api/users/@me/"
  private let list = "/api/projects/"
  private let noUserScope = Answer.error(
    403, "permission_denied", "API key missing required scope 'user:read'")
  private let noProjectScope = Answer.error(
    403, "permission_denied", "API key missing required scope 'project:read'")
  private let rejected = Answer.error(401, "authentication_failed", "…")

  @Test func `The project that is open in the web app, under its organisation's name`() async throws {
    let paths = Paths([
      key: .json(#"{"label":"mine","scopes":["*"],"scoped_teams":null}"#),
      me: .json(#"{"email":"a@b","team":{"id":2,"name":"Two"},"organization":{"id":"o","name":"Org"}}"#),
      list: .json(
        #"{"results":[{"id":1,"organization":"o"},{"id":2,"name":"Two","organization":"o"},{"id":"x"}]}"#),
    ])
    let account = try await paths.client().account()
    #expect(account.project == Project(id: ProjectID(2), name: "Two", organization: "Org"))
    #expect(account.projects.map(\.id) == [ProjectID(1), ProjectID(2)])
    #expect(account.key?.allows(.recordingWrite) == true)
    #expect(account.user?.email == "a@b")
  }

  @Test func `A key bound to projects cannot list them: they are asked one by one`() async throws {
    let paths = Paths([
      key: .json(#"{"scopes":["session_recording:read"],"scoped_teams":[5,6],"user_id":7}"#), me: noUserScope,
      list: .error(
        403, "permission_denied",
        "API keys with scoped projects are only supported on project-based endpoints."),
      "/api/projects/5/": .json(#"{"id":5,"name":"Five"}"#), "/api/projects/6/": noProjectScope,
    ])
    let account = try await paths.client().account()
    #expect(account.project.name == "Five")
    #expect(account.projects.map(\.id) == [ProjectID(5), ProjectID(6)])
    #expect(account.user == nil)
    #expect(account.userID == 7)
  }

  @Test func `The project asked for works without the scope to read about it`() async throws {
    let paths = Paths([me: noUserScope, list: noProjectScope, "/api/projects/9/": noProjectScope])
    let account = try await paths.client().account(project: ProjectID(9))
    #expect(account == Account(project: Project(id: ProjectID(9))))
  }

  @Test(arguments: [
    (Answer.error(404, "not_found", "Not found."), FetchFailure.projectNotFound),
    (
      .error(403, "permission_denied", "API key does not have access to the requested project: ID 9."),
      .projectForbidden
    ),
  ])
  func `A project that is none, or that the key may not see, is said so`(
    _ answer: Answer, _ failure: FetchFailure
  ) async {
    let paths = Paths([list: .json(#"{"results":[{"id":1}]}"#), "/api/projects/9/": answer])
    await #expect(throws: failure) { try await paths.client().account(project: ProjectID(9)) }
  }

  @Test func `A key that may read nothing about any project works in the current one`() async throws {
    let paths = Paths([me: noUserScope, list: noProjectScope, "/api/projects/@current/": noProjectScope])
    let account = try await paths.client().account()
    #expect(account.project == Project(id: .current))
  }

  @Test func `A key of the other region is told apart from a wrong one`() async {
    let paths = Paths([
      "eu.posthog.com " + key: rejected, "eu.posthog.com " + me: rejected, "eu.posthog.com " + list: rejected,
      "us.posthog.com " + key: .json(#"{"scopes":["*"]}"#),
    ])
    await #expect(throws: FetchFailure.wrongRegion(host: "us.posthog.com")) {
      try await paths.client(.eu).account()
    }
    #expect(paths.requests.filter { $0.hasPrefix("us.") } == ["us.posthog.com " + key])
  }

  @Test func `A key that no region knows is rejected, and only the cloud is asked about a second region`()
    async throws
  {
    let paths = Paths([key: rejected, me: rejected, list: rejected])
    await #expect(throws: FetchFailure.keyRejected) { try await paths.client(.us).account() }
    #expect(paths.requests.contains("eu.posthog.com " + key))
    let own = try PostHogHost("https://posthog.example.com")
    let elsewhere = Paths([key: rejected, me: rejected, list: rejected])
    await #expect(throws: FetchFailure.keyRejected) { try await elsewhere.client(own).account() }
    #expect(elsewhere.requests.allSatisfy { $0.hasPrefix("posthog.example.com ") })
  }
}
