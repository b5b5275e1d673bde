/// What is wrong in a file of the user's, as a sentence.
package struct ConfigurationProblem: Error, Hashable, Sendable {
  package var path: String
  /// From 1; nil where the whole is wrong.
  package var line: Int?
  package var reason: String

  package init(path: String, line: Int?, reason: String) {
    (self.path, self.line, self.reason) = (path, line, reason)
  }

  /// As compilers write it, so that editors find the place.
  package var sentence: String { "\(path):\(line.map { "\($0): " } ?? " ")\(reason)" }
}
