import Recordings

/// What is believed of a server's limits before it shows any.
package enum QuotaAssumption: Hashable, Sendable {
  /// The smallest plan, until a 429 teaches another.
  case unknown
  case plan(QuotaTier)
  /// The user knows that there are none, as on most servers of one's own. A 429 teaches otherwise.
  case none
}
