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
