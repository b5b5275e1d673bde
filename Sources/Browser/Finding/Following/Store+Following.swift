import Foundation
import Recordings

extension Store {
  /// Of the free plan, until the server's limits are known; and of a server that has none.
  private var pause: TimeInterval { state.settings.isUnlimited ? 10 : 67 }

  mutating func switchFollowing() { follow(state.recordings.list.following == nil ? .on : .off) }

  mutating func follow(_ verb: FollowingVerb) {
    guard verb != .off else {
      endFollowing()
      state.notice = .done("new recordings are not looked for any more")
      return
    }
    guard canRun(.follow) else { return }
    var following = state.recordings.list.following ?? Following(dueAt: nil)
    following.notice = verb
    state.recordings.list.following = following
    if following.dueAt == nil, !state.recordings.list.load.isLoading { lookForNew() }
  }

  mutating func endFollowing() {
    if state.recordings.list.following?.showsTitle == true {
      effects.append(.terminal(.title(Self.plainTitle)))
    }
    state.recordings.list.following = nil
  }

  /// What the window is called while there is nothing new.
  private static var plainTitle: String { "reel" }

  /// Asks for the first page. One that is on its way will do; while all is being loaded, those pages go before.
  mutating func lookForNew() {
    if let loading = state.recordings.list.loadingAll, !loading.isPaused {
      let later = state.now.addingTimeInterval(pause)
      state.recordings.list.following?.dueAt = later
      return
    }
    state.recordings.list.following?.dueAt = nil
    if state.recordings.list.load.isLoading { return }
    loadRecordings(.following)
  }

  /// Before a first page takes its place: what of it was not there. Where nothing was, nothing is new; and what stands
  /// behind the last row that was there only moved up, because others left the view.
  func unknown(in page: RecordingPage) -> [RecordingID] {
    let list = state.recordings.list
    guard list.loadedAt != nil, !list.isPreview else { return [] }
    let ids = page.rows.compactMap(\.id)
    let isKnown = ids.map { list.recording($0) != nil }
    let end = isKnown.lastIndex(of: true) ?? ids.count
    return zip(ids, isKnown).prefix(end).filter { !$0.1 }.map(\.0)
  }

  /// After it took its place: what of it is shown is told, and when to look again is known.
  mutating func note(new: [RecordingID]) {
    guard var following = state.recordings.list.following else { return }
    let shown = new.filter(state.recordings.list.isShown)
    following.new = following.new.union(shown).filter(state.recordings.list.isShown)
    following.dueAt = state.now.addingTimeInterval(state.quota?.list?.steadyPause ?? pause)
    state.recordings.list.following = following
    guard !shown.isEmpty else { return }
    switch following.notice {
    case .bell: effects.append(.terminal(.bell))
    case .title: effects.append(.terminal(.title("(\(following.new.count)) \(Self.plainTitle)")))
    case .on, .off: break
    }
  }

  /// What the quota holds back is asked for when it may be; other failures are tried again at the usual pace, and said
  /// by the age of the rows.
  mutating func holdFollowing(after failure: FetchFailure) -> Bool {
    guard let following = state.recordings.list.following, following.dueAt == nil else { return false }
    let later = state.now.addingTimeInterval(pause)
    if case .throttled(let until) = failure {
      // A time that is over already would be asked for without end.
      state.recordings.list.following?.dueAt = max(until ?? later, state.now.addingTimeInterval(1))
      state.recordings.list.load = state.recordings.list.loadedAt.map { .loaded(at: $0) } ?? .idle
    } else {
      state.recordings.list.following?.dueAt = later
      state.recordings.list.load = .failed(failure, retryAt: nil)
    }
    return true
  }

  /// A new row that the cursor stands on is new no more.
  mutating func lookAtNew() {
    guard let following = state.recordings.list.following, let id = state.recordings.list.currentID,
      following.new.contains(id)
    else { return }
    state.recordings.list.following?.new.remove(id)
    guard following.notice == .title else { return }
    let left = following.new.count - 1
    effects.append(.terminal(.title(left > 0 ? "(\(left)) \(Self.plainTitle)" : Self.plainTitle)))
  }
}
