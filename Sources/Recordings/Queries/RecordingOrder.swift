/// The orders the server takes; `-field` is refused, direction is a parameter of its own.
package enum RecordingOrder: String, Hashable, Sendable, CaseIterable {
  case startTime = "start_time"
  case duration
  case recordingDuration = "recording_duration"
  case activeSeconds = "active_seconds"
  case inactiveSeconds = "inactive_seconds"
  case consoleErrorCount = "console_error_count"
  case clickCount = "click_count"
  case keypressCount = "keypress_count"
  case mouseActivityCount = "mouse_activity_count"
  case activityScore = "activity_score"
  case ttl = "recording_ttl"
}
