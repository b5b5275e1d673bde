import Replay

/// What lines are about, for showing some of them only.
package enum TimelineTopic: Hashable, Sendable, CaseIterable {
  case errors, network, console, actions

  var name: String {
    switch self {
    case .errors: "errors"
    case .network: "network"
    case .console: "console"
    case .actions: "actions"
    }
  }

  func holds(_ entry: TimelineEntry) -> Bool {
    switch self {
    case .errors: entry.isTrouble
    case .network: entry.kind == .request || entry.kind == .offline
    case .console: entry.kind == .console || entry.kind == .error
    case .actions: entry.kind.isAction || [.scroll, .keyboard, .rage, .dead, .thrash].contains(entry.kind)
    }
  }
}
