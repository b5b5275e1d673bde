import Recordings

/// How old a PostHog the demo is.
package enum DemoProfile: String, Hashable, Sendable, CaseIterable {
  /// The cloud after 13 August 2026: cursor paging, membership open to personal keys.
  case cloud2026 = "cloud-2026"
  /// A self-hosted server of August 2025: offset paging only, membership closed to scoped keys.
  case selfhosted2025 = "selfhosted-2025"
}
