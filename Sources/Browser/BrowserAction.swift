package import Foundation
package import Recordings
package import Terminal

/// What happened: a key, an answer, the passing of time. Every action comes with its instant. The outer case
/// says where it comes from; what came lies beside the feature that asked.
package enum BrowserAction: Hashable, Sendable {
  case started
  case resized(Size)
  case terminal(TerminalEvent)
  /// The terminal told its background, for which there may be a theme, and so how slow the line is.
  case terminalAnswered(theme: Theme?, isSlow: Bool)
  /// The state's `deadline` was reached.
  case deadlinePassed
  /// Somebody set the wall clock, by so many seconds.
  case clockSet(by: TimeInterval)
  /// Nobody could have continued the program after a stop.
  case suspendRefused

  case load(LoadAnswer)
  case list(ListAnswer)
  case timeline(TimelineAnswer)
  case cache(CacheAnswer)
  case journal(JournalAnswer)
  case quotaRead(QuotaReport?)
  case handedOver(HandOver, HandOverOutcome)
  case edited(PlaylistID, EditOutcome)
  /// A program of the user's ended. The number is that of one that ran beside this program.
  case programEnded(Int?, ProgramRun, ProgramOutcome)
  /// Said by the source without being asked.
  case noticed(FetchNotice)
}

extension BrowserAction {
  /// Came from the server, the cache or the clock, and is not about a decision.
  var isOfLoading: Bool {
    switch self {
    case .deadlinePassed, .load, .timeline, .cache: true
    case .started, .resized, .terminal, .terminalAnswered, .clockSet, .suspendRefused, .list, .journal,
      .quotaRead,
      .handedOver, .edited, .programEnded, .noticed:
      false
    }
  }
}
