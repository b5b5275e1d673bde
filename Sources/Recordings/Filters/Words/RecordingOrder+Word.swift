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
