/// Searches for words outside ASCII in texts that normalization does not change. Each letter stands there as
/// itself or, where case does not count, as its capital.
struct SpeltSearch {
  private let spellings: [[[UInt8]]]
  private let isFirst: [Bool]
  /// The first bytes of what one of the letters may come from, where that is known of one.
  private let origins: [ClosedRange<UInt8>]?

  init(_ needle: [UInt8], ignoringCase: Bool) {
    let letters = String(decoding: needle, as: UTF8.self).unicodeScalars
    origins = letters.lazy.compactMap(StableSpelling.origins).first
    spellings = letters.map { letter in
      ([letter] + (ignoringCase ? StableSpelling.capitals[letter] ?? [] : [])).map { Array(String($0).utf8) }
    }
    isFirst = (0..<256).map { [spellings] byte in
      spellings.first?.contains { $0.first == UInt8(byte) } == true
    }
  }

  /// False where a letter cannot be there, in whatever spelling.
  func mayCome(from text: UnsafeRawBufferPointer) -> Bool {
    guard let origins else { return true }
    for origin in origins where ByteSearch.isAny(of: origin, in: text) { return true }
    return false
  }

  func isIn(_ text: UnsafeRawBufferPointer) -> Bool {
    text.indices.contains { isFirst[Int(text[$0])] && matches(at: $0, in: text) }
  }

  private func matches(at start: Int, in text: UnsafeRawBufferPointer) -> Bool {
    var rest = text[start...]
    for letter in spellings {
      guard let spelling = letter.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(spelling.count)
    }
    return true
  }
}
