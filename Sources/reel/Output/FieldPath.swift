import Recordings

/// A member of an object, or of an object in it: `id`, `person.properties.email`.
struct FieldPath: Hashable, Sendable {
  let text: String
  /// The member's name as the output has it, with its colon.
  let label: String

  /// Nil for nothing, and for more than any object is deep.
  init?(_ text: String) {
    guard !text.isEmpty, text.count <= 256, text.count(where: { $0 == "." }) <= 12 else { return nil }
    self.text = text
    var writer = JSONWriter()
    writer.write(.string(text))
    label = writer.text + ":"
  }

  /// Nil where the object has no such member.
  func value(in object: JSONText) -> JSONText? { Self.value(at: text[...], in: object) }

  /// A name may hold dots itself, as PostHog's properties may.
  private static func value(at path: Substring, in object: JSONText) -> JSONText? {
    guard let members = try? JSONMembers(object) else { return nil }
    if let value = members[String(path)] { return value }
    for dot in path.indices where path[dot] == "." {
      if let inner = members[String(path[..<dot])],
        let value = value(at: path[path.index(after: dot)...], in: inner)
      {
        return value
      }
    }
    return nil
  }
}
