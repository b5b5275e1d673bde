import Files
import Foundation
import PostHogAPI
import Recordings
import Testing

@testable import reel

@Suite("Logging in")
struct LoginTests {
  private let key = "phx_AbCdEfGh1234567890"

  /// Somebody with answers prepared, and what they were told.
  private final class Person {
    var answers: [String]
    var keys: [String]
    var heard: [String] = []
    var asked: [String] = []

    init(_ answers: [String], keys: [String]) { (self.answers, self.keys) = (answers, keys) }

    func dialog(canAnswer: Bool = true) -> LoginDialog {
      LoginDialog(
        canAnswer: canAnswer, say: { self.heard.append($0) },
        ask: { question in
          self.asked.append(question)
          return self.answers.isEmpty ? nil : self.answers.removeFirst()
        },
        askKey: { _ in self.keys.isEmpty ? nil : Array(self.keys.removeFirst().utf8) })
    }
  }

  private let account = Account(
    key: KeyInfo(scopes: ["session_recording:read", "project:read"]),
    user: User(id: 1, email: "mia@acme.io"),
    projects: [Project(id: ProjectID(1), name: "web"), Project(id: ProjectID(17), name: "app")],
    project: Project(id: ProjectID(1), name: "web"))

  private func login(
    _ person: Person, _ home: KeyHome, _ request: LoginRequest = LoginRequest(), canAnswer: Bool = true,
    tool: ProgramCall.Ending = .missing,
    check: ((PostHogHost, APIKey, ProjectID?) -> Result<Account, FetchFailure>)? = nil
  ) throws(LoginProblem) {
    let account = account
    try Login(
      request: request, dialog: person.dialog(canAnswer: canAnswer),
      check: check ?? { _, _, _ in .success(account) },
      store: KeyStore(secretTool: SecretTool { _ in tool }, folders: home.folders),
      file: ProfileFile(path: home.path + "/.config/reel/config.toml"), words: { failure, _ in "\(failure)" }
    ).run()
  }

  @Test func `Answers make a key file and a profile`() throws {
    try withKeyHome { home in
      let person = Person(["2", "17"], keys: [key])
      try login(person, home)
      #expect(home.text(".config/reel/credentials/default") == key + "\n")
      #expect(try home.mode(".config/reel/credentials/default") == 0o600)
      #expect(try home.mode(".config/reel/credentials") == 0o700)
      #expect(
        home.text(".config/reel/config.toml") == """
          profile = "default"

          [profiles.default]
          host = "https://eu.posthog.com"
          project = 17
          key_source = "file"

          """)
      #expect(try home.mode(".config/reel/config.toml") == 0o600)
      #expect(!person.heard.joined().contains(key))
      #expect(person.heard.contains { $0.contains("https://eu.posthog.com/settings/user-api-keys") })
      #expect(person.heard.contains { $0.hasPrefix("  missing  session_recording:write") })
      #expect(person.heard.contains { $0.hasPrefix("  ok       session_recording:read") })
    }
  }

  @Test func `A key that is rejected is asked for again`() throws {
    try withKeyHome { home in
      let person = Person(["1", ""], keys: ["phc_AbCdEfGh1234", "phx_wrongwrong", key])
      let account = account
      try login(
        person, home,
        check: { _, given, _ in given == APIKey("phx_wrongwrong") ? .failure(.keyRejected) : .success(account)
        })
      #expect(home.text(".config/reel/credentials/default") == key + "\n")
      #expect(person.heard.contains { $0.contains("project's token") })
    }
  }

  @Test func `A key of the other region takes the login there`() throws {
    try withKeyHome { home in
      let person = Person([], keys: [key])
      let account = account
      try login(
        person, home, canAnswer: false,
        check: { host, _, _ in
          host == .eu ? .success(account) : .failure(.wrongRegion(host: "eu.posthog.com"))
        })
      #expect(home.text(".config/reel/config.toml")?.contains("host = \"https://eu.posthog.com\"") == true)
      #expect(person.heard.contains { $0.contains("belongs to https://eu.posthog.com") })
    }
  }

  @Test func `A profile that is there is not replaced without a yes, and nothing is stored`() throws {
    try withKeyHome { home in
      let text = "[profiles.default]\nhost = \"https://us.posthog.com\"\n"
      try home.write(text, to: ".config/reel/config.toml")
      #expect(throws: LoginProblem.profileExists("default")) { try login(Person(["n"], keys: [key]), home) }
      #expect(throws: LoginProblem.profileExists("default")) {
        try login(Person([], keys: [key]), home, canAnswer: false)
      }
      #expect(home.text(".config/reel/config.toml") == text)
      #expect(home.text(".config/reel/credentials/default") == nil)
      try login(Person([], keys: [key]), home, LoginRequest(overwrites: true), canAnswer: false)
      #expect(home.text(".config/reel/credentials/default") == key + "\n")
    }
  }

  @Test func `A configuration that cannot be read is not written into`() throws {
    try withKeyHome { home in
      try home.write("nonsense = ", to: ".config/reel/config.toml")
      #expect(throws: LoginProblem.self) { try login(Person(["1"], keys: [key]), home) }
      #expect(home.text(".config/reel/config.toml") == "nonsense = ")
      #expect(home.text(".config/reel/credentials/default") == nil)
    }
  }

  @Test func `A failure of the server stores nothing, and has its own status`() throws {
    try withKeyHome { home in
      let person = Person(["1"], keys: [key])
      do throws(LoginProblem) {
        try login(person, home, check: { _, _, _ in .failure(.offline(.unreachable)) })
        Issue.record("stored")
      } catch {
        #expect(error.status == .unanswered)
      }
      #expect(home.text(".config/reel/config.toml") == nil)
    }
  }

  @Test func `Where the Secret Service answers, no file is made and an old one goes`() throws {
    try withKeyHome { home in
      try home.write("phx_old", to: ".config/reel/credentials/default")
      try login(
        Person([], keys: [key]), home, canAnswer: false, tool: .ended(status: 0, output: Array(key.utf8)))
      #expect(home.text(".config/reel/credentials/default") == nil)
      #expect(home.text(".config/reel/config.toml")?.contains("key_source = \"secret-service\"") == true)
    }
  }

  @Test func `A Secret Service that was asked for and does not answer is a failure`() throws {
    try withKeyHome { home in
      #expect(throws: LoginProblem.secretService(.missing)) {
        try login(Person([], keys: [key]), home, LoginRequest(store: .secretService), canAnswer: false)
      }
      #expect(home.text(".config/reel/config.toml") == nil)
    }
  }

  @Test func `Plain HTTP to another machine takes a word of its own`() throws {
    try withKeyHome { home in
      #expect(throws: LoginProblem.plainHTTP("http://posthog.test")) {
        try login(Person([], keys: [key]), home, LoginRequest(host: "http://posthog.test"))
      }
    }
  }

  @Test func `The key is in no argument of a program`() throws {
    try withKeyHome { home in
      var calls: [ProgramCall] = []
      let tool = SecretTool { call in
        calls.append(call)
        return .ended(status: 0, output: Array(key.utf8))
      }
      try tool.store(Array(key.utf8), of: "work")
      #expect(calls.count == 2)
      #expect(calls[0].input == Array(key.utf8))
      #expect(!calls.flatMap(\.arguments).contains { $0.contains(key) })
    }
  }
}
