/// An event by name, and what its properties have to be.
package struct EventTest: Hashable, Sendable {
  package struct Condition: Hashable, Sendable {
    package var isNegated: Bool
    package var key: String
    package var condition: PropertyCondition

    package init(_ key: String, _ condition: PropertyCondition, isNegated: Bool = false) {
      self.key = key
      self.condition = condition
      self.isNegated = isNegated
    }
  }

  package var name: String
  package var conditions: [Condition]

  package init(_ name: String, _ conditions: [Condition] = []) {
    self.name = name
    self.conditions = conditions
  }
}
