import Foundation
import Recordings

extension Store {
  /// Of the free plan, until the server's limits are known.
  private static var pause: TimeInterval { 67 }

  mutating func switchFollowing() { follow(state.recordings.list.following == nil ? .on : .off) }

  mutating func follow(_ verb: FollowingVerb) {
    guard verb != .off else {
      state.recordings.list.following = nil
      state.notice = .done("new recordings are not looked for any more")
      return
    }
    var following = state.recordings.list.following ?? Following(dueAt: nil)
    following.notice = verb
    state.recordings.list.following = following
    if following.dueAt == nil, !state.recordings.list.load.isLoading { lookForNew() }
  }

  /// Asks for the first page. One that is on its way will do.
  mutating func lookForNew() {
    state.recordings.list.following?.dueAt = nil
    if state.recordings.list.load.isLoading { return }
    loadRecordings(.following)
  }

  /// Before a first page takes its place: what of it is new, and when to look again.
  mutating func noteNew(in page: RecordingPage) {
    guard var following = state.recordings.list.following else { return }
    let new = page.rows.compactMap(\.id).filter { state.recordings.list.recording($0) == nil }
    following.new.formUnion(new)
    following.dueAt = state.now.addingTimeInterval(state.quota?.list?.steadyPause ?? Self.pause)
    state.recordings.list.following = following
    guard !new.isEmpty else { return }
    switch following.notice {
    case .bell: effects.append(.bell)
    case .title: effects.append(.title("(\(following.new.count)) reel"))
    case .on, .off: break
    }
  }

  /// What the quota holds back is asked for when it may be; other failures are tried again at the usual pace, and said
  /// by the age of the rows.
  mutating func holdFollowing(after failure: FetchFailure) -> Bool {
    guard let following = state.recordings.list.following, following.dueAt == nil else { return false }
    let later = state.now.addingTimeInterval(Self.pause)
    if case .throttled(let until) = failure {
      state.recordings.list.following?.dueAt = until ?? later
      state.recordings.list.load = state.recordings.list.loadedAt.map { .loaded(at: $0) } ?? .idle
    } else {
      state.recordings.list.following?.dueAt = later
      state.recordings.list.load = .failed(failure, retryAt: nil)
    }
    return true
  }

  /// A new row that the cursor stands on is new no more.
  mutating func lookAtNew() {
    guard let following = state.recordings.list.following, let id = state.recordings.list.current?.id,
      following.new.contains(id)
    else { return }
    state.recordings.list.following?.new.remove(id)
  }
}
