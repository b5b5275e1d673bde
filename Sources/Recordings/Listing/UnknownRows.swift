/// How many rows cannot be judged by a word, because what it asks for is not loaded.
package struct UnknownRows: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case persons, lists
    /// `isReadable`: the key may read it, so it is on its way.
    case evidence(isReadable: Bool)
  }

  package var count: Int
  package var what: What

  /// Nil where there are none.
  package init?(_ count: Int, _ what: What) {
    guard count > 0 else { return nil }
    (self.count, self.what) = (count, what)
  }
}
