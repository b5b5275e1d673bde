/// Why a proxy of the environment cannot be taken. It never holds the value, which may contain a password.
package struct ProxyProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Only proxies of HTTP can be taken.
    case scheme(String)
    case port
    case notAHost
    /// A control character in user or password.
    case credentials
    /// A key of PostHog in the wrong place: its name would be looked up, or a stranger would get it.
    case isKey
  }

  package var variable: String
  package var reason: Reason
}
