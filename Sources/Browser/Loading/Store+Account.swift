import Foundation
import Recordings

extension Store {
  mutating func loadAccount(_ priority: Priority = .user) {
    effects += state.account.ask(as: state.nextRequest(), priority)
  }

  /// An answer clears the failures before it.
  mutating func serverAnswered(_ doing: Activity) {
    guard case .failed(let failed, let failure)? = state.notice, failed == doing || failure.isOffline else {
      return
    }
    state.notice = failure.isOffline && state.filing.batch == nil ? .done("connected again") : nil
  }

  mutating func accountArrived(_ result: Result<Account, FetchFailure>, of request: RequestID) {
    defer { followProjects() }
    switch state.account.arrived(result, of: request, at: state.now) {
    case .late: break
    case .known(let left):
      serverAnswered(.account)
      if let left { leave(left) }
      if state.settings.project == nil, state.playlists.load == .idle { loadProject() }
    case .failed(let failure):
      // Where rows of the cache are shown, the pane has no room to say why they are old.
      if state.settings.project == nil, !state.recordings.list.rows.isEmpty {
        state.notice = .failed(.account, failure)
      }
    }
  }
}
