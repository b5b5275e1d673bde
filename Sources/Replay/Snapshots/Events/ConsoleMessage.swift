import Recordings

/// A line of the console, from the plugin `rrweb/console@1`.
package struct ConsoleMessage: Equatable, Sendable {
  /// The console's method: `log`, `warn`, `error`; as the recorder wrote it.
  package var level: String
  /// The arguments as text: a JSON string becomes its text, anything else stays JSON.
  package var arguments: [String]
  package var trace: [String]
}

extension ConsoleMessage {
  private enum Field: String, CaseIterable { case level, payload, trace }
  private static let names = FieldNames(Field.self)

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    var message = ConsoleMessage(level: "log", arguments: [], trace: [])
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .level: message.level = try reader.string() ?? "log"
      case .payload:
        message.arguments = try reader.array { reader throws(JSONProblem) in
          try reader.string().map(Self.argument)
        }
      case .trace:
        message.trace = try reader.array { reader throws(JSONProblem) in try reader.string() }
      }
    }
    self = message
  }

  /// Each argument is usually JSON itself.
  private static func argument(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "\""), let value = try? JSONText(text).value().text else {
      return text
    }
    return value
  }
}
