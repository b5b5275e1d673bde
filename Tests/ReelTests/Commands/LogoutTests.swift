import Foundation
import Testing
import UserConfiguration

@testable import reel

@Suite("Logging out")
struct LogoutTests {
  private func logout(_ home: KeyHome, _ source: KeySource? = nil, _ tool: ProgramCall.Ending)
    -> Logout.Outcome
  {
    Logout(
      profile: "default", host: "https://eu.posthog.com",
      store: KeyStore(secretTool: SecretTool { _ in tool }, folders: home.folders), source: source
    ).run()
  }

  @Test func `The stored key is removed, and what stays is said`() throws {
    try withKeyHome { home in
      try home.write("phx_AbCdEfGh1234567890", to: ".config/reel/credentials/default")
      let outcome = logout(home, .file, .missing)
      #expect(home.text(".config/reel/credentials/default") == nil)
      #expect(outcome.status == .done)
      #expect(outcome.lines.first == "Removed \(home.path)/.config/reel/credentials/default.")
      #expect(outcome.lines.last?.contains("https://eu.posthog.com/settings/user-api-keys") == true)
    }
  }

  @Test func `A key of a command is not Reel's`() throws {
    try withKeyHome { home in
      let outcome = logout(home, .command(["pass", "show", "posthog"]), .missing)
      #expect(outcome.lines.first == "Reel stored no key: it comes from “pass”, which keeps it.")
    }
  }

  @Test func `A Secret Service that does not answer is a problem where the key lies there`() throws {
    try withKeyHome { home in
      #expect(logout(home, .secretService, .ended(status: 5, output: [])).status == .failed)
      #expect(logout(home, .file, .ended(status: 5, output: [])).status == .done)
    }
  }

  @Test func `A link in the place of the key is not followed`() throws {
    try withKeyHome { home in
      try home.write("dear", to: "dear")
      try home.write("x", to: ".config/reel/credentials/other")
      try FileManager.default.createSymbolicLink(
        atPath: home.path + "/.config/reel/credentials/default", withDestinationPath: home.path + "/dear")
      let outcome = logout(home, .file, .missing)
      #expect(outcome.status == .failed)
      #expect(home.text("dear") == "dear")
    }
  }
}
