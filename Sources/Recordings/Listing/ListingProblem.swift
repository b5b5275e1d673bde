/// Why a question has no list to ask for.
package enum ListingProblem: Error, Hashable, Sendable {
  /// A saved filter that cannot be read.
  case unreadable
  case line(FilterQueryProblem)
}
