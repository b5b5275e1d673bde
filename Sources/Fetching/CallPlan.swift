import PostHogAPI
import Recordings

/// How a kind of call is sent.
struct CallPlan: Sendable {
  var bucket: QuotaBucket
  var policy: RetryPolicy

  static func reading(_ bucket: QuotaBucket) -> CallPlan { CallPlan(bucket: bucket, policy: .reading) }
  static let writing = CallPlan(bucket: .clickHouse, policy: .once)
  /// A look at the recordings list, as scarce as any.
  static let listing = CallPlan(bucket: .recordingsList, policy: .once)
}
