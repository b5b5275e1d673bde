import Recordings

extension Store {
  mutating func loadAccount() {
    let request = state.nextRequest()
    state.accountLoad = .loading(request)
    effects.append(.loadAccount(request))
  }

  mutating func take(_ result: Result<Account, FetchFailure>, of request: RequestID) {
    guard state.accountLoad.awaits(request) else { return }
    switch result {
    case .success(let account):
      state.account = account
      state.accountLoad = .loaded(at: state.now)
      if state.settings.project == nil, state.playlists.load == .idle { loadProject() }
    case .failure(let failure):
      state.accountLoad = .failed(failure, retryAt: retryAt(after: failure))
    }
  }
}
