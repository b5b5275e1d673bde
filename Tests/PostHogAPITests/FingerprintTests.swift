import Testing

@testable import PostHogAPI

@Suite("The fingerprint of a key")
struct FingerprintTests {
  @Test("Keys have fingerprints of their own, in which nothing of them shows")
  func fingerprint() throws {
    let (one, other) = (try #require(APIKey("phx_one")), try #require(APIKey("phx_two")))
    #expect(one.fingerprint == APIKey(" phx_one\n")?.fingerprint)
    #expect(one.fingerprint != other.fingerprint)
    #expect(one.fingerprint.count == 32)
    #expect(!one.fingerprint.contains("one"))
  }

  @Test(
    "The digest is SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000),
        "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
      ),
    ])
  func digest(text: String, wanted: String) {
    let hex = SHA256.digest(Array(text.utf8)).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }
    #expect(hex.joined() == wanted)
  }
}
