import Recordings

/// The arguments of a line of the console as one line.
enum ConsoleText {
  static func firstLine(of message: ConsoleMessage) -> String {
    let parts = message.arguments.prefix(10).map(text)
    return PageText.clean(parts.joined(separator: " "), limit: 240)
  }

  /// Recorders write errors as objects with one text, or with a message.
  private static func text(of argument: String) -> String {
    let argument = argument.prefix(2_048)
    guard argument.first == "{", let value = try? JSONText(String(argument)).value() else {
      return firstLine(of: unquoted(argument))
    }
    let names = ["error", "message", "stack", "reason"]
    return names.lazy.compactMap { value[$0] }.compactMap(Self.text).first.map { firstLine(of: $0[...]) }
      ?? String(argument)
  }

  private static func text(of value: JSONValue) -> String? {
    value.text ?? value["message"]?.text
  }

  /// Texts in quotes stay as they are written by some recorders.
  private static func unquoted(_ text: Substring) -> Substring {
    text.count > 1 && text.first == "\"" && text.last == "\"" ? text.dropFirst().dropLast() : text
  }

  private static func firstLine(of text: Substring) -> String {
    let end = text.firstIndex { $0.isNewline } ?? text.endIndex
    let line = text[..<end]
    return String(line.allSatisfy(\.isWhitespace) ? text : line)
  }
}
