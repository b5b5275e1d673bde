import Foundation
import Recordings

extension RecordingList {
  /// Before a first page takes its place: what of it was not there. Where nothing was, nothing is new; and what stands
  /// behind the last row that was there only moved up, because others left the view.
  func newRows(in page: RecordingPage) -> [RecordingID] {
    guard loadedAt != nil, !isPreview else { return [] }
    let ids = page.rows.compactMap(\.id)
    let isKnown = ids.map { recording($0) != nil }
    let end = isKnown.lastIndex(of: true) ?? ids.count
    return zip(ids, isKnown).prefix(end).filter { !$0.1 }.map(\.0)
  }

  /// After it took its place: what of it is shown is told, and when to look again is known.
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

  /// A new row that the cursor stands on is new no more.
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

  /// What the quota holds back is asked for when it may be; other failures are tried again at the usual pace, and said
  /// by the age of the rows. False where the rows were not looked at by themselves.
  mutating func holdFollowing(after failure: FetchFailure, at now: Date, pause: TimeInterval) -> Bool {
    guard let following, following.dueAt == nil else { return false }
    let later = now.addingTimeInterval(pause)
    if case .throttled(let until) = failure {
      // A time that is over already would be asked for without end.
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
