package import Foundation

/// What happens while a list is read to its end.
package enum ListEvent: Hashable, Sendable {
  /// Rows in the list's order, none of them twice. What could not be read is among them.
  case rows([PageRow])
  /// The server or the key's quota holds the next page back until a moment; reading goes on then.
  case waiting(until: Date, FetchFailure)
  /// The server could not read its own cursor: the pages are read from the first one again.
  case beganAnew
  /// The server is too old for parts of the question: it is asked without them.
  case notApplied(Set<QueryPart>)
}
