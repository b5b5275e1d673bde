/// Why a text is no TOML that a configuration may hold, as a sentence.
package struct TOMLProblem: Error, Hashable, Sendable {
  /// From 1.
  package var line: Int
  package var reason: String

  package init(line: Int, reason: String) { (self.line, self.reason) = (line, reason) }
}
