import DemoPostHog
import Foundation
import Testing

@Suite("The key")
struct SecrecyTests {
  @Test func `The key stands neither in the command line nor on the screen, whether it works or not`()
    async throws
  {
    let wrong = DemoKey(value: "phx_neverHeardOfThisOne", label: "wrong", scopes: nil)
    for key in [DemoKey.allScopes, wrong] {
      try await withDemo { demo in
        try await ReelAtTerminal.run(demo: demo, key: key) { reel in
          try await reel.press("j", "l", "l", "l", "?", .escape)
          let line = await reel.commandLine
          #expect(line.contains("reel"))
          #expect(!line.contains(key.value))
          #expect(!(await reel.everythingSent()).contains(key.value))
          #expect(!(await reel.filesWritten()).contains(key.value))
        }
      }
    }
  }
}
