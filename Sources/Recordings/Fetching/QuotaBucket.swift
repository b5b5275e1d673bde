/// The server counts calls per bucket (docs/posthog.md, Rate limits). The recordings list has the lowest
/// limit.
package enum QuotaBucket: String, Hashable, Sendable, CaseIterable, Codable {
  /// The recordings list: free 12 a minute and 60 an hour, paid 60 and 300, enterprise 100 and 400.
  case recordingsList
  case snapshots
  /// Everything else that reads the event store: 240 a minute, 1,200 an hour.
  case clickHouse
  /// Questions about events: 240 a minute, 2,400 an hour.
  case queries
  /// 480 a minute, 4,800 an hour.
  case general
}
