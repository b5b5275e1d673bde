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
