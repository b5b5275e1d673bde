import Recordings

extension Store {
  /// Asks for the open view's first page.
  mutating func loadRecordings() {
    guard let project = state.project else { return readCopy(nil) }
    if case .playlist(let id) = state.recordings.view, id.isProvisional { return showNothingYet() }
    let request = state.nextRequest()
    switch listing(of: state.recordings.view) {
    case .success(let listing):
      state.recordings.list.load = .loading(request)
      state.recordings.list.pageLoad = .idle
      state.recordings.list.isNewestFirst = listing.isNewestFirst
      readCopy(request)
      effects.append(.loadRecordings(request, project, listing, nil, .asked))
    case .failure:
      state.recordings.list.load = .failed(
        .unreadable(.missing(field: "filters")), retryAt: nil)
    }
  }

  /// A collection that the server has not created yet; it is asked for when it has its name.
  private mutating func showNothingYet() {
    state.recordings.list.replace(
      with: RecordingPage(rows: []), at: state.now, hidingViewed: false,
      height: state.layout.listHeight(of: .recordings))
  }

  /// Asks for the next page when the cursor comes near the end of what is loaded. At the very end the user waits
  /// for it; what follows an answer by itself keeps to the quota's pace.
  mutating func readAhead(_ atEnd: FetchUrgency = .asked) {
    let list = state.recordings.list
    let left = list.rows.count - list.cursor.index
    guard list.next != nil, left <= max(20, 2 * state.layout.listHeight(of: .recordings)) else { return }
    loadNextPage(left <= 1 ? atEnd : .ahead)
  }

  mutating func loadNextPage(_ urgency: FetchUrgency) {
    let list = state.recordings.list
    guard let project = state.project, let next = list.next, !list.load.isLoading, !list.pageLoad.isLoading,
      list.pageLoad.failure == nil,
      case .success(let listing) = listing(of: state.recordings.view)
    else { return }
    if urgency == .asked { state.recordings.list.pagesWithoutRows = 0 }
    let request = state.nextRequest()
    state.recordings.list.pageLoad = .loading(request)
    effects.append(.loadRecordings(request, project, listing, next, urgency))
  }

  mutating func take(_ result: Result<RecordingPage, FetchFailure>, of request: RequestID) {
    if state.recordings.list.load.awaits(request) {
      takeFirstPage(result)
    } else if state.recordings.list.pageLoad.awaits(request) {
      takeNextPage(result)
    }
  }

  private mutating func takeFirstPage(_ result: Result<RecordingPage, FetchFailure>) {
    switch result {
    case .success(let page):
      state.recordings.list.replace(
        with: page, at: state.now, hidingViewed: hidesViewedHere,
        height: state.layout.listHeight(of: .recordings))
      layPendingOverRows()
      if case .playlist(let id) = state.recordings.view { state.playlists.counted(id, by: page) }
      readAhead(.ahead)
    case .failure(let failure):
      if failure.refusesHideViewed, !state.server.refusesHideViewed {
        state.server.refusesHideViewed = true
        loadRecordings()
      } else {
        state.recordings.list.load = .failed(failure, retryAt: retryAt(after: failure))
        // Where rows are kept, the pane has no room to say why.
        if !state.recordings.list.rows.isEmpty { state.notice = .failed(.recordings, failure) }
      }
    }
  }

  private mutating func takeNextPage(_ result: Result<RecordingPage, FetchFailure>) {
    switch result {
    case .success(let page):
      let before = (loaded: state.recordings.list.loadedCount, shown: state.recordings.list.rows.count)
      state.recordings.list.append(page, hidingViewed: hidesViewedHere)
      state.recordings.list.pageLoad = .loaded(at: state.now)
      layPendingOverRows()
      // A server that repeats its first page for ever brings nothing new: that is the end.
      if state.recordings.list.loadedCount == before.loaded, !hidesViewedHere {
        state.recordings.list.endPaging()
      }
      goOn(afterRows: state.recordings.list.rows.count - before.shown)
    // Read ahead and given up: asked for again when the cursor comes nearer.
    case .failure(.cancelled): state.recordings.list.pageLoad = .idle
    case .failure(let failure):
      state.recordings.list.pageLoad = .failed(failure, retryAt: retryAt(after: failure))
      // The row below the last one, which says so too, may lie beyond the screen.
      state.notice = .failed(.nextPage, failure)
    }
  }

  /// Reads on after a page. Where all of it was put aside the next one follows, but only so often: whoever is looking
  /// at nothing asks for more with a key.
  private mutating func goOn(afterRows count: Int) {
    state.recordings.list.pagesWithoutRows = count > 0 ? 0 : state.recordings.list.pagesWithoutRows + 1
    if !state.recordings.list.hidesViewed || state.recordings.list.pagesWithoutRows < 3 { readAhead(.ahead) }
  }

  private var hidesViewedHere: Bool { state.recordings.view == .unviewed && state.server.refusesHideViewed }

  /// What the open view asks for; nil where its filters cannot be read.
  var openListing: RecordingListing? { try? listing(of: state.recordings.view).get() }

  /// What to ask the server for to fill a view.
  private func listing(of view: ViewID) -> Result<RecordingListing, SavedFilterProblem> {
    switch view {
    case .all: return .success(.matching(RecordingsQuery(dateFrom: "-30d")))
    case .unviewed:
      var query = RecordingsQuery(dateFrom: "-30d")
      if !state.server.refusesHideViewed { query.hideViewed = .currentUser }
      return .success(.matching(query))
    case .playlist(let id):
      guard let playlist = state.playlists[id] else { return .success(.collection(id)) }
      switch playlist.kind {
      case .collection: return .success(.collection(id))
      case .synthetic: return .success(.synthetic(id, count: playlist.count?.count ?? 0))
      case .savedFilter:
        return Result { () throws(SavedFilterProblem) in
          .matching(try SavedFilter.query(from: playlist.filters))
        }
      }
    }
  }
}

extension FetchFailure {
  /// A 400 that names the parameter: servers before 2026 do not know it.
  fileprivate var refusesHideViewed: Bool {
    if case .refused(let refusal) = self { refusal.detail.contains("hide_viewed_recordings") } else { false }
  }
}
