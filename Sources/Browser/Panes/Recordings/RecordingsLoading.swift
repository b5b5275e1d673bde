import Foundation
import Recordings

extension Store {
  /// Asks for the open view's first page. `again`: what was told a moment ago will not do.
  mutating func loadRecordings(_ priority: Priority = .user) {
    guard let project = state.project else { return readCache(nil) }
    if case .playlist(let id) = state.recordings.view, id.isProvisional { return showNothingYet() }
    let request = state.nextRequest()
    do throws(ListingProblem) {
      let listing = try state.listingRules.listing(for: state.question)
      state.recordings.list.load = .loading(request)
      state.recordings.list.pageLoad = .idle
      state.recordings.list.cameSorted = listing.sort
      applyFilterLine()
      state.recordings.list.listing = listing
      state.recordings.list.notApplied = state.listingRules.notApplied(of: state.question)
      readCache(request)
      effects.append(.load(.recordings(request, project, listing, nil, priority)))
    } catch {
      state.recordings.list.load = .failed(
        .unreadable(.missing(field: "filters")), retryAt: nil)
    }
  }

  /// What of the line only the rows tell is held against them here.
  mutating func applyFilterLine() {
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
    if state.localWords(of: state.filterLine).contains(where: \.isAboutLists) { applyFilterLine() }
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
    let mark = list.fullReload.map(\.next) ?? list.paging.token
    effects.append(.load(.recordings(request, project, listing, mark, priority)))
  }

  /// Reading ahead came into what is kept of the quota for the user: who asks for the page gets it.
  var isPageHeldBack: Bool {
    guard case .throttled? = state.recordings.list.pageLoad.failure, let quota = state.quota?.list else {
      return false
    }
    return !quota.isThrottled(at: state.now)
  }

  mutating func recordingsArrived(_ result: Result<RecordingPage, FetchFailure>, of request: RequestID) {
    if state.recordings.list.load.awaits(request) {
      firstPageArrived(result)
    } else if state.recordings.list.pageLoad.awaits(request) {
      nextPageArrived(result)
    }
  }

  private mutating func firstPageArrived(_ result: Result<RecordingPage, FetchFailure>) {
    switch result {
    case .success(let page):
      serverAnswered(.recordings)
      let isFollowed = state.recordings.list.following != nil
      let new = isFollowed ? unknown(in: page) : []
      state.recordings.list.replace(
        with: page, at: page.fetchedAt ?? state.now,
        since: state.listingRules.windowStart(of: state.question), hidingViewed: hidesViewedHere,
        height: state.layout.listHeight(of: .recordings), holdingTop: isFollowed)
      applyFilterLine()
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

  private mutating func nextPageArrived(_ result: Result<RecordingPage, FetchFailure>) {
    switch result {
    case .success(let page):
      serverAnswered(.nextPage)
      if state.recordings.list.isReloadingAll { renewedPageArrived(page) } else { nextPageArrived(page) }
    // Read ahead and given up: asked for again when the cursor comes nearer.
    case .failure(.cancelled): state.recordings.list.pageLoad = .idle
    case .failure(let failure) where restarts(after: failure):
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

  private mutating func nextPageArrived(_ page: RecordingPage) {
    // Copies of numbers, not of the list: beside a copy, all of it would be copied to be changed.
    let shownBefore = state.recordings.list.rows.count
    state.recordings.list.pageArrived(page, hidingViewed: hidesViewedHere)
    state.recordings.list.pageLoad = .loaded(at: state.now)
    layPendingOverRows()
    // Its pages are larger than those that are read ahead.
    goOnLoadingAll()
    goOn(afterRows: state.recordings.list.rows.count - shownBefore)
  }

  private mutating func renewedPageArrived(_ page: RecordingPage) {
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

  /// Whether the pages are asked for from the first one again.
  private mutating func restarts(after failure: FetchFailure) -> Bool {
    if state.recordings.list.isReloadingAll {
      return failure.mayBeTheCursor && state.recordings.list.fullReload?.restart() == true
    }
    return state.recordings.list.paging.restarts(after: failure)
  }

  /// Reads on after a page. Where all of it was put aside the next one follows, but only so often: whoever is looking
  /// at nothing asks for more with a key.
  private mutating func goOn(afterRows count: Int) {
    state.recordings.list.pagesWithoutRows = count > 0 ? 0 : state.recordings.list.pagesWithoutRows + 1
    // Who stands at the end still waits for what comes after the pages that come again.
    if state.recordings.list.paging.isRecovering { return readAhead() }
    let list = state.recordings.list
    let isSifted = list.hidesViewed || list.arrangement.matcher != nil
    if !isSifted || list.pagesWithoutRows < 3 { readAhead(.prefetch) }
  }

  private var hidesViewedHere: Bool { state.listingRules.hidesViewedHere(for: state.question) }

  /// What the open view asks for; nil where its filters cannot be read.
  var openListing: RecordingListing? { try? state.listingRules.listing(for: state.question) }
}
