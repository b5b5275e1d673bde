import Foundation
import Recordings

/// What came back.
struct Answer: Sendable {
  var status: Int
  var contentType: String?
  var retryAfter: String?
  /// What a `Retry-After` in seconds counts from.
  var receivedAt: Date
  var body: [UInt8]
  /// What time the server says it is.
  var date: String?

  var text: JSONText { JSONText(body) }

  /// The moment that `Retry-After` names.
  var retryAt: Date? { retryAfter.flatMap { RetryAfter.date(from: $0, now: receivedAt) } }
}
