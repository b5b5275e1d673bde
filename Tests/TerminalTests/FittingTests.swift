import Terminal
import Testing

@Suite struct FittingTests {
  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab~"), ("abc", 1, "~"), ("abc", 0, ""), ("", 0, ""), ("漢字", 4, "漢字"),
    ("漢字", 3, "漢~"), ("漢字", 2, "~"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}~"), ("abc", -1, ""),
  ])
  func `A text that fits stays; one that does not ends in a tilde`(text: String, limit: Int, expected: String)
  { #expect(text.fitted(to: limit) == expected) }

  @Test(arguments: [
    ("https://example.org/checkout/address", KeptPart.ends, 15, "https:/~address"),
    ("https://example.org/checkout/address", .tail, 10, "~t/address"),
    ("漢字漢字", .ends, 5, "漢~字"), ("漢字漢字", .tail, 4, "~字"), ("abcdef", .ends, 1, "~"),
  ])
  func `The tail or both ends can be kept instead`(text: String, part: KeptPart, limit: Int, expected: String)
  {
    #expect(text.fitted(to: limit, keeping: part) == expected)
  }

  @Test func `No way of fitting takes more columns than there are`() {
    let texts = ["👩‍👩‍👧 family", "漢字漢字", "z\u{301}\u{302}\u{303}algo", "🇩🇪🇫🇷", "\u{1B}[2J\u{202E}x"]
    for text in texts {
      for limit in 0..<12 {
        for part in [KeptPart.head, .tail, .ends] {
          #expect(text.fitted(to: limit, keeping: part).columns <= limit)
        }
      }
    }
  }

  @Test func `Lines break between words, at the text's own line ends, and within words that are too long`() {
    #expect("the quick brown fox".wrapped(to: 10) == ["the quick", "brown fox"])
    #expect("one\r\n\ntwo".wrapped(to: 10) == ["one", "", "two"])
    #expect("abcdefgh ij".wrapped(to: 3) == ["abc", "def", "gh", "ij"])
    #expect("漢字漢字".wrapped(to: 5) == ["漢字", "漢字"])
    #expect("  indented text".wrapped(to: 11) == ["  indented", "text"])
    #expect("".wrapped(to: 5) == [""])
    #expect("abc".wrapped(to: 0) == [])
  }
}
