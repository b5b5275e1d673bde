/// A property, and what is asked of it.
package struct PropertyTest: Hashable, Sendable {
  package var owner: PropertyOwner
  package var key: String
  package var condition: PropertyCondition

  package init(_ owner: PropertyOwner, _ key: String, _ condition: PropertyCondition) {
    self.owner = owner
    self.key = key
    self.condition = condition
  }
}
