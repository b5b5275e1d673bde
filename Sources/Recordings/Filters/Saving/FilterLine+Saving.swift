import Foundation

extension FilterLine {
  /// Reads the `filters` of a saved filter, in the current form or the older one. Conditions that no word
  /// expresses are in `leftovers`. Days are those of `zone`. Throws where the stored value is not an object.
  package init(savedFilter: JSONText, in zone: Zone) throws(SavedFilterProblem) {
    let stored = StoredFilter(try SavedFilter.universal(savedFilter))
    self.init(stored.words(in: zone), stored: stored)
  }

  /// The `filters` of a saved filter that means the same as the line. Reading them gives the same line, with
  /// two exceptions. A negated number comes back reversed (`!errors>2` as `errors<=2`), and `today` is the
  /// project's day. Words that others cannot read (`isOnlyReels`) are kept as text in a member of their own.
  package func savedFilter(in zone: Zone) -> JSONText {
    JSONText((stored ?? .empty).settled(by: words, in: zone).json.compact)
  }
}
