import Foundation
import Recordings

extension Store {
  /// Shows a view with its own filter.
  mutating func open(_ view: ViewID) { open(Location(view)) }

  /// Shows a location. One that was never loaded, or is stale, is loaded. The playlists' cursor goes with it.
  mutating func open(_ location: Location) {
    state.going = nil
    state.recordings.open(location)
    selectOpenView()
    loadWhereNeeded()
  }

  /// The open view is gone. The cursor of a user who is in the playlists stays where it is.
  mutating func leaveDeletedView(_ view: ViewID) {
    state.recordings.open(Location(.all))
    state.recordings.history.forget(view)
    if state.focus != .playlists { selectOpenView() }
    loadWhereNeeded()
  }

  private mutating func selectOpenView() {
    state.playlists.point(at: state.recordings.view, height: state.layout.listHeight(of: .playlists))
  }

  mutating func runGoTo(_ command: GoToCommand) {
    switch command {
    case .person: openThread(\.wordsForPerson, orSay: "the row names no person")
    case .page: openThread(\.wordsForPage, orSay: "the row names no entry page")
    case .findPerson: findPerson()
    case .playlist: openPicker(.go)
    case .project: switchProject()
    case .previousView: walk(isBack: true)
    case .nextView: walk(isBack: false)
    }
  }

  private mutating func walk(isBack: Bool) {
    guard state.recordings.walk(back: isBack) else {
      state.notice = .nothingToDo(isBack ? "no view before this one" : "no view after this one")
      return
    }
    state.recordings.list.cursor.settle(
      count: state.recordings.list.rows.count, height: state.layout.listHeight(of: .recordings))
    selectOpenView()
    loadWhereNeeded()
  }

  mutating func loadWhereNeeded() {
    switch state.recordings.list.load {
    case .loaded:
      reapplyWordsAboutLists()
      goOnLoadingAll()
    case .loading: break
    // The server named a time. Until then it would refuse again.
    case .failed(_, let retryAt?) where retryAt > state.now: break
    case .idle, .failed: loadRecordings()
    }
  }

  /// Follows a thread from the row under the cursor: whose other recordings, or which others begin at its
  /// page.
  private mutating func openThread(_ thread: (Recording) -> [FilterWord], orSay reason: Sentence) {
    guard let recording = state.recordings.list.current else { return }
    let words = thread(recording)
    guard !words.isEmpty else {
      state.notice = .nothingToDo(reason)
      return
    }
    openThread(words)
  }

  /// Among all recordings, in a window wide enough for most threads.
  mutating func openThread(_ words: [FilterWord]) {
    open(Location(.all, FilterLine(words + [FilterWord(.date(.from, Self.windowOfThread))])))
    focus(.recordings)
  }

  private static let windowOfThread = FilterDate.relative("-90d")
}
