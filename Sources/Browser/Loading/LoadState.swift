package import Foundation
package import Recordings

/// Where a load stands. What was loaded before stays on the screen whatever happens next.
package enum LoadState: Hashable, Sendable {
  case idle
  case loading(RequestID)
  case loaded(at: Date)
  /// `retryAt`: when the program asks again by itself, because the server said when.
  case failed(FetchFailure, retryAt: Date?)

  package var isLoading: Bool {
    if case .loading = self { true } else { false }
  }

  package var failure: FetchFailure? {
    if case .failed(let failure, _) = self { failure } else { nil }
  }

  package var retryAt: Date? {
    get { if case .failed(_, let retryAt) = self { retryAt } else { nil } }
    set { if case .failed(let failure, _) = self { self = .failed(failure, retryAt: newValue) } }
  }

  package func awaits(_ request: RequestID) -> Bool { self == .loading(request) }
}

extension FetchFailure {
  /// When to ask again after a failure: only when the server named a time. A busy server gets at least half a
  /// minute, because three tries were made already.
  func retryAt(after now: Date) -> Date? {
    let earliest = now.addingTimeInterval(30)
    if case .queryQuotaSpent(let until?) = self { return max(until, earliest) }
    if case .busy(let until?) = self { return max(until, earliest) }
    guard case .throttled(let until?) = self else { return nil }
    return until.timeIntervalSince(now) >= 5 ? until : max(until, earliest)
  }
}
