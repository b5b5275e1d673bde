import DemoPostHog
import Testing

@Suite("How commands end")
struct CommandStatusTests {
  private static let lines = ["recordings", "playlists", "show 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"]
  /// Where nobody listens.
  private static let deadHost = "http://127.0.0.1:1"

  @Test(arguments: [
    "recordings erors'>'0", "recordings --limit 0", "recordings --all --limit 3", "recordings --bogus",
    "recordings --theme x", "playlists --type x", "playlists --created-by nobody", "playlists extra",
    "show",
    "show a/b", "show https://x.test/", "recordings 'from:-1d to:-9d'",
  ])
  func `A wrong command line is 2, with a sentence and no output`(line: String) async throws {
    try await withHome { home in
      let call = try await home.reel(line, host: Self.deadHost)
      #expect(call.status == 2 && call.output.isEmpty && !call.notes.isEmpty)
    }
  }

  @Test func `Ctrl-C while a list waits for the quota is 130, and what came before is printed`() async throws
  {
    try await withDemoAndHome { demo, home in
      demo.inject(Fault(.throttle(retryAfter: 600), route: .recordings, parameter: "after"))
      let call = try await home.interruptedReel("recordings --all", demo: demo)
      #expect(call.status == 130)
      #expect(call.notes.contains("Reel goes on at"))
      #expect(call.lines.count == 101)
    }
  }

  @Test(arguments: lines)
  func `No key is 2, and three lines say what to do`(line: String) async throws {
    try await withHome { home in
      let call = try await home.reel(line)
      #expect(call.status == 2 && call.output.isEmpty)
      #expect(call.notes.split(separator: "\n").count == 3)
    }
  }

  @Test(arguments: [
    ("ulimit -n 20", "20 files"), ("ulimit -v 300000", "292 MiB"), ("ulimit -d 50000", "48 MiB"),
  ])
  func `Too few descriptors or too little address space is a sentence`(limit: String, named: String)
    async throws
  {
    try await withDemoAndHome { demo, home in
      let call = try await home.reel("recordings", demo: demo, limits: limit)
      #expect(call.status == 1 && call.output.isEmpty)
      #expect(call.notes.hasPrefix("reel: ") && call.notes.contains(named))
    }
  }

  @Test func `Plain HTTP to another machine is 2, before anything is sent`() async throws {
    try await withHome { home in
      let call = try await home.reel("recordings", host: "http://posthog.invalid")
      #expect(call.status == 2 && call.notes.contains("--insecure-http"))
      let allowed = try await home.reel("recordings --insecure-http", host: "http://posthog.invalid")
      #expect(allowed.status == 5)
    }
  }

  @Test(arguments: ["--host phx_AbCdEfGh12345", "--project phx_AbCdEfGh12345", "--limits phx_AbCdEfGh12345"])
  func `A key in the wrong place is not shown`(option: String) async throws {
    try await withHome { home in
      let call = try await home.reel("recordings \(option)", host: Self.deadHost)
      #expect(call.status == 2 && !call.notes.isEmpty)
      #expect(!call.notes.contains("AbCdEfGh"))
    }
  }

  @Test func `A mistake in the words is shown where it stands`() async throws {
    try await withHome { home in
      let call = try await home.reel("recordings 'dur>30s' 'erors>0'")
      #expect(
        call.notes == """
          reel: filter, column 9: no word erors; errors?
            dur>30s erors>0
                    ^~~~~

          """)
    }
  }

  @Test(arguments: lines) func `A key that is rejected is 3`(line: String) async throws {
    try await withDemoAndHome { demo, home in
      let wrong = DemoKey(value: "phx_neverHeardOfThisOne", label: "wrong", scopes: nil)
      let call = try await home.reel(line, demo: demo, key: wrong)
      #expect(call.status == 3 && call.output.isEmpty && call.notes.contains("rejected"))
    }
  }

  @Test func `A scope that is missing is 3, and named`() async throws {
    try await withDemoAndHome { demo, home in
      let call = try await home.reel("playlists", demo: demo, key: .recordingsOnly)
      #expect(call.status == 3 && call.notes.contains("session_recording_playlist:read"))
      let recordings = try await home.reel("recordings --limit 1", demo: demo, key: .recordingsOnly)
      #expect(recordings.status == 0)
    }
  }

  @Test func `What is not there is 4`() async throws {
    try await withDemoAndHome { demo, home in
      for line in [
        "show 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b", "recordings --playlist nosuch",
        "recordings --project 77",
      ] {
        let call = try await home.reel(line, demo: demo)
        #expect(call.status == 4, "\(line)")
      }
    }
  }

  @Test(arguments: lines) func `A server that cannot be reached is 5`(line: String) async throws {
    try await withHome { home in
      let call = try await home.reel(line, host: Self.deadHost)
      #expect(call.status == 5 && call.output.isEmpty)
      #expect(call.notes.contains("refused the connection"))
    }
  }

  @Test(arguments: ["recordings", "recordings --json", "playlists"])
  func `A full disk is 1, with a sentence`(line: String) async throws {
    try await withDemoAndHome { demo, home in
      let call = try await home.reel(line, demo: demo, into: "> /dev/full")
      #expect(call.status == 1 && call.notes.contains("No space left on device"))
    }
  }

  @Test func `A reader that has seen enough is no failure`() async throws {
    try await withDemoAndHome { demo, home in
      let call = try await home.reel(
        "recordings --all --json", demo: demo, into: "| head -n 1 > \(home.path)/output")
      #expect(call.status == 0 && call.lines.count == 1 && call.notes.isEmpty)
    }
  }
}
