import Foundation
import Recordings

extension Store {
  mutating func loadAccount() {
    let request = state.nextRequest()
    state.accountLoad = .loading(request)
    effects.append(.load(.account(request)))
  }

  /// An answer clears the failures before it.
  mutating func serverAnswered(_ doing: Activity) {
    guard case .failed(let failed, let failure)? = state.notice, failed == doing || failure.isOffline else {
      return
    }
    state.notice = failure.isOffline && state.filing.batch == nil ? .done("connected again") : nil
  }

  /// Seconds.
  private static var askAgain: TimeInterval { 15 }

  mutating func accountArrived(_ result: Result<Account, FetchFailure>, of request: RequestID) {
    guard state.accountLoad.awaits(request) else { return }
    switch result {
    case .success(let account):
      state.account = account
      state.accountLoad = .loaded(at: state.now)
      serverAnswered(.account)
      leaveRemembered(for: account.project.id)
      if state.settings.project == nil, state.playlists.load == .idle { loadProject() }
    case .failure(let failure):
      // Until it is known where to work, nothing that earlier runs left can be sent: this is asked by itself.
      let again = failure.isOffline ? state.now.addingTimeInterval(Self.askAgain) : nil
      state.accountLoad = .failed(failure, retryAt: retryAt(after: failure) ?? again)
      // Where rows of the cache are shown, the pane has no room to say why they are old.
      if state.settings.project == nil, !state.recordings.list.rows.isEmpty {
        state.notice = .failed(.account, failure)
      }
    }
  }
}
