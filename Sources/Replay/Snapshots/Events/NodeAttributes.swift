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
    var (unescapedName, unescapedValue): ([UInt8], [UInt8]) = ([], [])
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
      guard try attributes.opens(UInt8(ascii: "{")) else { return }
      var isFirst = true
      while let name = try attributes.nextName(&isFirst) {
        let value = try attributes.attributeValue()
        let bytes = attributes.bytes
        SnapshotText.withUTF8(of: bytes[name], using: &unescapedName) { name in
          switch value {
          case .removed: apply(id, name, .removed)
          case .text(let content):
            SnapshotText.withUTF8(of: bytes[content], using: &unescapedValue) { apply(id, name, .value($0)) }
          case .object(let object):
            apply(id, name, .style(StyleDifference(object: list.slice(object.moved(by: place.lowerBound)))))
          }
        }
      }
    }
  }
}

/// The value of an attribute, by its place.
enum AttributePlace {
  /// Null and false, and what makes no sense.
  case removed
  case text(Range<Int>)
  case object(Range<Int>)
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

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { (lowerBound + distance)..<(upperBound + distance) }
}
