/// Persons that the server found, in its order.
package struct PersonPage: Hashable, Sendable {
  package var persons: [Person]
  /// It knows more of them than it told.
  package var hasMore: Bool

  package init(persons: [Person] = [], hasMore: Bool = false) {
    self.persons = persons
    self.hasMore = hasMore
  }
}
