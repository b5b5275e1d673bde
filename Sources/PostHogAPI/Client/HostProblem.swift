/// Why a text names no PostHog.
package enum HostProblem: Error, Hashable, Sendable {
  case empty
  case unknownScheme(String)
  case notAHost
  /// `user:password@` has no place in it: the key is all that PostHog takes.
  case hasCredentials
  case hasQuery
  /// A key in the wrong place. It is never shown.
  case isKey
}
