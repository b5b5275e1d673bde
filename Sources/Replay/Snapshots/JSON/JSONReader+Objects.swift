import Recordings

extension JSONReader {
  /// Reads the members that have a name among `names`, and skips all others. What is no object is skipped.
  @inline(__always)
  mutating func readObject<Field>(
    _ names: FieldNames<Field>, _ read: (Field, inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    guard try opens(UInt8(ascii: "{")) else {
      _ = try skipped()
      return
    }
    var isFirst = true
    while let name = try nextName(&isFirst) {
      let start = position
      if let field = names.field(bytes[name]) { try read(field, &self) }
      if position == start { _ = try skipped() }
    }
  }

  /// Reads element by element. What is no array is skipped.
  @inline(__always)
  mutating func readArray(
    _ read: (inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    guard try opens(UInt8(ascii: "[")) else {
      _ = try skipped()
      return
    }
    var isFirst = true
    while try hasElement(&isFirst) {
      let start = position
      try read(&self)
      if position == start { _ = try skipped() }
    }
  }

  /// As an array of values; elements beyond the limit and those without a value are left out.
  mutating func array<Element>(
    _ element: (inout JSONReader) throws(JSONProblem) -> Element?
  ) throws(JSONProblem) -> [Element] {
    var elements: [Element] = []
    try readArray { reader throws(JSONProblem) in
      guard elements.count < Self.mostElements, let next = try element(&reader) else { return }
      elements.append(next)
    }
    return elements
  }
}
