/// A text that another one equals or begins with, as Swift compares strings. A class, as `TextSearch` is.
final class ExactText: Sendable {
  private let text: String
  private let bytes: [UInt8]
  private let isASCII: Bool
  private let ignoresCase: Bool
  private let isPrefix: Bool

  init(_ text: String, ignoresCase: Bool = false, isPrefix: Bool = false) {
    self.text = ignoresCase ? text.lowercased() : text
    bytes = Array(self.text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    self.ignoresCase = ignoresCase
    self.isPrefix = isPrefix
  }

  func holds(of other: UnsafeRawBufferPointer) -> Bool {
    guard isASCII, other.allSatisfy({ $0 < 0x80 }) else {
      return holds(ofText: String(decoding: other, as: UTF8.self))
    }
    guard isPrefix ? other.count >= bytes.count : other.count == bytes.count else { return false }
    return zip(bytes, other).allSatisfy { mine, its in
      mine == its || ignoresCase && (0x41...0x5A).contains(its) && its | 0x20 == mine
    }
  }

  private func holds(ofText other: String) -> Bool {
    let other = ignoresCase ? other.lowercased() : other
    return isPrefix ? other.hasPrefix(text) : other == text
  }
}
