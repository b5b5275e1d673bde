import Hummingbird
import Logging
import NIOCore

/// Why a demo server did not start.
package enum DemoFailure: Error, Hashable, Sendable {
  case cannotListen(port: Int, reason: String)
  /// It ended before it listened.
  case stopped
}
