package import Recordings

/// Asks what becomes of decisions that another user left unsent. It begins on the choice that changes
/// nothing, so a stray key does nothing.
package struct ForeignOverlay: Hashable, Sendable {
  package let foreign: ForeignDecisions
  package var cursor = ListCursor()

  package init(_ foreign: ForeignDecisions) { self.foreign = foreign }

  var choices: [ForeignChoice] { ForeignChoice.allCases }

  var title: String {
    let what = foreign.changes == 1 ? "1 unsent change" : "\(foreign.changes) unsent changes"
    guard let user = foreign.users.first else { return " \(what) of another key " }
    return foreign.users.count == 1 ? " \(what) of user \(user) " : " \(what) of other users "
  }
}

extension ForeignChoice {
  var sentence: String {
    switch self {
    case .leave: "Leave them for their user's next start"
    case .send: "Send them with this key"
    case .discard: "Discard them: nobody sends them"
    }
  }
}
