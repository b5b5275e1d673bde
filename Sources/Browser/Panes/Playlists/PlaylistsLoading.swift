import Recordings

extension PlaylistsPane {
  /// The server's maximum is 500; 200 is one call for nearly everyone, and quick.
  static let pageSize = 200

  /// Asks for the first page; what is shown stays until the answers are there.
  mutating func loadFirstPage(
    of project: ProjectID, as request: RequestID, _ priority: Priority
  ) -> Effect {
    load = .loading(request)
    beginRound(priority)
    return .load(.playlists(request, project, PlaylistsQuery(limit: Self.pageSize), priority))
  }

  /// Further pages are asked for as the first one was.
  mutating func loadPage(at offset: Int, of project: ProjectID, as request: RequestID) -> Effect {
    load = .loading(request)
    let query = PlaylistsQuery(limit: Self.pageSize, offset: offset)
    return .load(.playlists(request, project, query, roundPriority))
  }
}

extension Store {
  /// Asks for the first page of playlists; further ones follow by themselves until all are there.
  mutating func loadPlaylists(_ priority: Priority = .user) {
    guard let project = state.project else { return }
    effects.append(state.playlists.loadFirstPage(of: project, as: state.nextRequest(), priority))
  }

  mutating func playlistsArrived(_ result: Result<PlaylistPage, FetchFailure>, of request: RequestID) {
    if state.playlists.ofAuthor?.load.awaits(request) == true { return playlistsOfAuthorArrived(result) }
    guard state.playlists.load.awaits(request) else { return }
    switch result {
    case .success(let page):
      serverAnswered(.playlists)
      state.server.learn(from: page.playlists)
      let goesOn = state.playlists.pageArrived(page, height: state.layout.listHeight(of: .playlists))
      if goesOn, let offset = page.nextOffset, let project = state.project {
        effects.append(state.playlists.loadPage(at: offset, of: project, as: state.nextRequest()))
      } else {
        state.playlists.load = .loaded(at: state.now)
        applyPendingToPlaylists()
      }
    case .failure(let failure):
      state.playlists.load = .failed(failure, retryAt: failure.retryAt(after: state.now))
      // Where playlists are kept, the pane may have no room to say why.
      if !state.playlists.playlists.isEmpty { state.notice = .failed(.playlists, failure) }
    }
  }
}
