/// The kinds of rrweb events, as their `type` numbers them.
package enum EventType: UInt8, Sendable {
  case domContentLoaded = 0
  case load = 1
  case fullSnapshot = 2
  case incremental = 3
  case meta = 4
  case custom = 5
  case plugin = 6
  /// A number that this version does not know.
  case unknown = 255
}
