/// JSON as it came from the server, unread: a slice of the answer it arrived in. Rows, persons' properties
/// and saved filters stay in this form until something shows them or sends them back unchanged.
package struct JSONText: Hashable, Sendable {
  package let bytes: ArraySlice<UInt8>

  package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
  package init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
  package init(_ text: String) { bytes = Array(text.utf8)[...] }

  package static let emptyObject = JSONText("{}")

  /// The text, broken UTF-8 replaced.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The whole value. Throws `JSONProblem` where it is no JSON, is cut, or nests deeper than 256.
  package func value() throws(JSONProblem) -> JSONValue {
    try read { reader throws(JSONProblem) in
      let value = try reader.value()
      try reader.end()
      return value
    }
  }

  /// Whether `value()` would answer one, without building it.
  package var isValid: Bool {
    let checked: Void? = try? read { reader throws(JSONProblem) in
      try reader.check()
      try reader.end()
    }
    return checked != nil
  }

  /// The members of an object, values unread; `nil` where this is another kind of value.
  package func members() throws(JSONProblem) -> [(name: String, value: JSONText)]? {
    try JSONMembers(self)?.all
  }

  /// The elements of an array, unread; `nil` where this is another kind of value.
  package func elements() throws(JSONProblem) -> [JSONText]? {
    try read { reader throws(JSONProblem) in try reader.elements() }?.map(slice)
  }

  package func read<Value>(
    _ look: (inout JSONReader) throws(JSONProblem) -> Value
  ) throws(JSONProblem) -> Value {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONProblem) in
      var reader = JSONReader(buffer)
      return try look(&reader)
    }
  }

  /// A value in it, by its bytes from the start.
  package func slice(_ place: Range<Int>) -> JSONText {
    JSONText(bytes[(bytes.startIndex + place.lowerBound)..<(bytes.startIndex + place.upperBound)])
  }

  /// The server's `{}` of a collection, and everything that holds no more than it.
  package var isEmptyObject: Bool {
    guard let members = try? members() else { return true }
    return members.isEmpty
  }
}
