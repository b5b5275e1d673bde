import Foundation
import Recordings

/// The list pages for itself instead of asking the library for all of it: the pages that the cursor reads
/// ahead, those of `:load all` and those of following go on from one place. Between two pages the user may
/// stop, hold, refresh or scroll on from where it stopped. The rules of paging are those of the library:
/// `PageWalk`, `holdsPagesUntil`, `inLargePages`.
extension RecordingList {
  enum LoadingAllStep {
    /// Nothing is asked for now: a page is on its way, or the user or the quota holds it.
    case wait
    case nextPage
    case done
  }

  mutating func beginLoadingAll() {
    loadingAll = LoadingAll()
    if pageLoad.failure != nil { pageLoad = .idle }
  }

  mutating func nextStepOfLoadingAll(at now: Date) -> LoadingAllStep {
    guard let loading = loadingAll, !loading.isPaused else { return .wait }
    if let resumes = loading.resumesAt, resumes > now { return .wait }
    if load.isLoading || pageLoad.isLoading { return .wait }
    if next == nil, !isReloadingAll {
      loadingAll = nil
      return .done
    }
    loadingAll?.resumesAt = nil
    return .nextPage
  }

  /// A page failed. What the quota holds back is read when it may be; everything else waits for the user.
  /// False where nothing is being loaded.
  mutating func postponeLoadingAll(after failure: FetchFailure, at now: Date) -> Bool {
    guard loadingAll != nil else { return false }
    guard let moment = failure.holdsPagesUntil(now) else {
      loadingAll?.isPaused = true
      return false
    }
    pageLoad = .idle
    loadingAll?.resumesAt = moment
    return true
  }
}
