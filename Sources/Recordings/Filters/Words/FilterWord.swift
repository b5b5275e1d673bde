/// One word, such as `!errors>0`.
package struct FilterWord: Hashable, Sendable {
  package enum Test: Hashable, Sendable {
    /// `errors>0`; a duration is in seconds.
    case amount(AmountWord, Comparison, Double)
    /// `viewed:yes`
    case flag(FlagWord, Bool)
    /// `url:/checkout`; one of several texts is enough.
    case text(TextWord, [String])
    /// `source:mobile`
    case choice(ChoiceWord, [String])
    /// `cohort:12`
    case number(NumberWord, Int)
    /// `from:-7d`
    case date(DateWord, FilterDate)
    /// `order:-errors`; the server's own order, newest first, is no word.
    case order(RecordingOrder, ascending: Bool)
    /// `person.plan:pro`
    case property(PropertyTest)
    /// `event:checkout(plan:pro)`
    case event(EventTest)
    /// A plain word: it may stand in any text that a search looks at.
    case anywhere(String)
  }

  package var isNegated: Bool
  package var test: Test

  package init(_ test: Test, isNegated: Bool = false) {
    self.test = test
    self.isNegated = isNegated
  }

  /// What stands before its operator; a plain word has nothing there.
  package var name: String {
    switch test {
    case .amount(let word, _, _): word.rawValue
    case .flag(let word, _): word.rawValue
    case .text(let word, _): word.rawValue
    case .choice(let word, _): word.rawValue
    case .number(let word, _): word.rawValue
    case .date(let word, _): word.rawValue
    case .order: FilterWordNames.order
    case .property(let test): Self.propertyName(test.owner, test.key)
    case .event: FilterWordNames.event
    case .anywhere: ""
    }
  }
}

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

/// Whose property it is: `person.plan`, `session.$entry_current_url`, `event.$browser`, `group0.name`.
package enum PropertyOwner: Hashable, Sendable {
  case person, session, event
  /// By the index of the group's type, 0 to 4.
  case group(Int)

  package init?(name: String) {
    switch name {
    case "person": self = .person
    case "session": self = .session
    case "event": self = .event
    default:  // String
      guard name.hasPrefix("group"), name.count == 6, let index = Int(name.suffix(1)), index < 5 else {
        return nil
      }
      self = .group(index)
    }
  }

  package var name: String {
    switch self {
    case .person: "person"
    case .session: "session"
    case .event: "event"
    case .group(let index): "group\(index)"
    }
  }

  static let names = ["person", "session", "event", "group0", "group1", "group2", "group3", "group4"]
}

package enum PropertyCondition: Hashable, Sendable {
  /// `:*`
  case isSet
  /// `:pro,free`: one of them.
  case equals([String])
  /// `~pro`: it holds one of them, whatever the case.
  case contains([String])
  /// `>5`; never `.equal`.
  case compares(Comparison, PropertyBound)
}

/// What a property is compared with: `5`, or the text `"5"`.
package enum PropertyBound: Hashable, Sendable {
  case number(Double)
  case text(String)
}

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
