import Recordings

/// The query of a URL. Nothing of it ever stands in a failure or a log.
struct QueryString: Hashable, Sendable {
  private(set) var text = ""

  var isEmpty: Bool { text.isEmpty }

  /// For endpoints that take values as they are.
  mutating func add(_ name: String, _ value: String) {
    if !text.isEmpty { text += "&" }
    text += name + "=" + PercentEncoding.encoded(value)
  }

  /// For the recordings list, which first tries to read every value as JSON. A text that looks like a number,
  /// a literal or a list is sent as a JSON string.
  mutating func addText(_ name: String, _ value: String) {
    add(name, Self.passesForJSON(value) ? JSONValue.string(value).compact : value)
  }

  mutating func addJSON(_ name: String, _ value: JSONValue) { add(name, value.compact) }

  private static func passesForJSON(_ text: String) -> Bool {
    if ["NaN", "Infinity", "-Infinity"].contains(text) { return true }
    return (try? JSONText(text).value()) != nil
  }
}
