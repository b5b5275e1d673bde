import Recordings

/// Showing only one author's lists. What is known of all lists stays.
extension Store {
  /// `gm`: on and off in the playlists, on from elsewhere.
  mutating func switchMyPlaylists() {
    let isOn = state.playlists.ofAuthor?.author.isMe == true
    if isOn, state.focus == .playlists {
      showAllPlaylists()
    } else if !isOn {
      showPlaylists(of: .me(id: state.account.value?.userID))
    }
    focus(.playlists)
  }

  /// `:lists mine`, `:lists all`, `:lists lena@acme.io`
  mutating func showLists(_ words: String) {
    guard canRun(.lists) else { return }
    let me = state.account.value?.userID
    switch words.lowercased() {
    case "", "all": showAllPlaylists()
    case "mine", "me": showPlaylists(of: .me(id: me))
    default:  // String
      switch PlaylistAuthors(of: state.playlists.playlists).choice(words, me: me) {
      case .author(let author): showPlaylists(of: author)
      case .nobody: return sayNobody(words)
      case .several(let names):
        state.notice = .nothingToDo("several users are called \(words): \(names.joined(separator: ", "))")
        return
      }
    }
    focus(.playlists)
  }

  private mutating func sayNobody(_ words: String) {
    let loading: Sentence = state.playlists.isWhole ? "" : "; not all lists are loaded yet"
    state.notice = .nothingToDo(
      "no list here was made by \(words); a user's number asks the server" + loading)
  }

  /// Answers whether an author's lists were shown until now.
  @discardableResult
  mutating func showAllPlaylists() -> Bool {
    guard state.playlists.ofAuthor != nil else { return false }
    state.playlists.show(nil, height: state.layout.listHeight(of: .playlists))
    return true
  }

  private mutating func showPlaylists(of author: PlaylistAuthor) {
    state.playlists.show(
      PlaylistsOfAuthor(author), height: state.layout.listHeight(of: .playlists))
    loadPlaylistsOfAuthor()
  }

  /// Asks for the first page of the shown author's lists; nothing where all are shown.
  mutating func loadPlaylistsOfAuthor(_ priority: Priority = .user) {
    guard let project = state.project, var shown = state.playlists.ofAuthor else { return }
    effects.append(shown.askFirstPage(of: project, as: state.nextRequest(), priority))
    state.playlists.ofAuthor = shown
  }

  mutating func playlistsOfAuthorArrived(_ result: Result<PlaylistPage, FetchFailure>) {
    switch result {
    case .success(let page):
      serverAnswered(.playlists)
      state.server.learn(from: page.playlists)
      let shown = page.playlists.map(state.filing.pending.applied)
      let height = state.layout.listHeight(of: .playlists)
      let next = state.playlists.pageOfAuthorArrived(page, shown, height: height)
      guard let next, let project = state.project, var asked = state.playlists.ofAuthor else {
        state.playlists.ofAuthor?.load = .loaded(at: state.now)
        return
      }
      effects.append(asked.askPage(at: next, of: project, as: state.nextRequest()))
      state.playlists.ofAuthor = asked
    case .failure(let failure):
      state.playlists.ofAuthor?.load = .failed(failure, retryAt: failure.retryAt(after: state.now))
      state.notice = .failed(.playlists, failure)
    }
  }
}

extension PlaylistsPane {
  /// Shows an author's lists, or all; the cursor stays on its list where that is among them.
  mutating func show(_ shown: PlaylistsOfAuthor?, height: Int) {
    let held = current
    ofAuthor = shown
    settle(on: held, height: height)
  }

  /// A page of the shown author's lists, as the server tells it and as it is shown. What was not known before
  /// joins all lists, which are not whole because of that.
  mutating func pageOfAuthorArrived(_ page: PlaylistPage, _ shown: [Playlist], height: Int) -> Int? {
    let held = current
    let next = ofAuthor?.pageArrived(page)
    for playlist in shown where !playlist.deleted { learn(playlist) }
    settle(on: held, height: height)
    return next
  }
}

extension BrowserState {
  /// The title of the playlists pane: whose lists are shown.
  var playlistsTitle: String {
    switch playlists.ofAuthor?.author {
    case nil: "Playlists"
    case .me?: "Playlists: mine"
    case .user(_, let name)?: "Playlists: \(name)"
    }
  }
}
