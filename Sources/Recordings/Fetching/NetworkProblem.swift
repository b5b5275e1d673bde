package enum NetworkProblem: Hashable, Sendable, Codable {
  case unknownHost(String)
  case connectionRefused
  case unreachable
  case connectTimedOut
  case readTimedOut
  /// The connection broke before the answer was complete.
  case connectionLost
  case proxyFailed
  case other(String)
}
