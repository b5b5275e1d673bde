import Foundation
import Recordings

extension Store {
  /// Asks for the open view's first page. `again`: what was told a moment ago will not do.
  mutating func loadRecordings(_ priority: Priority = .user) {
    guard let project = state.project else { return readCache(nil) }
    if case .playlist(let id) = state.recordings.view, id.isProvisional { return showNothingYet() }
    let request = state.nextRequest()
    switch listing(of: state.recordings.location) {
    case .success(let listing):
      state.recordings.list.load = .loading(request)
      state.recordings.list.pageLoad = .idle
      state.recordings.list.cameSorted = listing.sort
      takeLine()
      state.recordings.list.listing = listing
      state.recordings.list.notApplied = notApplied
      readCache(request)
      effects.append(.loadRecordings(request, project, listing, nil, priority))
    case .failure:
      state.recordings.list.load = .failed(
        .unreadable(.missing(field: "filters")), retryAt: nil)
    }
  }

  /// What of the line only the rows tell is held against them here.
  mutating func takeLine() {
    let line = state.filterLine
    state.recordings.list.line = line
    guard !state.recordings.list.isPreview else { return }
    var arrangement = state.recordings.list.arrangement
    arrangement.matcher = state.matcher(of: state.localWords(of: line))
    if !state.isAskedByQuery { arrangement.sort = sort(of: line) }
    state.recordings.list.arrange(arrangement, height: state.layout.listHeight(of: .recordings))
  }

  /// Which lists hold a row is known later than the row: where words ask for it, they are held against the rows again.
  mutating func lookAtListsAnew() {
    if state.localWords(of: state.filterLine).contains(where: \.isAboutLists) { takeLine() }
  }

  /// A collection that the server has not created yet; it is asked for when it has its name.
  private mutating func showNothingYet() {
    state.recordings.list.replace(
      with: RecordingPage(rows: []), at: state.now, hidingViewed: false,
      height: state.layout.listHeight(of: .recordings))
  }

  /// Asks for the next page when the cursor comes near the end of what is loaded. At the very end the user waits
  /// for it; what follows an answer by itself keeps to the quota's pace.
  mutating func readAhead(_ atEnd: Priority = .user) {
    let list = state.recordings.list
    let left = list.rows.count - list.cursor.index
    guard list.next != nil, left <= max(20, 2 * state.layout.listHeight(of: .recordings)) else { return }
    loadNextPage(left <= 1 ? atEnd : .prefetch)
  }

  mutating func loadNextPage(_ priority: Priority) {
    let list = state.recordings.list
    guard let project = state.project, list.isReloadingAll || list.next != nil, !list.load.isLoading,
      !list.pageLoad.isLoading,
      list.pageLoad.failure == nil || (priority == .user && isPageHeldBack),
      let asked = list.listing
    else { return }
    let listing = priority == .background ? asked.inPages(of: Self.pageOfAll) : asked
    if priority == .user { state.recordings.list.pagesWithoutRows = 0 }
    let request = state.nextRequest()
    state.recordings.list.pageLoad = .loading(request)
    let mark = list.fullReload.map(\.next) ?? (list.cursorRecovery.beginsAnew ? nil : list.next)
    effects.append(.loadRecordings(request, project, listing, mark, priority))
  }

