package import Foundation

extension SnapshotSource {
  /// Seconds. The server's own rule (docs/posthog.md, Snapshots).
  private static let finalAge: TimeInterval = 24 * 3600

  /// Whether a recording that consists of these no longer changes: it began more than a day ago.
  package static func areFinal(_ sources: [SnapshotSource], at now: Date) -> Bool {
    guard let start = sources.compactMap(\.start).min() else { return false }
    return now.timeIntervalSince(start) > finalAge
  }
}
