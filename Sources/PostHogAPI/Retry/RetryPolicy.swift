package import Foundation
package import Recordings

/// Whether a call that failed is sent again, and when: pure, the random number comes from the caller.
package struct RetryPolicy: Hashable, Sendable {
  /// How often a call is sent in all.
  package var mostTries: Int
  /// The wait before the second try, doubled for each one after it.
  package var firstWait: Duration
  /// What doubling stops at.
  package var longestBackoff: Duration
  /// A longer wait is no wait but an answer: the failure itself, which says until when.
  package var longestWait: Duration

  package init(mostTries: Int, firstWait: Duration, longestBackoff: Duration, longestWait: Duration) {
    self.mostTries = mostTries
    self.firstWait = firstWait
    self.longestBackoff = longestBackoff
    self.longestWait = longestWait
  }

  /// Somebody looks at the screen: waits of seconds only.
  package static let reading = RetryPolicy(
    mostTries: 3, firstWait: .milliseconds(500), longestBackoff: .seconds(4), longestWait: .seconds(5))

  /// A write of the journal: whether it is sent again is decided there.
  package static let once = RetryPolicy(
    mostTries: 1, firstWait: .zero, longestBackoff: .zero, longestWait: .zero)

  /// The wait before the next try; `nil` gives up. `tries` were sent so far. `random` is in 0..<1 and spreads
  /// the waits. A backoff lasts between half and all of its length. A named moment is passed by up to half a
  /// second.
  package func wait(
    after failure: FetchFailure, tries: Int, now: Date, random: Double
  ) -> Duration? {
    guard tries < mostTries, failure.isPassing else { return nil }
    let named = failure.retryAt.map {
      Duration(clampingSeconds: max(0, $0.timeIntervalSince(now)) + random / 2)
    }
    // A moment that is over already, by a clock that goes ahead, say, is no reason to hurry.
    let wait = max(named ?? .zero, backoff(tries) * (0.5 + random / 2))
    return wait <= longestWait + .milliseconds(500) ? wait : nil
  }

  /// The wait before a list begins anew at its first page for the so-manieth time, because the server failed
  /// at one behind it.
  package func pause(beforeRestart number: Int, random: Double) -> Duration {
    backoff(number) * (0.5 + random / 2)
  }

  private func backoff(_ tries: Int) -> Duration {
    min(longestBackoff, firstWait * (1 << min(16, max(0, tries - 1))))
  }
}

extension FetchFailure {
  /// May be gone when asked again. A query that was too heavy is not, and neither is a plain 500.
  var isPassing: Bool {
    switch self {
    case .throttled, .busy: true
    case .serverFailed(let status, _): status == 502 || status == 504
    case .offline(let problem): problem.isPassing
    case .unreadable(let answer): answer.isPassing
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .queryQuotaSpent, .tls, .notPostHog,
      .redirectedElsewhere, .unreadableFilter, .cancelled:
      false
    }
  }

  /// The moment the server named.
  package var retryAt: Date? {
    switch self {
    case .throttled(let until), .busy(let until), .queryQuotaSpent(let until): until
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .serverFailed, .offline, .tls,
      .notPostHog,
      .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }
}

extension UnreadableAnswer {
  /// Something on the way may have spoilt it.
  fileprivate var isPassing: Bool {
    switch self {
    case .cut, .notJSON, .missing: true
    case .tooDeep, .tooMany, .tooLarge: false
    }
  }
}

extension NetworkProblem {
  fileprivate var isPassing: Bool {
    switch self {
    case .connectionRefused, .unreachable, .connectTimedOut, .readTimedOut, .connectionLost, .unknownHost:
      true
    case .proxyFailed, .proxyUnknown, .proxyUnreachable, .other: false
    }
  }
}
