import Recordings

/// Opens the fields of one event: a string is packed, anything else is as it is.
struct FieldOpener {
  private(set) var fields: CompressedField
  private let isUnknownPacking: Bool

  init(_ fields: CompressedField, isUnknownPacking: Bool) {
    self.fields = fields
    self.isUnknownPacking = isUnknownPacking
  }

  /// The value that `field` begins with.
  mutating func opened(_ field: JSONText) throws(UnreadableKind) -> JSONText {
    guard field.bytes.first == UInt8(ascii: "\"") else { return field }
    guard let text = try open(field) else { throw .content }
    return text
  }

  /// Nil where it is empty or null.
  mutating func openedArray(_ field: JSONText) throws(UnreadableKind) -> JSONText? {
    switch field.bytes.first {
    case UInt8(ascii: "["): return field.bytes.count > 2 ? field : nil
    case UInt8(ascii: "\""): return try open(field)
    default: return nil  // UInt8
    }
  }

  private mutating func open(_ field: JSONText) throws(UnreadableKind) -> JSONText? {
    try field.bytes.withUnsafeBufferPointer { bytes throws(UnreadableKind) in
      var reader = JSONReader(bytes)
      guard let content = try? reader.content() else { throw .content }
      guard !isUnknownPacking || content.isEmpty else { throw .packing }
      return try fields.open(bytes[content])
    }
  }
}
