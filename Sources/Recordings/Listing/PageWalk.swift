package import Foundation

/// Reads a list page by page: where the next page begins, what happens when a cursor fails, and when the list
/// ends.
package struct PageWalk: Hashable, Sendable {
  /// Where the page behind those that arrived begins; nil where there is none.
  package private(set) var next: PageToken?
  private var recovery = CursorRecovery()

  package init(next: PageToken? = nil) { self.next = next }

  /// What the next page is asked with; nil asks for the first one, also where the list begins anew.
  package var token: PageToken? { recovery.beginsAnew ? nil : next }

  /// Whether pages are repeated, because the list had to begin anew.
  package var isRecovering: Bool { recovery.isOn }

  /// Cached rows arrived. The server goes on behind them.
  package mutating func moveOn(to next: PageToken?) { self.next = next }

  /// A page arrived. A server that repeats a page or its cursor has no more. `bringsNew`: false where all of
  /// its rows were known.
  package mutating func pageArrived(next: PageToken?, bringsNew: Bool) {
    let isStuck = next == self.next && !recovery.beginsAnew
    self.next = next
    recovery.pageArrived(bringsNew: bringsNew)
    if isStuck || (!bringsNew && !recovery.isOn) { self.next = nil }
  }

  /// A page failed. Answers whether the list begins anew at its first page, because the server cannot read
  /// the cursor any more.
  package mutating func restarts(after failure: FetchFailure) -> Bool {
    guard failure.mayBeTheCursor, case .cursor? = next, !recovery.beginsAnew else { return false }
    return recovery.restart()
  }

  /// Nothing more will come.
  package mutating func end() { next = nil }
}

extension FetchFailure {
  /// When a page that the quota or a busy server holds back may be asked for again; nil after other failures.
  /// The moment is never over already, because a list would be asked for without end then.
  package func holdsPagesUntil(_ now: Date) -> Date? {
    switch self {
    case .throttled(let until): max(until ?? now.addingTimeInterval(60), now.addingTimeInterval(1))
    case .busy(let until?): max(until, now.addingTimeInterval(1))
    case .busy(nil), .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden,
      .forbidden, .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .queryQuotaSpent,
      .serverFailed,
      .offline, .tls, .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }

  /// A server that cannot read a cursor answers a plain 500 (docs/posthog.md, Cursors and pages), and one
  /// that reads it more carefully would refuse the request.
  package var mayBeTheCursor: Bool {
    switch self {
    case .refused(let refusal): refusal.status == 400
    case .serverFailed: isOfTheServer
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .throttled, .queryTooHeavy, .queryQuotaSpent, .busy, .offline, .tls,
      .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      false
    }
  }

  /// A server that is too old for a part of a query may fail at it instead of refusing it.
  package var mayBeTheQuery: Bool { isOfTheServer }

  /// What a gateway says of the server behind it passes, and is tried again.
  private var isOfTheServer: Bool {
    if case .serverFailed(let status, _) = self { !(502...504).contains(status) } else { false }
  }
}
