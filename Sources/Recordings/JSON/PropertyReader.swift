/// Reads single properties of a person without building all of them.
package struct PropertyReader {
  private let members: [(name: String, value: JSONText)]

  package init(_ properties: JSONText) { members = (try? properties.members()) ?? [] }

  /// A text as it is, anything else as JSON; nil where it is missing or null.
  package subscript(name: String) -> String? {
    guard let member = members.last(where: { $0.name == name }), let value = try? member.value.value() else {
      return nil
    }
    return value == .null ? nil : value.text ?? value.compact
  }
}
