/// Words that compare a number.
package enum AmountWord: String, Hashable, Sendable, CaseIterable {
  case errors, warnings, logs, clicks, keys, mouse, score
  /// How long it lasts, how much of that with input, and how much without.
  case duration = "dur"
  case active, inactive

  package var isDuration: Bool { kind == .duration }

  var kind: FilterWordKind {
    switch self {
    case .duration, .active, .inactive: .duration
    case .score: .decimal
    case .errors, .warnings, .logs, .clicks, .keys, .mouse: .number
    }
  }

  /// The server's name for it.
  var key: String {
    switch self {
    case .errors: "console_error_count"
    case .warnings: "console_warn_count"
    case .logs: "console_log_count"
    case .clicks: "click_count"
    case .keys: "keypress_count"
    case .mouse: "mouse_activity_count"
    case .score: "activity_score"
    case .duration: "duration"
    case .active: "active_seconds"
    case .inactive: "inactive_seconds"
    }
  }
}

package enum FlagWord: String, Hashable, Sendable, CaseIterable {
  case viewed, live
}

package enum TextWord: String, Hashable, Sendable, CaseIterable {
  /// A page that was visited; of loaded rows only the first is known, which is `entry`.
  case url, entry
  /// A console message, a comment.
  case console, comment
  case person, id
  case distinctID = "distinct_id"
  case country, browser, os, device
  /// The collections that hold it; `*` stands for any.
  case lists

  var takesSeveral: Bool { self != .comment }
}

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

/// Words that take a number of the project's.
package enum NumberWord: String, Hashable, Sendable, CaseIterable {
  case action, cohort
}

package enum DateWord: String, Hashable, Sendable, CaseIterable {
  case from, to
}

package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case atLeast = ">="
  case atMost = "<="
  case above = ">"
  case below = "<"
  case equal = "="

  package func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .atLeast: left >= right
    case .atMost: left <= right
    case .above: left > right
    case .below: left < right
    case .equal: left == right
    }
  }

  /// The server's name for it, or for its contrary.
  func operation(negated: Bool) -> String {
    switch self {
    case .atLeast: negated ? "lt" : "gte"
    case .atMost: negated ? "gt" : "lte"
    case .above: negated ? "lte" : "gt"
    case .below: negated ? "gte" : "lt"
    case .equal: negated ? "is_not" : "exact"
    }
  }
}

extension RecordingOrder {
  /// What follows `order:`.
  package var word: String {
    switch self {
    case .startTime: "start"
    case .duration: "dur"
    case .recordingDuration: "length"
    case .activeSeconds: "active"
    case .inactiveSeconds: "inactive"
    case .consoleErrorCount: "errors"
    case .clickCount: "clicks"
    case .keypressCount: "keys"
    case .mouseActivityCount: "mouse"
    case .activityScore: "score"
    case .ttl: "expiry"
    }
  }

  init?(word: String) {
    guard let order = Self.allCases.first(where: { $0.word == word || $0.rawValue == word }) else {
      return nil
    }
    self = order
  }
}

/// All names that can stand before an operator.
package enum FilterWordNames {
  static let order = "order"
  static let event = "event"

  /// Names from other tools and PostHog's own names. Misspellings are not in here.
  static let meant: [String: String] = [
    "duration": "dur", "length": "dur", "page": "url", "path": "url", "visited": "url", "http": "url",
    "https": "url", "since": "from", "after": "from", "until": "to", "before": "to", "sort": "order",
    "email": "person.email", "name": "person.name", "plan": "person.plan", "user": "person",
    "collection": "lists", "playlist": "lists", "error": "errors", "exceptions": "errors", "click": "clicks",
  ]

  package static let all: [String] =
    AmountWord.allCases.map(\.rawValue) + FlagWord.allCases.map(\.rawValue)
    + TextWord.allCases.map(\.rawValue)
    + ChoiceWord.allCases.map(\.rawValue) + NumberWord.allCases.map(\.rawValue)
    + DateWord.allCases.map(\.rawValue) + [order, event]
}
