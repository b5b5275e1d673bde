/// A line of the console, from the plugin `rrweb/console@1`.
package struct ConsoleMessage: Equatable, Sendable {
  /// The console's method: `log`, `warn`, `error`; as the recorder wrote it.
  package var level: String
  /// The arguments as text: a JSON string becomes its text, anything else stays JSON.
  package var arguments: [String]
  package var trace: [String]
}
