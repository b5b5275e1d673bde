/// An array, or an object that has one under a name. Elements and other members are read in one pass, which
/// halves the work for a list.
package struct JSONList<Element> {
  /// Nil where there is no array.
  package let elements: [Element]?
  /// Of the object; nil of everything else.
  package let members: JSONMembers?

  init(
    _ text: JSONText, in name: StaticString,
    _ read: (inout JSONReader) throws(JSONProblem) -> [Element]?
  ) throws(JSONProblem) {
    var elements: [Element]?
    let places = try text.read { reader throws(JSONProblem) -> JSONPlaces? in
      let places = try reader.members { reader, member throws(JSONProblem) in
        guard member.elementsEqual(JSONReader.bytes(of: name)) else { return }
        elements = try read(&reader)
      }
      if places == nil { elements = try read(&reader) }
      return places
    }
    self.elements = elements
    members = places.map { JSONMembers(text, $0) }
  }
}

extension JSONList<JSONText> {
  package init(_ text: JSONText, in name: StaticString) throws(JSONProblem) {
    try self.init(text, in: name) { reader throws(JSONProblem) in
      try reader.elements()?.map(text.slice)
    }
  }
}
