import Recordings

/// The writable fields of a playlist, as a body names them; what it does not name is `nil`.
struct PlaylistFields {
  var name: String??
  var derivedName: String??
  var description: String?
  var pinned: Bool?
  var deleted: Bool?
  var filters: JSONValue?

  /// Throws the 400 of the first field that is wrong.
  init(_ body: JSONValue) throws(DemoRefusal) {
    name = try Self.title(body, "name")
    derivedName = try Self.title(body, "derived_name")
    description = try Self.text(body, "description")
    if let value = body["pinned"] { pinned = try value.boolean("pinned") }
    if let value = body["deleted"] { deleted = try value.boolean("deleted") }
    filters = body["filters"]
    if filters == .null { throw .invalid("This field may not be null.", attribute: "filters", code: "null") }
  }

  /// Only a creation reads it, and no answer tells it.
  static func checkFolder(_ body: JSONValue) throws(DemoRefusal) { _ = try text(body, "_create_in_folder") }

  var hasFilters: Bool { filters.map { !$0.members.isEmpty } ?? false }

  private static func title(_ body: JSONValue, _ name: String) throws(DemoRefusal) -> String?? {
    guard let value = body[name] else { return nil }
    if value == .null { return .some(nil) }
    return .some(try text(body, name))
  }

  private static func text(_ body: JSONValue, _ name: String) throws(DemoRefusal) -> String? {
    switch body[name] {
    case nil: return nil
    case .string(let text)?:
      if text.unicodeScalars.count > 400, ["name", "derived_name"].contains(name) {
        throw .invalid(
          "Ensure this field has no more than 400 characters.", attribute: name, code: "max_length")
      }
      return text
    case .integer(let number)?: return String(number)
    case .null?: throw .invalid("This field may not be null.", attribute: name, code: "null")
    case .bool?, .number?, .array?, .object?:
      throw .invalid("Not a valid string.", attribute: name, code: "invalid_input")
    }
  }
}
