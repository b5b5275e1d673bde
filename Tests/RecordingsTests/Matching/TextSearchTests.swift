import Foundation
import Testing

@testable import Recordings

/// The quick way by bytes against the plain way by strings.
@Suite("A search over many texts")
struct TextSearchTests {
  private static func agrees(_ words: String, _ text: String) -> Bool {
    let plainly = SmartCaseSearch(words).matches(text)
    let quickly = Array(text.utf8).withUnsafeBytes { TextSearch(words)?.occurs(in: $0) ?? false }
    return quickly == plainly
  }

  @Test(arguments: [
    0x80...0x5FF, 0x600...0xE7F, 0x1E00...0x21FF, 0x2FF0...0x30FF, 0xF900...0xFA10, 0x1F1E0...0x1F210,
  ])
  func `Every letter is found as itself, in both cases and beside others, and no other letter is`(
    _ range: ClosedRange<UInt32>
  ) {
    for letter in range.compactMap(Unicode.Scalar.init) {
      let (text, small) = (String(letter), letter.properties.lowercaseMapping)
      let words = [text, small, letter.properties.uppercaseMapping, "a", "k", text + "k", "A" + text]
      for word in words {
        for whole in ["a" + text, "aA" + text + "K", "e\u{301}" + text + "k", "ak"]
        where !Self.agrees(word, whole) {
          Issue.record("\(word.unicodeScalars) in \(whole.unicodeScalars)")
        }
      }
    }
  }

  @Test func `Texts of stable spelling are left as they are where spellings are made one`() {
    for letter in (0x80...0x1FFFF).compactMap(Unicode.Scalar.init) {
      for text in [
        String(letter), "a" + String(letter), "\u{AC00}" + String(letter), "\u{915}" + String(letter),
      ] {
        let isStable = Array(text.utf8).withUnsafeBytes(StableSpelling.isStable)
        let small = text.lowercased()
        if isStable,
          !same(text, text.precomposedStringWithCanonicalMapping)
            || !same(small, small.precomposedStringWithCanonicalMapping)
        {
          Issue.record("\(text.unicodeScalars)")
        }
      }
    }
  }

  @Test func `Letters come only from those that are said to be their origins`() {
    for letter in (0x80...0x2FFFF).compactMap(Unicode.Scalar.init) {
      let first = String(letter).utf8.first ?? 0
      let folded = String(letter).lowercased().decomposedStringWithCanonicalMapping
      for part in (folded + folded.precomposedStringWithCanonicalMapping + String(letter)).unicodeScalars {
        guard let origins = StableSpelling.origins(of: part) else { continue }
        if !origins.contains(where: { $0.contains(first) }) { Issue.record("\(part) of \(letter)") }
      }
    }
  }

  /// By bytes: as strings all spellings are equal.
  private func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

  @Test(arguments: [
    "e", "E", "\u{E9}", "\u{C9}", "k", "K", "\u{212A}", "i", "\u{130}", ";", "`", "\u{3B8}", "\u{DF}", "ss",
    "s", "\u{17F}",
    "\u{301}", "\u{E1}\u{323}", "\u{E5}", "\u{212B}", "\u{30D0}", "\u{30CF}\u{3099}", "\u{D55C}",
    "\u{1112}\u{1161}", "\u{FFFD}",
    "\u{3C3}", "\u{3C2}", "\u{E01}\u{E48}\u{E38}", "\u{929}", "nn", "n\u{303}", "\u{1F1E9}", "", "end",
    "xx",
  ])
  func `Marks, disguises, broken bytes and ends are read as in strings`(_ words: String) {
    let texts: [String] = [
      "", "e", "e\u{301}", "E\u{301}e", "\u{E9}", "\u{C9}t\u{C9}", "ke\u{323}\u{301}", "\u{212A}elvin",
      "\u{130}stanbul",
      "a\u{37E}b\u{1FEF}", "\u{3F4}\u{398}", "\u{1E9E}\u{DF}SS", "\u{17F}", "a\u{301}\u{323}",
      "\u{212B}\u{C5}A\u{30A}",
      "\u{30CF}\u{3099}\u{30D0}", "\u{1112}\u{1161}\u{11AB}", "\u{D55C}", "\u{3A3}\u{391}\u{3A3}",
      "\u{E01}\u{E48}\u{E38}",
      "\u{928}\u{93C}\u{929}", "n\u{303}N\u{303}nn", "\u{1F1E9}\u{1F1EA}",
      String(repeating: "x\u{301}", count: 40) + "end",
    ]
    for text in texts { #expect(Self.agrees(words, text), "\(words) in \(text)") }
    for bytes in [
      [0x65, 0xCC], [0xFF, 0x65], [0xC3, 0x28, 0x65], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
    ] as [[UInt8]] {
      let plainly = SmartCaseSearch(words).matches(
        String(decoding: bytes, as: UTF8.self))
      #expect(
        bytes.withUnsafeBytes { TextSearch(words)?.occurs(in: $0) ?? false } == plainly,
        "\(words) in \(bytes)")
    }
  }
}
