import Testing

@testable import reel

@Suite("Variables")
struct UserEnvironmentTests {
  @Test func `A line end of CR LF is taken off their ends, and nothing else`() {
    let variables = [
      "POSTHOG_HOST": "https://us.posthog.com\r", "KEY": "phx_é\r\r", "EMPTY": "\r", "PLAIN": "x",
      "INSIDE": "a\rb", "NEWLINE": "a\n", "NONE": "",
    ]
    #expect(
      UserEnvironment.withoutLineEnds(variables)
        == ["POSTHOG_HOST": "https://us.posthog.com", "KEY": "phx_é", "EMPTY": ""])
  }

  @Test(arguments: ["HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"])
  func `A folder whose name is no UTF-8 is refused`(name: String) {
    func problem(_ bytes: [UInt8]) -> StartProblem? {
      (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { value in
        UserEnvironment.problem { $0 == name ? value.baseAddress : nil }
      }
    }
    #expect(problem(Array("/home/".utf8) + [0xFF])?.status == 2)
    #expect(problem(Array("/home/ä".utf8))?.status == nil)
    // It counts as unset.
    #expect(problem([0xFF])?.status == nil)
  }
}
