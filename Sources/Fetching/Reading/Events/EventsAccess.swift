import Foundation
import Recordings

/// Whether questions about events are any use: learnt once a run, without a call where the key says it.
struct EventsAccess: Sendable {
  /// Why the event store is closed to this key, or is not there.
  private var closed: FetchFailure?
  private var spent: (until: Date, failure: FetchFailure)?
  /// Whether a question was answered, or the key says that it may ask. Until then one call is made at a time.
  private(set) var isOpen = false
  /// How often the server said that asking is no use, and what it said last.
  private(set) var refusals = 0
  private(set) var latest: FetchFailure?

  /// The server says what the key may do, which may have changed.
  mutating func learn(from key: KeyInfo?) {
    guard let key else { return }
    isOpen = key.allows(.queryRead)
    closed = isOpen ? nil : .missingScope(Scope.queryRead.rawValue)
  }

  mutating func succeeded() { (isOpen, spent) = (true, nil) }

  mutating func learn(from failure: FetchFailure, at now: Date) {
    if failure.closesEvents {
      (closed, latest, isOpen) = (failure, failure, false)
      refusals += 1
    }
    if case .queryQuotaSpent(let until) = failure {
      // Where no moment is named it may be the month's, or be bought meanwhile: an hour costs few calls.
      spent = (until ?? now.addingTimeInterval(ServerWait.longest), failure)
      latest = failure
      refusals += 1
    }
  }

  /// Why nothing is asked; nil where it is. Who insists asks for a quota that is spent, never for a scope.
  func refusal(_ priority: Priority, at now: Date) -> FetchFailure? {
    if let closed { return closed }
    guard let spent, spent.until > now, priority != .refresh else { return nil }
    return spent.failure
  }
}

extension FetchFailure {
  /// Of the endpoint as such: the same for every question of this run.
  fileprivate var closesEvents: Bool {
    switch self {
    case .missingScope, .keyNotSupported, .forbidden, .notFound: true
    case .refused(let refusal): [404, 405, 501].contains(refusal.status)
    case .notPostHog(let status, _): status == 404
    case .noKey, .keyRejected, .wrongRegion, .projectForbidden, .projectNotFound, .gone, .throttled,
      .queryTooHeavy, .queryQuotaSpent, .busy, .serverFailed, .offline, .tls, .redirectedElsewhere,
      .unreadable, .unreadableFilter, .cancelled:
      false
    }
  }
}
