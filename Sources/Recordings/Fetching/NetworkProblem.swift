package enum NetworkProblem: Hashable, Sendable, Codable {
  case unknownHost(String)
  case connectionRefused
  case unreachable
  case connectTimedOut
  case readTimedOut
  /// The connection broke before the answer was complete.
  case connectionLost
  /// It was reached, and did not let the connection through; or it cannot be taken.
  case proxyFailed
  /// There is no host of the proxy's name.
  case proxyUnknown
  /// Nothing listens there, or it cannot be reached.
  case proxyUnreachable
  case other(String)
}
