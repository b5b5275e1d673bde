import Recordings

/// What the strict model of the recordings list says about parameters: the text of a pydantic error.
struct ValidationProblems: Sendable {
  private var problems: [JSONValue] = []

  /// Throws the 400 that lists all of them, if there are any.
  func check() throws(DemoRefusal) {
    if !problems.isEmpty { throw .invalid(PythonJSON.text(.array(problems))) }
  }

  mutating func forbidden(_ path: [JSONValue], _ input: JSONValue) {
    add("extra_forbidden", path, "Extra inputs are not permitted", input)
  }

  mutating func missing(_ path: [JSONValue], _ input: JSONValue) {
    add("missing", path, "Field required", input)
  }

  mutating func mistyped(_ type: MistypedKind, _ path: [JSONValue], _ input: JSONValue) {
    add(type.rawValue, path, type.message, input)
  }

  mutating func unknown(_ allowed: [String], _ path: [JSONValue], _ input: JSONValue) {
    let quoted = allowed.map { "'\($0)'" }
    let expected =
      quoted.count < 2
      ? quoted.joined() : quoted.dropLast().joined(separator: ", ") + " or " + (quoted.last ?? "")
    problems.append(
      .object([
        "type": "enum", "loc": .array(path), "msg": .string("Input should be \(expected)"), "input": input,
        "ctx": .object(["expected": .string(expected)]), "url": Self.url("enum"),
      ]))
  }

  private mutating func add(_ type: String, _ path: [JSONValue], _ message: String, _ input: JSONValue) {
    problems.append(
      .object([
        "type": .string(type), "loc": .array(path), "msg": .string(message), "input": input,
        "url": Self.url(type),
      ]))
  }

  private static func url(_ type: String) -> JSONValue {
    .string("https://errors.pydantic.dev/2.10/v/\(type)")
  }
}
