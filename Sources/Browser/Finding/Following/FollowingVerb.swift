/// How new rows are announced.
package enum FollowingVerb: String, Hashable, Sendable, CaseIterable {
  case on, bell, title, off

  var sentence: String {
    switch self {
    case .on: "without a sign"
    case .bell: "ring when something is new"
    case .title: "count it in the title"
    case .off: "end it"
    }
  }
}
