import Foundation
import Recordings
import Wording

extension Store {
  /// Asks for the open view's first page.
  mutating func loadRecordings(_ priority: Priority = .user) {
    guard let project = state.project else { return readCache(nil) }
    if case .playlist(let id) = state.recordings.view, id.isProvisional { return showNothingYet() }
    let request = state.nextRequest()
    do throws(ListingProblem) {
      let listing = try state.listingRules.listing(for: state.question)
      let notApplied = state.listingRules.notApplied(of: state.question)
      state.recordings.list.firstPageAsked(listing, as: request, notApplied: notApplied)
      applyFilterLine()
      readCache(request)
      effects.append(.load(.recordings(request, project, listing, nil, priority)))
    } catch {
      state.recordings.list.load = .failed(.unreadableFilter, retryAt: nil)
      if case .line(let problem) = error { state.notice = .nothingToDo(Sentence(problem.sentence)) }
    }
  }

  /// Applies the words that only loaded rows can answer.
  mutating func applyFilterLine() {
    let line = state.filterLine
    let words = state.recordings.list.isPreview ? [] : state.localWords(of: line)
    state.recordings.list.apply(
      line, matching: state.matcher(of: words), knowing: state.evidence.known,
      isAskedByQuery: state.isAskedByQuery,
      height: state.layout.listHeight(of: .recordings))
  }

  /// The collections of a row are known later than the row. Where words ask for them, they are applied again.
  mutating func reapplyWordsAboutLists() {
    if state.localWords(of: state.filterLine).contains(where: \.isAboutLists) { applyFilterLine() }
  }

  /// A collection that the server has not created yet; it is asked for when it has its name.
  private mutating func showNothingYet() {
    state.recordings.list.replace(
      with: RecordingPage(rows: []), at: state.now, hidingViewed: false,
      height: state.layout.listHeight(of: .recordings))
  }

  /// Asks for the next page when the cursor comes near the end of what is loaded. At the very end the user
  /// waits for it; what follows an answer by itself keeps to the quota's pace.
  mutating func readAhead(_ atEnd: Priority = .user) {
    let height = state.layout.listHeight(of: .recordings)
    if let priority = state.recordings.list.readsAhead(atEnd, height: height) { loadNextPage(priority) }
  }

  mutating func loadNextPage(_ priority: Priority) {
    guard let project = state.project,
      let listing = state.recordings.list.listingOfNextPage(priority, isHeldBack: isPageHeldBack)
    else { return }
    effects.append(
      state.recordings.list.loadNextPage(of: project, listing, as: state.nextRequest(), priority))
  }

  private var isPageHeldBack: Bool { state.recordings.list.isPageHeldBack(by: state.quota, at: state.now) }

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
      state.server.learnFromAnswer()
      let isFollowed = state.recordings.list.following != nil
      let new = isFollowed ? state.recordings.list.newRows(in: page) : []
      state.recordings.list.replace(
        with: page, at: page.fetchedAt ?? state.now,
        since: state.listingRules.windowStart(of: state.question), hidingViewed: hidesViewedHere,
        height: state.layout.listHeight(of: .recordings), holdingTop: isFollowed || state.triage.isOn)
      applyFilterLine()
      applyPendingToRows(of: page)
      newRowsArrived(new)
      if case .playlist(let id) = state.recordings.view { state.playlists.counted(id, by: page) }
      goOnLoadingAll()
      readAhead(.prefetch)
    case .failure(let failure):
      let leftOut = openListing.map { state.server.learn(from: failure, about: $0) } ?? []
      if !leftOut.isEmpty {
        state.notice = .partsLeftOut(leftOut)
        loadRecordings()
      } else if !postponeFollowing(after: failure) {
        state.recordings.list.loadingAll?.isPaused = true
        state.recordings.list.load = .failed(failure, retryAt: failure.retryAt(after: state.now))
        // Where rows are kept, the pane has no room to say why.
        if !state.recordings.list.rows.isEmpty { state.notice = .failed(.recordings, failure) }
      }
    }
  }

  private mutating func nextPageArrived(_ result: Result<RecordingPage, FetchFailure>) {
    switch result {
    case .success(let page):
      serverAnswered(.nextPage)
      if state.recordings.list.isReloadingAll { reloadedPageArrived(page) } else { nextPageArrived(page) }
    // Read ahead and given up: asked for again when the cursor comes nearer.
    case .failure(.cancelled): state.recordings.list.pageLoad = .idle
    case .failure(let failure) where state.recordings.list.restarts(after: failure):
      state.recordings.list.pageLoad = .idle
      goOnLoadingAll()
      readAhead()
    case .failure(let failure) where state.recordings.list.postponeLoadingAll(after: failure, at: state.now):
      break
    case .failure(let failure):
      state.recordings.list.pageLoad = .failed(failure, retryAt: failure.retryAt(after: state.now))
      // The row below the last one, which says so too, may lie beyond the screen.
      if !isPageHeldBack { state.notice = .failed(.nextPage, failure) }
    }
  }

  private mutating func nextPageArrived(_ page: RecordingPage) {
    // A copy of a number, not of the list: beside a copy, all of it would be copied to be changed.
    let shownBefore = state.recordings.list.rows.count
    state.recordings.list.pageArrived(page, at: state.now, hidingViewed: hidesViewedHere)
    applyPendingToRows(of: page)
    // Its pages are larger than those that are read ahead.
    goOnLoadingAll()
    let count = state.recordings.list.rows.count - shownBefore
    if let priority = state.recordings.list.readsOn(afterRows: count) { readAhead(priority) }
  }

  private mutating func reloadedPageArrived(_ page: RecordingPage) {
    state.recordings.list.reloadedPageArrived(
      page, at: state.now, hidingViewed: hidesViewedHere, height: state.layout.listHeight(of: .recordings))
    applyPendingToRows()
    goOnLoadingAll()
  }

  private var hidesViewedHere: Bool { state.listingRules.hidesViewedHere(for: state.question) }

  /// What the open view asks for; nil where its filters cannot be read.
  var openListing: RecordingListing? { try? state.listingRules.listing(for: state.question) }
}
