/// Why a text is no theme, as a sentence that goes on behind the name of its file.
package struct ThemeProblem: Error, Hashable, Sendable {
  /// From 1; nil where the whole is wrong.
  package var line: Int?
  package var reason: String
}
