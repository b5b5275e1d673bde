import Recordings

/// Changed attributes of nodes.
enum NodeAttributes {
  private enum Field: String, CaseIterable { case id, attributes }
  private static let names = FieldNames(Field.self)

  static func forEach(
    in list: JSONText?,
    _ apply: (SnapshotNodeID, _ name: UnsafeBufferPointer<UInt8>, AttributeChange) -> Void
  ) -> Bool {
    guard let list else { return true }
    var unescapedName: [UInt8] = []
    return list.readElements { reader throws(JSONProblem) in
      var (id, place): (SnapshotNodeID, Range<Int>?) = (.unknown, nil)
      try reader.readObject(names) { field, reader throws(JSONProblem) in
        switch field {
        case .id: id = try reader.nodeID()
        case .attributes: place = try reader.place()
        }
      }
      guard let place else { return }
      var attributes = JSONReader(UnsafeBufferPointer(rebasing: reader.bytes[place]))
      try forEach(&attributes, list.slice(place)) { name, change in
        SnapshotText.withUTF8(of: name, using: &unescapedName) { apply(id, $0, change) }
      }
    }
  }

  /// Of one node: `object` is what the reader reads.
  private static func forEach(
    _ reader: inout JSONReader, _ object: JSONText,
    _ apply: (_ name: Slice<UnsafeBufferPointer<UInt8>>, AttributeChange) -> Void
  ) throws(JSONProblem) {
    guard try reader.opens(UInt8(ascii: "{")) else { return }
    var isFirst = true
    var unescaped: [UInt8] = []
    while let name = try reader.nextName(&isFirst) {
      let (value, bytes) = (try reader.attributeValue(), reader.bytes)
      switch value {
      case .removed: apply(bytes[name], .removed)
      case .text(let content):
        SnapshotText.withUTF8(of: bytes[content], using: &unescaped) { apply(bytes[name], .value($0)) }
      case .object(let place):
        apply(bytes[name], .style(StyleDifference(object: object.slice(place))))
      }
    }
  }
}

extension JSONReader {
  mutating func attributeValue() throws(JSONProblem) -> AttributePlace {
    let first = try peek()
    if first == UInt8(ascii: "\"") { return .text(try content()) }
    let place = try skipped()
    return switch first {
    case UInt8(ascii: "{"): .object(place)
    case UInt8(ascii: "["), UInt8(ascii: "n"), UInt8(ascii: "f"): .removed
    case UInt8(ascii: "t"): .text(place.lowerBound..<place.lowerBound)
    default: .text(place)  // UInt8
    }
  }
}
