/// Texts of a page, one behind the other. Replaced ones are counted, so that the page can be packed anew.
struct TextArena {
  private var bytes: [UInt8] = []
  private(set) var unused = 0

  /// No text is kept beyond this.
  private static let capacity = 1 << 30

  var count: Int { bytes.count }
  var isWasteful: Bool { unused > 1 << 20 && unused > bytes.count / 2 }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) -> TextSpan {
    guard !text.isEmpty, bytes.count + text.count <= Self.capacity else { return TextSpan() }
    let span = TextSpan(start: UInt32(bytes.count), count: UInt32(text.count))
    bytes.append(contentsOf: text)
    return span
  }

  /// In place where it fits.
  mutating func replace(_ span: inout TextSpan, by text: UnsafeBufferPointer<UInt8>) {
    guard text.count <= Int(span.count) else {
      remove(span)
      span = append(text)
      return
    }
    for place in 0..<text.count { bytes[Int(span.start) + place] = text[place] }
    unused += Int(span.count) - text.count
    span.count = UInt32(text.count)
  }

  mutating func remove(_ span: TextSpan) { unused += Int(span.count) }

  func withBytes<Value>(of span: TextSpan, _ look: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    bytes.withUnsafeBufferPointer { bytes in
      look(UnsafeBufferPointer(rebasing: bytes[Int(span.start)..<Int(span.start + span.count)]))
    }
  }

  /// Takes over a text of another arena.
  mutating func copy(_ span: TextSpan, of other: TextArena) -> TextSpan {
    other.withBytes(of: span) { append($0) }
  }
}
