package import Foundation
import Recordings
import Terminal

/// The program as a function: from an action and its instant to the new state and effects.
package struct Store: Sendable {
  package internal(set) var state: BrowserState
  var effects: [Effect] = []
  /// The key before this one asked to quit.
  var quitAskedBefore = false
  /// Keys since the start, and how many they were at each undo that is not answered yet.
  var keysPressed = 0
  var keysAtUndo: [Int] = []
  var typedCount = TypedCount.none

  package init(state: BrowserState) { self.state = state }

  /// The next page of a list that is loaded whole is on its way.
  package var isLoadingAll: Bool {
    guard let loading = state.recordings.list.loadingAll else { return false }
    return !loading.isPaused && state.recordings.list.pageLoad.isLoading
  }

  /// Reduces one action; answers the effects in the order in which they shall be done.
  package mutating func send(_ action: BrowserAction, at now: Date) -> [Effect] {
    state.now = now
    effects = []
    let showsDecision = state.notice == nil && state.filing.batch != nil
    reduce(action)
    goOnReturning()
    openNamedRecording()
    notePlace(after: action)
    if showsDecision, action.isOfLoading, state.notice?.givesWay == true { state.notice = nil }
    followChoices()
    restDetail()
    arrangeTimeline()
    followEvidence()
    effects += state.recordings.list.stoodOnNew()
    followSearchMatches()
    state.followBusy()
    keepPlaceBeforeLeaving()
    return effects
  }

  private mutating func reduce(_ action: BrowserAction) {
    switch action {
    case .started: start()
    case .resized(let size): resize(to: size)
    case .terminal(let event): terminalEventArrived(event)
    case .terminalAnswered(let theme, let isSlow):
      state.settings.theme = theme ?? state.settings.theme
      state.isSlowLine = isSlow
    case .deadlinePassed: passDeadlines()
    case .clockSet(let seconds): state.moveDeadlines(by: seconds)
    case .suspendRefused:
      state.notice = .nothingToDo("no shell could continue Reel here, so it does not stop")
    case .load(let answer): loadAnswered(answer)
    case .list(let answer): listAnswered(answer)
    case .timeline(let answer): timelineAnswered(answer)
    case .cache(let answer): cacheAnswered(answer)
    case .journal(let answer): journalAnswered(answer)
    case .quotaRead(let report): quotaRead(report)
    case .handedOver(let handOver, let outcome): state.notice = .handedOver(handOver, outcome)
    case .edited(let playlist, let outcome): playlistEdited(playlist, outcome)
    case .programEnded(let number, let run, let outcome): programEnded(number, run, outcome)
    case .noticed(let notice): noticed(notice)
    }
  }

  private mutating func noticed(_ notice: FetchNotice) {
    switch notice {
    case .quota(let report): state.quota = report
    case .retrying(let retry): state.retrying = retry
    case .cache(let news): state.notice = .cache(news)
    case .journal(let news):
      journalNoticed(news)
      rereadJournal()
    }
  }

  /// What was said of the quota is told anew, if it is still said.
  private mutating func quotaRead(_ report: QuotaReport?) {
    guard let report else { return }
    state.quota = report
    if case .quota = state.notice { state.notice = .quota(report) }
  }

  private mutating func start() {
    if state.settings.project == nil { effects.append(.cache(.readProject)) }
    loadAccount()
    if state.settings.project != nil { loadProject() }
  }

  /// Both lists; the project is known.
  mutating func loadProject() {
    openJournal()
    readCachedPlaylists()
    loadPlaylists()
    beginRows()
  }

  private mutating func resize(to size: Size) {
    state.size = size
    let layout = state.layout
    state.recordings.list.cursor.settle(
      count: state.recordings.list.rows.count, height: layout.listHeight(of: .recordings))
    state.playlists.cursor.settle(
      count: state.playlists.entries.count, height: layout.listHeight(of: .playlists))
  }

  private mutating func passDeadlines() {
    let now = state.now
    if let at = state.account.load.retryAt, at <= now { loadAccount() }
    if let at = state.playlists.load.retryAt, at <= now { loadPlaylists() }
    if let at = state.playlists.ofAuthor?.load.retryAt, at <= now { loadPlaylistsOfAuthor() }
    if let at = state.recordings.list.load.retryAt, at <= now { loadRecordings() }
    if let at = state.recordings.list.pageLoad.retryAt, at <= now {
      state.recordings.list.pageLoad = .idle
      readAhead()
    }
    if let at = state.recordings.list.loadingAll?.resumesAt, at <= now { goOnLoadingAll() }
    if let at = state.recordings.list.following?.dueAt, at <= now { checkForNewRecordings() }
    if let at = state.retrying?.at, at <= now { state.retrying = nil }
    if let at = state.detail.dueAt, at <= now { loadDetail() }
    if let at = state.countsMatchesAt, at <= now { countMatches(in: state.search?.pane ?? state.focus) }
    if let at = state.evidence.dueAt, at <= now { loadEvidence() }
    if let at = state.overlay?.dueAt, at <= now { askForPersons() }
    if let at = state.place.dueAt, at <= now { keepPlace() }
  }
}
