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
}
