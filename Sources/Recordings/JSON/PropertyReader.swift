/// Reads single properties of a person without building all of them.
package struct PropertyReader {
  private let members: JSONMembers?

  package init(_ properties: JSONText) { members = try? JSONMembers(properties) }

  /// A text as it is, anything else as JSON; nil where it is missing or null.
  package subscript(name: String) -> String? {
    members?[name].flatMap(Self.shown)
  }

  static func shown(_ text: JSONText) -> String? {
    guard let value = try? text.value() else { return nil }
    return value == .null ? nil : value.text ?? value.compact
  }
}
