import Recordings

/// A string in JSON that may be very long: it is built only as far as somebody asks.
package struct SnapshotText: Sendable {
  package static let usualLength = 65_536

  let json: JSONText

  init(_ json: JSONText) { self.json = json }

  package var isEmpty: Bool { content == 0..<0 }

  /// Its beginning, of this many bytes at most.
  package func text(upTo limit: Int = usualLength) -> String {
    json.bytes.withUnsafeBufferPointer { Self.text(of: $0[content], upTo: limit) }
  }

  /// All of it, as UTF-8 that is valid within the call only.
  package func withUTF8<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    json.bytes.withUnsafeBufferPointer { bytes in
      var unescaped: [UInt8] = []
      return Self.withUTF8(of: bytes[content], using: &unescaped, read)
    }
  }

  /// In characters, as Unicode counts its scalars.
  package var length: Int {
    withUTF8 { bytes in bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
  }

  /// Between the quotes; all of what is no string.
  private var content: Range<Int> {
    guard json.bytes.first == UInt8(ascii: "\"") else { return 0..<json.bytes.count }
    return json.bytes.count > 2 ? 1..<(json.bytes.count - 1) : 0..<0
  }
}

extension SnapshotText {
  /// What stands between quotes, without its escapes. `unescaped` is memory that may be used again.
  @inline(__always)
  static func withUTF8<Result>(
    of content: Slice<UnsafeBufferPointer<UInt8>>, using unescaped: inout [UInt8],
    _ read: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard JSONEscapes.firstBackslash(in: content) != nil else {
      return read(UnsafeBufferPointer(rebasing: content))
    }
    unescaped.removeAll(keepingCapacity: true)
    JSONEscapes.appendRemoved(from: content, to: &unescaped)
    return unescaped.withUnsafeBufferPointer(read)
  }

  static func text(of content: Slice<UnsafeBufferPointer<UInt8>>, upTo limit: Int) -> String {
    guard content.count > limit else { return JSONReader.text(content) }
    return JSONReader.text(content[..<wholeEnd(of: content, near: content.startIndex + max(limit, 0))])
  }

  /// Before `end`, and not inside of a character or an escape.
  private static func wholeEnd(of content: Slice<UnsafeBufferPointer<UInt8>>, near end: Int) -> Int {
    let tail = content[max(content.startIndex, end - 12)..<end]
    if let escape = tail.firstIndex(of: UInt8(ascii: "\\")) { return escape }
    var end = end
    while end > content.startIndex, content[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
