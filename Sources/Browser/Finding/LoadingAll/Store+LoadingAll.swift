import Foundation
import Recordings
import Wording

extension Store {
  mutating func loadAll(_ verb: LoadingAllVerb) {
    switch (verb, state.recordings.list.loadingAll) {
    case (.again, _) where state.recordings.list.loadedAt != nil:
      guard canRun(.load) else { return }
      guard state.isAskedByQuery else {
        state.notice = .nothingToDo("PostHog shows one page of it: \(key: .refresh) asks for that again")
        return
      }
      guard !state.isReadingCache else {
        state.notice = .nothingToDo("the cache is still being read")
        return
      }
      if !state.recordings.list.isReloadingAll { state.recordings.list.beginFullReload(at: state.now) }
      state.recordings.list.beginLoadingAll()
      if case .loaded = state.recordings.list.load { return goOnLoadingAll() }
      loadWhereNeeded()
    case (.all, _), (.again, _):
      guard canRun(.load) else { return }
      state.recordings.list.beginLoadingAll()
      // Without a first page the others are unknown.
      if case .loaded = state.recordings.list.load { return goOnLoadingAll() }
      state.notice = .said("loading all begins when the server answers")
      loadWhereNeeded()
    case (.pause, let loading?):
      state.recordings.list.loadingAll = LoadingAll(isPaused: !loading.isPaused)
      goOnLoadingAll()
    case (.stop, .some): stopLoadingAll()
    case (.pause, nil), (.stop, nil): state.notice = .nothingToDo("nothing is being loaded: :load all begins")
    }
  }

  /// What came stays.
  mutating func stopLoadingAll() {
    state.recordings.list.loadingAll = nil
    if state.recordings.list.isReloadingAll { return stopFullReload() }
    state.notice = .done(
      state.recordings.list.pageLoad.isLoading
        ? "stopped: the page on its way is the last"
        : "stopped: \(Amounts.grouped(state.recordings.list.loadedCount)) are loaded")
  }

  /// The rows that were read again stay, before the others. The page under way is not waited for.
  private mutating func stopFullReload() {
    let count = Amounts.grouped(state.recordings.list.reloadedCount)
    state.recordings.list.endFullReload(isWhole: false, height: state.layout.listHeight(of: .recordings))
    state.recordings.list.pageLoad = .idle
    applyPendingToRows()
    state.notice = .done(
      "stopped: \(count) of \(Amounts.grouped(state.recordings.list.loadedCount)) were read again")
  }

  /// Asks for the next page, unless one is on its way or the user holds it.
  mutating func goOnLoadingAll() {
    switch state.recordings.list.nextStepOfLoadingAll(at: state.now) {
    case .wait: break
    case .nextPage: loadNextPage(.background)
    case .done: state.notice = .done(Sentence(allAreLoaded))
    }
  }

  /// As far as the server shows them, and as old as they are.
  private var allAreLoaded: String {
    let list = state.recordings.list
    let isWhole = state.isAskedByQuery || state.heldByCollection == nil
    let count = Amounts.grouped(list.loadedCount)
    let age = list.restLoadedAt.map {
      ", those behind the first page \(Amounts.age($0, at: state.now)); :load again reads them"
    }
    return (isWhole ? "all \(count) are loaded" : "PostHog shows these \(count)") + (age ?? "")
  }
}
