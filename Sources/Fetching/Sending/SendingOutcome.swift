import PostHogAPI
import Recordings

/// What became of a batch.
enum SendingOutcome: Sendable {
  /// All of it, each entry for itself.
  case settled([EntryID: EntryState])
  /// The way to the server is closed, or it is busy: what is not settled is sent again later.
  case later(FetchFailure, settled: [EntryID: EntryState] = [:])
  /// The bulk call does not settle these; one by one. `perhapsSent`: it may have done some of them.
  case singly([EntryID: EntryState], perhapsSent: Bool)

  var states: [EntryID: EntryState] {
    switch self {
    case .settled(let states), .later(_, let states), .singly(let states, _): states
    }
  }
}
