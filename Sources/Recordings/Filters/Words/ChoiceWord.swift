/// Words with a few values of their own.
package enum ChoiceWord: String, Hashable, Sendable, CaseIterable {
  case level, source, test, match

  package var values: [String] {
    switch self {
    case .level: ["error", "warn", "info"]
    case .source: ["web", "mobile", "unknown"]
    case .test: ["no"]
    case .match: ["any"]
    }
  }
}
