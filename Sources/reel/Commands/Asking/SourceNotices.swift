import Foundation
import Recordings
import Wording

/// What the source tells by itself, as far as somebody in a shell wants to know it.
struct SourceNotices {
  /// Shorter waits are over before they are read.
  private static let shortest: TimeInterval = 3

  let wording: FailureWording
  let zone: Zone

  func lines(_ notice: FetchNotice) -> [String] {
    switch notice {
    case .retrying(let retry):
      retry.at.timeIntervalSinceNow < Self.shortest ? [] : [waiting(until: retry.at, retry.failure)]
    case .cache(let news): ["reel: " + CacheWording.sentence(news)]
    case .journal(let news): lines(news)
    case .quota: []
    }
  }

  private func lines(_ news: JournalNotice) -> [String] {
    switch news {
    case .foreign(let foreign):
      [
        "reel: \(Amounts.counted(foreign.changes, "change")) of another user of this journal wait; reel without a "
          + "command asks about them."
      ]
    case .notKept(let failure): ["reel: " + JournalWording.what(failure)]
    case .interruptedDeletions(_, let left) where left > 0:
      ["reel: \(Amounts.counted(left, "deletion")) of an earlier run wait for you: reel journal list."]
    case .settled, .answered, .created, .changed, .goesOn, .interruptedDeletions: []
    }
  }

  /// The failure's own moment is that of the wait.
  func waiting(until moment: Date, _ failure: FetchFailure) -> String {
    let what = wording.what(failure.withoutMoment)
    return "reel: \(what) Reel goes on at \(CivilTime(moment, in: zone).full)."
  }
}

extension FetchFailure {
  fileprivate var withoutMoment: FetchFailure {
    switch self {
    case .throttled: .throttled(until: nil)
    case .busy: .busy(until: nil)
    case .queryQuotaSpent: .queryQuotaSpent(until: nil)
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .serverFailed, .offline, .tls,
      .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      self
    }
  }
}
