import Foundation
import Recordings

extension RecordingList {
  /// A page of this many rows costs the quota no more than a small one.
  static let pageOfAll = 500

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
  mutating func holdLoadingAll(after failure: FetchFailure, at now: Date) -> Bool {
    guard loadingAll != nil else { return false }
    guard case .throttled(let until) = failure else {
      loadingAll?.isPaused = true
      return false
    }
    pageLoad = .idle
    // A time in the past would repeat the call without end.
    loadingAll?.resumesAt = max(until ?? now.addingTimeInterval(60), now.addingTimeInterval(1))
    return true
  }
}
