package import Foundation

/// Whether timelines of rows that nobody has opened yet are read.
package enum ReadAhead: String, Hashable, Sendable, CaseIterable {
  /// Wherever the server has not said to wait.
  case always
  /// Where the plan is known to have room.
  case auto
  case never

  /// Whether the blocks of one more recording may be read now. It is asked before each recording, and one is
  /// read at a time by `Priority.background`, so that most calls at a time stay the user's.
  ///
  /// `isUnlimited`: the user said that the server has no limits; a 429 teaches otherwise.
  package func mayReadAhead(_ quota: QuotaReport?, isUnlimited: Bool, at now: Date) -> Bool {
    switch self {
    case .never: return false
    case .always: return quota?.snapshots?.waitsUntil(at: now) == nil
    case .auto:
      guard let quota else { return isUnlimited }
      guard quota.limitsAreKnown || quota.isNamed, let snapshots = quota.snapshots else { return false }
      return !snapshots.isOfSmallestPlan && !snapshots.isHalfSpent && snapshots.waitsUntil(at: now) == nil
    }
  }
}

extension QuotaReport {
  /// Its limits are those of the list. Before its first call nothing of them is spent.
  package var snapshots: BucketQuota? {
    buckets[.snapshots]
      ?? list.map {
        BucketQuota(callsThisMinute: 0, perMinute: $0.perMinute, callsThisHour: 0, perHour: $0.perHour)
      }
  }
}

extension BucketQuota {
  /// Calls an hour that the free plan allows (docs/posthog.md, Rate limits).
  private static let smallestHour = 60

  fileprivate var isOfSmallestPlan: Bool { perHour <= Self.smallestHour }

  /// The other half is the user's.
  fileprivate var isHalfSpent: Bool { callsThisMinute * 2 >= perMinute || callsThisHour * 2 >= perHour }
}
