import Recordings

extension Store {
  /// Asks for the first page of playlists; further ones follow by themselves until all are there. `again`: what was
  /// told a moment ago will not do.
  mutating func loadPlaylists(_ priority: Priority = .user) {
    guard let project = state.project else { return }
    let request = state.nextRequest()
    state.playlists.load = .loading(request)
    state.playlists.beginRound(priority)
    effects.append(.load(.playlists(request, project, PlaylistsQuery(limit: Self.playlistPage), priority)))
  }

  /// The server's maximum is 500; 200 is one call for nearly everyone, and quick.
  private static var playlistPage: Int { 200 }

  mutating func playlistsArrived(_ result: Result<PlaylistPage, FetchFailure>, of request: RequestID) {
    guard state.playlists.load.awaits(request) else { return }
    switch result {
    case .success(let page):
      serverAnswered(.playlists)
      let goesOn = state.playlists.take(page, height: state.layout.listHeight(of: .playlists))
      state.server.learn(from: page.playlists)
      goOn(goesOn ? page.nextOffset : nil)
      if !state.playlists.load.isLoading { layPendingOverPlaylists() }
    case .failure(let failure):
      state.playlists.load = .failed(failure, retryAt: retryAt(after: failure))
      // Where playlists are kept, the pane may have no room to say why.
      if !state.playlists.playlists.isEmpty { state.notice = .failed(.playlists, failure) }
    }
  }

  private mutating func goOn(_ offset: Int?) {
    guard let offset, let project = state.project else {
      state.playlists.load = .loaded(at: state.now)
      return
    }
    let request = state.nextRequest()
    state.playlists.load = .loading(request)
    effects.append(
      .load(
        .playlists(
          request, project, PlaylistsQuery(limit: Self.playlistPage, offset: offset),
          state.playlists.roundPriority)))
  }
}
