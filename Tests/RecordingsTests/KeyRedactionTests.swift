import Testing

@testable import Recordings

@Suite("Keys where none belongs")
struct KeyRedactionTests {
  @Test(arguments: [
    ("phx_AbCd1234", "phx_…"), ("key=phc_AbCd1234&x", "key=phc_…&x"), ("PHX_ABCD1234", "PHX_…"),
    ("a phs_abcd, pha_abcdefgh!", "a phs_…, pha_…!"), ("xphx_AbCd-12_34", "xphx_…"),
    ("http://me:phx_AbCd1234@h/", "http://me:phx_…@h/"),
  ])
  func `A key is not shown`(_ text: String, _ shown: String) { #expect(text.withoutKeys == shown) }

  @Test(arguments: ["", "phx_", "phx_…", "phx_abc", "graph_of_1234", "ph1_abcd", "phone_number", "Grüße phx"])
  func `Everything else stays as it is`(_ text: String) { #expect(text.withoutKeys == text) }

  @Test func `What looks like a secret by itself`() {
    for text in ["phx_AbCd1234", "0123456789abcdef0123456789abcdef", "phx_AbCd1234.posthog.com"] {
      #expect(text.looksLikeKey)
    }
    for text in [
      "12345", "us.posthog.com", "posthog-web-7d9f8b6c5d-abcde-12345678",
      "019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b",
      "internationalizationandlocalization",
    ] { #expect(!text.looksLikeKey) }
  }
}
