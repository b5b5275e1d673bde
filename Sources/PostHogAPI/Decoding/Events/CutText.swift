import Recordings

/// Texts of strangers, of which only a beginning is kept. A label of ten megabytes costs no more than a short one.
enum CutText {
  /// What stands between a string's quotes, at most so many bytes of it; nil where it is nothing but space.
  static func text(_ content: Slice<UnsafeBufferPointer<UInt8>>, limit: Int) -> String? {
    guard content.count > limit else { return useful(JSONReader.text(content)) }
    var end = content.index(content.startIndex, offsetBy: limit)
    // Neither an escape nor a letter is cut in two. The longest escape is a pair of six bytes each.
    let tail = content[max(content.startIndex, end - 12)..<end]
    if let escape = tail.firstIndex(of: UInt8(ascii: "\\")) { end = escape }
    while end > content.startIndex, content[end] & 0xC0 == 0x80 { end -= 1 }
    return useful(JSONReader.text(content[content.startIndex..<end]))
  }

  static func cut(_ text: String, limit: Int) -> String? {
    guard text.utf8.count > limit else { return useful(text) }
    var end = text.utf8.index(text.startIndex, offsetBy: limit)
    while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
    return useful(String(text[..<end]))
  }

  /// The first text of `["a","b"]`, which may have been cut; of any other text that itself.
  static func first(ofList text: String, limit: Int) -> String? {
    guard text.utf8.first == UInt8(ascii: "[") else { return cut(text, limit: limit) }
    let list = JSONText(text)
    if let elements = try? list.elements() {
      return elements.lazy.compactMap(\.lenientText).first.flatMap { cut($0, limit: limit) }
    }
    guard text.utf8.dropFirst().first == UInt8(ascii: "\"") else { return nil }
    return list.bytes.dropFirst(2).withUnsafeBufferPointer { self.text($0[...], limit: limit) }
  }

  private static func useful(_ text: String) -> String? {
    text.utf8.contains { $0 > 0x20 } ? text : nil
  }
}
