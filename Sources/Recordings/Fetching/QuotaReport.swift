/// What was spent of each limit, by this Reel and the others that share its key on this machine, as of the
/// last call.
package struct QuotaReport: Hashable, Sendable {
  /// The recordings list always, the others once they are used.
  package var buckets: [QuotaBucket: BucketQuota]
  /// Whether a 429 has shown the limits of the list; until then they are the free plan's.
  package var limitsAreKnown: Bool
  /// Whether the user named the plan.
  package var isNamed = false

  package init(buckets: [QuotaBucket: BucketQuota], limitsAreKnown: Bool = false) {
    self.buckets = buckets
    self.limitsAreKnown = limitsAreKnown
  }

  package var list: BucketQuota? { buckets[.recordingsList] }
}
