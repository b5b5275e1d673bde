import Files
import Foundation
import PostHogAPI
import Testing
import UserConfiguration

@testable import reel

@Suite("Where a key is looked for")
struct KeyFinderTests {
  private let first = "phx_AbCdEfGh1234567890"
  private let second = "phx_ZyXwVuTs0987654321"

  private func finder(
    _ home: KeyHome, _ variables: [String: String] = [:], _ source: KeySource? = nil,
    run: @escaping (ProgramCall) -> ProgramCall.Ending = { _ in .missing }
  ) -> KeyFinder {
    var finder = KeyFinder(environment: home.environment.merging(variables) { $1 }, source: source)
    finder.run = run
    return finder
  }

  @Test func `The environment comes before what the profile says, unless an option named the profile`() throws
  {
    try withKeyHome { home in
      try home.write(second, to: ".config/reel/credentials/default")
      var finder = finder(home, ["POSTHOG_PERSONAL_API_KEY": first], .file)
      var found = try finder.find()
      #expect(found.key == APIKey(first) && found.origin == .variable("POSTHOG_PERSONAL_API_KEY"))
      finder.isProfileNamed = true
      found = try finder.find()
      #expect(found.key == APIKey(second))
      #expect(found.origin == .file(home.path + "/.config/reel/credentials/default"))
    }
  }

  @Test func `The variables of posthog-cli are taken with their project and their host`() throws {
    try withKeyHome { home in
      let found = try finder(
        home,
        ["POSTHOG_CLI_TOKEN": first, "POSTHOG_CLI_ENV_ID": "7", "POSTHOG_CLI_HOST": "https://eu.posthog.com"]
      ).find()
      #expect(found.origin == .variable("POSTHOG_CLI_TOKEN"))
      #expect(found.host == "https://eu.posthog.com")
      #expect(found.project == "7")
      #expect(throws: KeyProblem.nowhere) { try finder(home, ["POSTHOG_CLI_API_KEY": first]).find() }
    }
  }

  @Test func `The file of posthog-cli comes last`() throws {
    try withKeyHome { home in
      try home.write(#"{"host":null,"token":"\#(first)","env_id":"3"}"#, to: ".posthog/credentials.json")
      let found = try finder(home).find()
      #expect(found.origin == .cliFile(home.path + "/.posthog/credentials.json"))
      #expect(found.project == "3")
      #expect(found.host == nil)
      try home.write(second, to: ".config/reel/credentials/default")
      #expect(try finder(home, [:], .file).find().key == APIKey(second))
    }
  }

  @Test func `A stored key is that of its profile, and of no run without one`() throws {
    try withKeyHome { home in
      try home.write(second, to: ".config/reel/credentials/default")
      var finder = finder(home)
      finder.isStored = false
      #expect(throws: KeyProblem.nowhere) { try finder.find() }
    }
  }

  @Test func `A file that others can read is refused`() throws {
    try withKeyHome { home in
      try home.write(first, to: ".config/reel/credentials/default", mode: 0o640)
      let path = home.path + "/.config/reel/credentials/default"
      #expect(throws: KeyProblem.file(.readableByOthers(path))) { try finder(home, [:], .file).find() }
      #expect(try home.mode(".config/reel/credentials/default") == 0o640)
    }
  }

  @Test func `A link is refused`() throws {
    try withKeyHome { home in
      try home.write(first, to: ".config/reel/credentials/other")
      let path = home.path + "/.config/reel/credentials/default"
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "other")
      #expect(throws: KeyProblem.file(.file(.isLink(path)))) { try finder(home, [:], .file).find() }
    }
  }

  @Test func `A file that holds two lines says so`() throws {
    try withKeyHome { home in
      try home.write(first + "\n" + second, to: ".config/reel/credentials/default")
      let origin = KeyOrigin.file(home.path + "/.config/reel/credentials/default")
      #expect(throws: KeyProblem.fault(.severalLines, origin)) { try finder(home, [:], .file).find() }
    }
  }

  @Test func `Of a command the first line is the key, and its arguments are those of the configuration`()
    throws
  {
    try withKeyHome { home in
      let words = ["pass", "show", "posthog; rm -rf"]
      let finder = finder(home, [:], .command(words)) { call in
        #expect(call.arguments == words)
        #expect(call.input == nil)
        return .ended(status: 0, output: Array("\(first)\r\nurl: posthog\n".utf8))
      }
      let found = try finder.find()
      #expect(found.key == APIKey(first) && found.origin == .command(words))
    }
  }

  @Test(arguments: [
    (ProgramCall.Ending.missing, KeyProblem.noProgram("pass")),
    (.ended(status: 1, output: []), .programFailed("pass", status: 1)),
    (.ended(status: 0, output: [10]), .fault(.empty, .command(["pass"]))),
    (.flooding, .programFlooding("pass")),
  ])
  func `A command that gives no key says why`(_ ending: ProgramCall.Ending, _ problem: KeyProblem) throws {
    try withKeyHome { home in
      #expect(throws: problem) { try finder(home, [:], .command(["pass"]), run: { _ in ending }).find() }
    }
  }

  @Test func `The Secret Service is asked for the profile`() throws {
    try withKeyHome { home in
      var finder = finder(home, [:], .secretService) { call in
        #expect(call.arguments == ["secret-tool", "lookup", "service", "reel", "profile", "work"])
        return .ended(status: 0, output: Array(first.utf8))
      }
      finder.profile = "work"
      let found = try finder.find()
      #expect(found.origin == .secretService(profile: "work"))
      finder.run = { _ in .ended(status: 1, output: []) }
      #expect(throws: KeyProblem.secretService(.noEntry)) { try finder.find() }
      finder.run = { _ in .missing }
      #expect(throws: KeyProblem.secretService(.missing)) { try finder.find() }
    }
  }

  @Test func `Where there is none, the lines say what to do, and no key stands in any line`() {
    let lines = KeyProblem.nowhere.lines(host: "https://eu.posthog.com")
    #expect(lines.first == "Reel needs a personal API key of PostHog (phx_…).")
    #expect(
      lines.contains {
        $0.contains("reel login") && $0.contains("https://eu.posthog.com/settings/user-api-keys")
      })
  }
}
