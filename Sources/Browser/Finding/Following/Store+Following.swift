import Foundation
import Recordings

extension Store {
  /// The free plan's pace, until the server's limits are known, and for servers without limits.
  private var pause: TimeInterval { state.settings.isUnlimited ? 10 : 67 }

  mutating func switchFollowing() { follow(state.recordings.list.following == nil ? .on : .off) }

  mutating func follow(_ verb: FollowingVerb) {
    guard verb != .off else {
      endFollowing()
      state.notice = .done("following ended")
      return
    }
    guard canRun(.follow) else { return }
    var following = state.recordings.list.following ?? Following(dueAt: nil)
    following.notice = verb
    state.recordings.list.following = following
    if following.dueAt == nil, !state.recordings.list.load.isLoading { checkForNewRecordings() }
  }

  mutating func endFollowing() { effects += state.recordings.list.endFollowing() }

  /// Reads the first page, unless it is already being read. Loading all goes first.
  mutating func checkForNewRecordings() {
    if let loading = state.recordings.list.loadingAll, !loading.isPaused {
      let later = state.now.addingTimeInterval(pause)
      state.recordings.list.following?.dueAt = later
      return
    }
    state.recordings.list.following?.dueAt = nil
    if state.recordings.list.load.isLoading { return }
    loadRecordings(.following)
  }

  mutating func newRowsArrived(_ new: [RecordingID]) {
    let nextAt = state.now.addingTimeInterval(state.quota?.list?.steadyPause ?? pause)
    effects += state.recordings.list.newRowsArrived(new, nextAt: nextAt)
  }

  mutating func postponeFollowing(after failure: FetchFailure) -> Bool {
    state.recordings.list.postponeFollowing(after: failure, at: state.now, pause: pause)
  }
}
