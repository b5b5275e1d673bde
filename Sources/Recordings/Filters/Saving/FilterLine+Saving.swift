package import Foundation

extension FilterLine {
  /// Reads the `filters` of a saved filter, of today's form or the one before. What no word says is in `leftovers`.
  /// Days are the user's, in `zone`. Throws where the stored value is no object.
  package init(savedFilter: JSONText, in zone: TimeZone) throws(SavedFilterProblem) {
    let stored = StoredFilter(try SavedFilter.universal(savedFilter))
    self.init(stored.words(in: zone), stored: stored)
  }

  /// The `filters` of a saved filter that asks what the line asks. Read again it is the same line, but that what is
  /// denied of an amount comes back turned round (`!errors>2` as `errors<=2`), and that `today` is the project's.
  /// Words that others cannot read (`isOnlyReels`) are kept as text in a member of their own.
  package func savedFilter(in zone: TimeZone) -> JSONText {
    JSONText((stored ?? .empty).settled(by: words, in: zone).json.compact)
  }
}
