/// Words with a few values of their own.
package enum ChoiceWord: String, Hashable, Sendable, CaseIterable {
  case level, source, test, match, scope, recommended

  package var values: [String] {
    switch self {
    case .level: ["error", "warn", "info"]
    case .source: ["web", "mobile", "unknown"]
    case .test: ["no"]
    case .match: ["any"]
    case .scope: EventMatchScope.allCases.map(\.rawValue)
    case .recommended: ["yes"]
    }
  }

  /// Whether one of several values is enough.
  var takesSeveral: Bool { self != .scope }

  /// It is about the whole question, so a second one replaces the first.
  var appearsOnce: Bool {
    switch self {
    case .test, .match, .scope, .recommended: true
    case .level, .source: false
    }
  }
}
