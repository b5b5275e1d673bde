import Recordings

/// Changed properties of an inline style.
package struct StyleDifference: Sendable {
  let object: JSONText

  /// A value of nil removes the property. False where the JSON is broken.
  @discardableResult
  package func forEachProperty(
    _ apply: (_ name: String, _ value: String?, _ isImportant: Bool) -> Void
  ) -> Bool {
    do throws(JSONProblem) {
      try object.read { reader throws(JSONProblem) in
        guard try reader.opens(UInt8(ascii: "{")) else { return }
        var isFirst = true
        while let name = try reader.nextName(&isFirst) {
          let (value, isImportant) = try Self.value(&reader)
          apply(JSONReader.text(reader.bytes[name]), value, isImportant)
        }
      }
      return true
    } catch {
      return false
    }
  }

  /// A text, or a text and its priority; false where the property goes.
  private static func value(_ reader: inout JSONReader) throws(JSONProblem) -> (String?, Bool) {
    switch try reader.peek() {
    case UInt8(ascii: "["):
      let words = try reader.array { reader throws(JSONProblem) in try reader.string() }
      return (words.first, words.dropFirst().first == "important")
    case UInt8(ascii: "f"), UInt8(ascii: "n"):
      _ = try reader.skipped()
      return (nil, false)
    default: return (try reader.string(), false)  // UInt8
    }
  }
}
