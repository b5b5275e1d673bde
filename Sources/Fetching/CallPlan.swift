import PostHogAPI
import Recordings

/// How a kind of call is sent.
struct CallPlan: Sendable {
  var bucket: QuotaBucket
  var policy: RetryPolicy
  /// What the key needs for it. Where it is known to lack that, the call is not sent unless the user insists.
  var scope: Scope?

  static func reading(_ bucket: QuotaBucket, with scope: Scope? = nil) -> CallPlan {
    CallPlan(bucket: bucket, policy: .reading, scope: scope)
  }
  static let writing = CallPlan(bucket: .clickHouse, policy: .once)
  /// A look at the recordings list, as scarce as any.
  static let listing = CallPlan(bucket: .recordingsList, policy: .once)
}
