/// What the recordings list can be sorted by.
enum DemoOrder: String, Sendable, CaseIterable {
  case duration
  case recordingDuration = "recording_duration"
  case inactiveSeconds = "inactive_seconds"
  case activeSeconds = "active_seconds"
  case startTime = "start_time"
  case consoleErrorCount = "console_error_count"
  case clickCount = "click_count"
  case keypressCount = "keypress_count"
  case mouseActivityCount = "mouse_activity_count"
  case activityScore = "activity_score"
  case recordingTTL = "recording_ttl"

  static func names(_ profile: DemoProfile) -> [String] {
    allCases.filter { profile == .cloud2026 || $0 != .recordingTTL }.map(\.rawValue)
  }

  /// The number a recording is sorted by; milliseconds for the start.
  func value(_ row: DemoRecording) -> Double {
    switch self {
    case .duration, .recordingDuration: Double(row.duration)
    case .inactiveSeconds: Double(row.duration - row.active)
    case .activeSeconds: Double(row.active)
    case .startTime: Double(row.start.milliseconds)
    case .consoleErrorCount: Double(row.errors)
    case .clickCount: Double(row.clicks)
    case .keypressCount: Double(row.keypresses)
    case .mouseActivityCount: Double(row.mouseActivity)
    case .activityScore: row.activityScore ?? 0
    case .recordingTTL: Double(row.expiry.milliseconds)
    }
  }
}
