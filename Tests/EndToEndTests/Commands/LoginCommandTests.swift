import DemoPostHog
import Foundation
import Glibc
import Testing

@Suite("Logging in at a terminal")
struct LoginCommandTests {
  private let key = DemoKey.allScopes.value

  @Test func `A login stores a key with which the next command works`() async throws {
    try await withDemoAndHome { demo, home in
      let (host, path) = (demo.host, home.path)
      let (status, heard, isRestored) = try await aside {
        let talk = try Conversation(["login", "--host", host, "--store", "file"], home: path)
        try talk.hear("is not shown): ")
        talk.type("phx_WrongAtFirst\n")
        try talk.hear("rejected")
        try talk.hear("is not shown): ")
        talk.type(key + "\n")
        try talk.hear("The project's number")
        talk.type("\n")
        try talk.hear("Go on with: reel")
        return (talk.end(), talk.heard, talk.modes == talk.modesBefore)
      }
      #expect(status == 0)
      #expect(isRestored)
      #expect(!heard.contains(key) && !heard.contains("WrongAtFirst"))
      let file = path + "/.config/reel/credentials/default"
      #expect(try String(contentsOfFile: file, encoding: .utf8) == key + "\n")
      // No variable says anything: the profile does.
      let listed = try await home.reel("recordings --limit 3 --host \(host)")
      #expect(listed.status == 0, "\(listed.notes)")
      #expect(listed.lines.count == 4)
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `A signal in the middle of the key leaves the terminal as it was, and nothing stored`(_ number: Int32)
    async throws
  {
    try await withHome { home in
      let path = home.path
      let (status, isHidden, isRestored) = try await aside {
        let talk = try Conversation(["login", "--host", "http://127.0.0.1:9"], home: path)
        try talk.hear("is not shown): ")
        talk.type("phx_half")
        let isHidden = talk.modes != talk.modesBefore
        if number == SIGINT { talk.type("\u{3}") } else { talk.signal(number) }
        return (talk.end(), isHidden, talk.modes == talk.modesBefore)
      }
      #expect(status == 256 + number)
      #expect(isHidden && isRestored)
      #expect(!FileManager.default.fileExists(atPath: path + "/.config/reel"))
    }
  }

  @Test func `A key comes through a pipe, and logout takes it away`() async throws {
    try await withDemoAndHome { demo, home in
      let script = home.path + "/key"
      try Data((key + "\n").utf8).write(to: URL(filePath: script))
      let call = try await home.reel("login --with-token --host \(demo.host) --store file < \(script)")
      #expect(call.status == 0, "\(call.notes)")
      #expect(!call.notes.contains(key))
      let again = try await home.reel("login --with-token --host \(demo.host) --store file < \(script)")
      #expect(again.status == 2)
      #expect(again.notes.contains("--force"))
      let out = try await home.reel("logout")
      #expect(out.status == 0)
      #expect(out.notes.contains("Removed"))
      #expect((try await home.reel("recordings --host \(demo.host)")).status == 2)
    }
  }

  @Test func `Without a terminal and without a pipe it says what to do`() async throws {
    try await withHome { home in
      let call = try await home.reel("login < /dev/null")
      #expect(call.status == 2)
      #expect(call.notes.contains("--with-token"))
    }
  }

  @Test func `The doctor sees what is wrong and never the key`() async throws {
    try await withDemoAndHome { demo, home in
      let good = try await home.reel("doctor", demo: demo)
      #expect(good.output.contains("The key comes from POSTHOG_PERSONAL_API_KEY."))
      #expect(good.output.contains("ok       It answers in"))
      #expect(!good.output.contains(key))
      let none = try await home.reel("doctor --json --host \(demo.host)")
      #expect(none.status == 1)
      #expect(none.output.contains(#""id":"key.source""#))
      #expect((try await home.reel("doctor --demo --json")).status == 0)
    }
  }
}
