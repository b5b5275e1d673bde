package import Foundation
import Recordings

extension BrowserState {
  /// When the program must act by itself: the earliest of what its parts wait for.
  package var deadline: Date? {
    [
      account.load.retryAt, playlists.load.retryAt, playlists.ofAuthor?.load.retryAt,
      recordings.list.load.retryAt,
      recordings.list.pageLoad.retryAt, recordings.list.loadingAll?.resumesAt,
      recordings.list.following?.dueAt,
      detail.dueAt, evidence.dueAt, overlay?.dueAt, place.dueAt, retrying?.at, countsMatchesAt,
    ].compactMap { $0 }.min()
  }

  /// The clock was set: what waits has waited no longer for that.
  mutating func moveDeadlines(by seconds: TimeInterval) {
    account.load.retryAt?.addTimeInterval(seconds)
    playlists.load.retryAt?.addTimeInterval(seconds)
    playlists.ofAuthor?.load.retryAt?.addTimeInterval(seconds)
    recordings.list.load.retryAt?.addTimeInterval(seconds)
    recordings.list.pageLoad.retryAt?.addTimeInterval(seconds)
    recordings.list.loadingAll?.resumesAt?.addTimeInterval(seconds)
    recordings.list.following?.dueAt?.addTimeInterval(seconds)
    detail.dueAt?.addTimeInterval(seconds)
    evidence.dueAt?.addTimeInterval(seconds)
    overlay?.dueAt?.addTimeInterval(seconds)
    place.dueAt?.addTimeInterval(seconds)
    retrying?.at.addTimeInterval(seconds)
    busySince?.addTimeInterval(seconds)
    countsMatchesAt?.addTimeInterval(seconds)
  }
}
