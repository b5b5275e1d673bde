import Foundation
import Recordings

extension RecordingList {
  /// The rows of a first page that are new, before it replaces the rows shown. In an empty list nothing is
  /// new. Rows behind the last known one are not new: they moved up because others left the view.
  func newRows(in page: RecordingPage) -> [RecordingID] {
    guard loadedAt != nil, !isPreview else { return [] }
    let ids = page.rows.compactMap(\.id)
    let isKnown = ids.map { recording($0) != nil }
    let end = isKnown.lastIndex(of: true) ?? ids.count
    return zip(ids, isKnown).prefix(end).filter { !$0.1 }.map(\.0)
  }

  /// Afterwards: announces the new rows that are shown, and sets when to look again.
  mutating func newRowsArrived(_ new: [RecordingID], nextAt: Date) -> [Effect] {
    guard var following else { return [] }
    let shown = new.filter(isShown)
    following.new = following.new.union(shown).filter(isShown)
    following.dueAt = nextAt
    self.following = following
    guard !shown.isEmpty else { return [] }
    return switch following.notice {
    case .bell: [.terminal(.bell)]
    case .title: [following.title]
    case .on, .off: []
    }
  }

  /// A new row under the cursor is no longer new.
  mutating func stoodOnNew() -> [Effect] {
    guard let id = following == nil ? nil : currentID, following?.new.remove(id) != nil,
      let following, following.notice == .title
    else { return [] }
    return [following.title]
  }

  mutating func endFollowing() -> [Effect] {
    defer { following = nil }
    return following?.showsTitle == true ? [Following.plainTitle] : []
  }

  /// What the quota holds back is read when it may be. Other failures are tried again at the usual pace, and
  /// show in the age of the rows. False where the rows were not looked at by themselves.
  mutating func postponeFollowing(after failure: FetchFailure, at now: Date, pause: TimeInterval) -> Bool {
    guard let following, following.dueAt == nil else { return false }
    let later = now.addingTimeInterval(pause)
    if case .throttled(let until) = failure {
      // A time in the past would repeat the call without end.
      self.following?.dueAt = max(until ?? later, now.addingTimeInterval(1))
      load = loadedAt.map { .loaded(at: $0) } ?? .idle
    } else {
      self.following?.dueAt = later
      load = .failed(failure, retryAt: nil)
    }
    return true
  }
}

extension Following {
  /// What the window is called while there is nothing new.
  private static let name = "reel"

  static var plainTitle: Effect { .terminal(.title(name)) }

  var title: Effect { new.isEmpty ? Self.plainTitle : .terminal(.title("(\(new.count)) \(Self.name)")) }
}
