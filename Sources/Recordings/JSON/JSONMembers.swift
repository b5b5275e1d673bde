/// The members of an object, found by name without building the names and values that nobody asks for.
package struct JSONMembers: Sendable {
  private let text: JSONText
  private let places: JSONPlaces

  /// `nil` where this is another kind of value.
  package init?(_ text: JSONText) throws(JSONProblem) {
    let places = try text.read { reader throws(JSONProblem) in try reader.members() }
    guard let places else { return nil }
    self.init(text, places)
  }

  init(_ text: JSONText, _ places: JSONPlaces) {
    self.text = text
    self.places = places
  }

  /// The last of a name counts.
  package subscript(name: String) -> JSONText? {
    var name = name
    return name.withUTF8 { name in
      text.bytes.withUnsafeBufferPointer { bytes in
        places.members.last { Self.isName($0, name, in: bytes) }.map { text.slice($0.value) }
      }
    }
  }

  /// In their order, as often as they are there.
  var all: [(name: String, value: JSONText)] {
    text.bytes.withUnsafeBufferPointer { bytes in
      places.members.map { (JSONReader.text(bytes[$0.name]), text.slice($0.value)) }
    }
  }

  private static func isName(
    _ member: JSONPlaces.Member, _ name: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if member.isEscaped { return JSONReader.text(bytes[member.name]).utf8.elementsEqual(name) }
    return member.name.count == name.count && bytes[member.name].elementsEqual(name)
  }
}
