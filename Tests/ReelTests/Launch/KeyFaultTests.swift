import Testing

@testable import reel

@Suite("What is a key")
struct KeyFaultTests {
  @Test(arguments: [
    "phx_AbCdEfGh1234567890", "  phx_AbCdEfGh1234567890\r\n", "demoKeyFromBeforeScopes\n", "a!~#b",
  ])
  func `Blanks and line ends around a key do not count`(_ text: String) throws {
    _ = try KeyFault.key(in: Array(text.utf8))
  }

  @Test(arguments: [
    ("", KeyFault.empty), (" \r\n", .empty), ("phx_one\nphx_two", .severalLines),
    ("phx_one\r\nphx_two", .severalLines),
    ("phx_a b", .blanks), ("phx_a\tb", .blanks), ("phx_a\0b", .controlCharacter),
    ("phx_a\u{1B}b", .controlCharacter),
    ("phx_ü", .notASCII), ("phc_AbCdEfGh", .projectToken), (String(repeating: "a", count: 1_001), .tooLong),
  ])
  func `What is no key says why`(_ text: String, _ fault: KeyFault) {
    #expect(throws: fault) { try KeyFault.key(in: Array(text.utf8)) }
  }

  @Test func `Bytes that are no UTF-8 are no key`() {
    #expect(throws: KeyFault.notASCII) { try KeyFault.key(in: [0x70, 0xFF, 0xFE]) }
  }

  @Test func `A sentence names the place and never the text`() {
    #expect(KeyFault.severalLines.sentence("~/key") == "~/key holds several lines. A key is one line.")
  }
}
