import Recordings
import Synchronization

/// A call that reached the demo's API.
package struct DemoRequest: Hashable, Sendable {
  package var method: String
  /// With the query string.
  package var target: String
  /// 0 where the connection was closed without an answer.
  package var status: Int
}
