/// An event that the shop's page sent to PostHog beside the recording.
struct SessionEvent: Sendable {
  var name: String
  var milliseconds: Int64
  var window: Int
  /// `nil` in an app.
  var url: String?
  var screen: String?
  var exception: (type: String, value: String)?
  /// What was clicked on, nearest first, as autocapture tells it.
  var elements = ""
  /// The properties of a scan by PostHog's AI.
  var observation: [String: String]?
}
