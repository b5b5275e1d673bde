import Recordings

/// New values of text nodes.
enum NodeTexts {
  private enum Field: String, CaseIterable { case id, value }
  private static let names = FieldNames(Field.self)

  static func forEach(
    in list: JSONText?, _ apply: (SnapshotNodeID, UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    guard let list else { return true }
    var unescaped: [UInt8] = []
    return list.readElements { reader throws(JSONProblem) in
      var (id, content): (SnapshotNodeID, Range<Int>) = (.unknown, 0..<0)
      try reader.readObject(names) { field, reader throws(JSONProblem) in
        switch field {
        case .id: id = try reader.nodeID()
        case .value: content = try reader.textContent() ?? 0..<0
        }
      }
      SnapshotText.withUTF8(of: reader.bytes[content], using: &unescaped) { apply(id, $0) }
    }
  }
}

extension JSONReader {
  /// Where the content of a string is, or a number or bool as it is written; nil of anything else.
  mutating func textContent() throws(JSONProblem) -> Range<Int>? {
    switch try peek() {
    case UInt8(ascii: "\""): return try content()
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "n"):
      _ = try skipped()
      return nil
    default: return try skipped()  // UInt8
    }
  }
}
