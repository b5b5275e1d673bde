import DemoPostHog
import Foundation
import Recordings
import Testing

/// `reel forget` leaves nothing of what Reel keeps.
@Suite struct ForgetTests {
  private func files(in home: CommandHome) -> [String] {
    let all = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.contains("reel/") }.sorted()
  }

  @Test func `Everything is erased, and said`() async throws {
    try await withDemoAndHome { demo, home in
      _ = try await home.reel("recordings", demo: demo)
      #expect(!files(in: home).isEmpty)
      let call = try await home.reel("forget")
      #expect(call.status == 0)
      #expect(call.output.contains("erased \(home.path)/.cache/reel/cache.sqlite: "))
      #expect(call.output.contains("erased \(home.path)/.local/state/reel/quota: "))
      #expect(files(in: home) == [])
      let again = try await home.reel("forget")
      #expect(again.output == "nothing was kept\n")
    }
  }

  @Test func `Decisions that were not sent stay without --yes where nobody can be asked`() async throws {
    try await withDemoAndHome { demo, home in
      let environment = ["HOME": home.path, "XDG_STATE_HOME": "", "XDG_CONFIG_HOME": ""]
      try await ReelAtTerminal.run(demo: demo, environment: environment) { reel in
        demo.inject(Fault(.throttle(retryAfter: 60), route: .membership))
        try await reel.file("empty")
        _ = try await reel.pressToEnd("Q")
      }
      let kept = files(in: home)
      let call = try await home.reel("forget < /dev/null")
      #expect(call.status == 1)
      #expect(call.notes.contains("1 decision was not sent"))
      #expect(files(in: home) == kept)
      #expect(try await home.reel("forget --yes").status == 0)
      #expect(files(in: home) == [])
    }
  }
}