  /// Reading ahead came into what is kept of the quota for the user: who asks for the page gets it.
  var isPageHeldBack: Bool {
    guard case .throttled? = state.recordings.list.pageLoad.failure, let quota = state.quota?.list else {
      return false
    }
    return !quota.isThrottled(at: state.now)
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
      serverAnswered(.recordings)
      let isFollowed = state.recordings.list.following != nil
      let new = isFollowed ? unknown(in: page) : []
      state.recordings.list.replace(
        with: page, at: page.fetchedAt ?? state.now, since: windowStart, hidingViewed: hidesViewedHere,
        height: state.layout.listHeight(of: .recordings), holdingTop: isFollowed)
      takeLine()
      layPendingOverRows()
      note(new: new)
      if case .playlist(let id) = state.recordings.view { state.playlists.counted(id, by: page) }
      goOnLoadingAll()
      readAhead(.prefetch)
    case .failure(let failure):
      let leftOut = openListing.map { state.server.learn(from: failure, about: $0) } ?? []
      if !leftOut.isEmpty {
        state.notice = .partsLeftOut(leftOut)
        loadRecordings()
      } else if !holdFollowing(after: failure) {
        state.recordings.list.loadingAll?.isPaused = true
        state.recordings.list.load = .failed(failure, retryAt: retryAt(after: failure))
        // Where rows are kept, the pane has no room to say why.
        if !state.recordings.list.rows.isEmpty { state.notice = .failed(.recordings, failure) }
      }
    }
  }

  private mutating func takeNextPage(_ result: Result<RecordingPage, FetchFailure>) {
    switch result {
    case .success(let page):
      serverAnswered(.nextPage)
      if state.recordings.list.isReloadingAll { takeRenewed(page) } else { takeNextPage(page) }
    // Read ahead and given up: asked for again when the cursor comes nearer.
    case .failure(.cancelled): state.recordings.list.pageLoad = .idle
    case .failure(let failure) where failure.mayBeTheCursor && beginAnew():
      state.recordings.list.pageLoad = .idle
      goOnLoadingAll()
      readAhead()
    case .failure(let failure) where holdLoadingAll(after: failure): break
    case .failure(let failure):
      state.recordings.list.pageLoad = .failed(failure, retryAt: retryAt(after: failure))
      // The row below the last one, which says so too, may lie beyond the screen.
      if !isPageHeldBack { state.notice = .failed(.nextPage, failure) }
    }
  }

  private mutating func takeNextPage(_ page: RecordingPage) {
    // Copies of numbers, not of the list: beside a copy, all of it would be copied to be changed.
    let (shownBefore, nextBefore) = (state.recordings.list.rows.count, state.recordings.list.next)
    let isRepeated = state.recordings.list.repeats(page)
    let isStuck = page.next == nextBefore && !state.recordings.list.cursorRecovery.beginsAnew
    state.recordings.list.append(page, hidingViewed: hidesViewedHere)
    state.recordings.list.cursorRecovery.pageArrived(bringsNew: !isRepeated)
    state.recordings.list.pageLoad = .loaded(at: state.now)
    layPendingOverRows()
    // A server that repeats itself for ever brings nothing new: that is the end.
    if isStuck || (isRepeated && !state.recordings.list.cursorRecovery.isOn) {
      state.recordings.list.endPaging()
    }
    // Its pages are larger than those that are read ahead.
    goOnLoadingAll()
    goOn(afterRows: state.recordings.list.rows.count - shownBefore)
  }

  private mutating func takeRenewed(_ page: RecordingPage) {
    let asked = state.recordings.list.fullReload?.next
    let bringsNew = state.recordings.list.renew(page, hidingViewed: hidesViewedHere)
    state.recordings.list.pageLoad = .loaded(at: state.now)
    // A server that repeats itself for ever says nothing about what lies behind.
    let isStuck = page.next != nil && (!bringsNew || page.next == asked)
    if page.next == nil || isStuck {
      state.recordings.list.endFullReload(
        isWhole: !isStuck, height: state.layout.listHeight(of: .recordings))
    }
    layPendingOverRows()
    goOnLoadingAll()
  }

  /// False where the page that failed had no cursor, or this was tried often enough.
  private mutating func beginAnew() -> Bool {
    if state.recordings.list.isReloadingAll { return state.recordings.list.fullReload?.restart() == true }
    guard case .cursor? = state.recordings.list.next, !state.recordings.list.cursorRecovery.beginsAnew else {
      return false
    }
    return state.recordings.list.cursorRecovery.restart()
  }

  /// Reads on after a page. Where all of it was put aside the next one follows, but only so often: whoever is looking
  /// at nothing asks for more with a key.
  private mutating func goOn(afterRows count: Int) {
    state.recordings.list.pagesWithoutRows = count > 0 ? 0 : state.recordings.list.pagesWithoutRows + 1
    // Who stands at the end still waits for what comes after the pages that come again.
    if state.recordings.list.cursorRecovery.isOn { return readAhead() }
    let list = state.recordings.list
    let isSifted = list.hidesViewed || list.arrangement.matcher != nil
    if !isSifted || list.pagesWithoutRows < 3 { readAhead(.prefetch) }
  }

  /// What began before this has left the view's window by now; nil where that has no beginning. Servers round a window of
  /// days down to a whole one.
  private var windowStart: Date? {
    guard state.isAskedByQuery else { return nil }
    let dates = state.filterLine.words.compactMap { word -> FilterDate? in
      if case .date(.from, let date) = word.test { date } else { nil }
    }
    guard let start = dates.last?.date(of: .from, at: state.now, in: state.settings.zone) else { return nil }
    return start.addingTimeInterval(state.now.timeIntervalSince(start) > 86_400 ? -86_400 : -3600)
  }

  private var hidesViewedHere: Bool { state.recordings.view == .unviewed && state.server.refusesHideViewed }

  /// What the open view asks for; nil where its filters cannot be read.
  var openListing: RecordingListing? { try? listing(of: state.recordings.location).get() }

  /// What to ask this server for to fill a place: without what it has refused.
  func listing(of place: Location) -> Result<RecordingListing, ListingProblem> {
    wanted(by: place).map(state.server.asked)
  }

  private var notApplied: Set<QueryPart> {
    (try? wanted(by: state.recordings.location).get()).map(state.server.notApplied) ?? []
  }

  /// What a place is to hold.
  private func wanted(by place: Location) -> Result<RecordingListing, ListingProblem> {
    if case .playlist(let id) = place.view {
      guard let playlist = state.playlists[id] else { return .success(.collection(id)) }
      switch playlist.kind {
      case .collection: return .success(.collection(id))
      case .synthetic: return .success(.synthetic(id, count: playlist.count?.count ?? 0))
      case .savedFilter: break
      }
    }
    if let filter = place.filter { return asked(by: filter) }
    switch place.view {
    case .all: return .success(.matching(RecordingsQuery(dateFrom: "-30d")))
    case .unviewed:
      var query = RecordingsQuery(dateFrom: "-30d")
      query.hideViewed = .currentUser
      return .success(.matching(query))
    case .playlist(let id):
      return state.playlists[id].map { asked(bySaved: $0.filters) } ?? .failure(.unreadable)
    }
  }

  /// As it is stored, unless it has words of Reel's own: those are in no part of it that the server reads.
  private func asked(bySaved filters: JSONText) -> Result<RecordingListing, ListingProblem> {
    if let line = try? FilterLine(savedFilter: filters, in: state.settings.zone),
      line.words.contains(where: \.isOnlyReels)
    {
      return asked(by: line)
    }
    guard let query = try? SavedFilter.query(from: filters) else { return .failure(.unreadable) }
    return .success(.matching(query))
  }

  private func asked(by line: FilterLine) -> Result<RecordingListing, ListingProblem> {
    Result { () throws(FilterQueryProblem) in
      // Which viewed rows to leave out is asked of every server: one that cannot is told apart by its refusal.
      .matching(try line.query(at: state.now, in: state.settings.zone, for: state.filterServer))
    }.mapError(ListingProblem.line)
  }
}

/// Why a view has no list to ask for.
enum ListingProblem: Error, Hashable {
  /// A saved filter that is none.
  case unreadable
  case line(FilterQueryProblem)
}

extension FetchFailure {
  /// What a server answers that cannot read a cursor: a plain 500 (fact sheet §2.1).
  fileprivate var mayBeTheCursor: Bool {
    if case .serverFailed(500, _) = self { true } else { false }
  }
}
