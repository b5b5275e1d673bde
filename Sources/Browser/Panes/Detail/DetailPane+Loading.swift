import Foundation
import Recordings

extension DetailPane {
  /// How long the cursor rests on a row before its detail is asked for, seconds: a held `j` asks for nothing.
  static let rest: TimeInterval = 0.15
  /// In triage every row is looked at, so the detail is loaded right after the frame.
  static let restInTriage: TimeInterval = 0.02

  /// Seconds between a call that the key had to wait for and the next one, at least.
  private static let restAfterWait: TimeInterval = 5

  /// Something of a recording was never asked for.
  func isMissing(_ id: RecordingID) -> Bool {
    let record = self[id]
    return record.retrieved.isUnasked || record.collections.isUnasked || record.retrieved.heldUntil != nil
      || record.collections.heldUntil != nil
  }

  /// What had to wait until now counts as never asked for. What has to wait longer is asked for then.
  mutating func endWaits(of id: RecordingID, at now: Date) {
    let waits = (self[id].retrieved.heldUntil, self[id].collections.heldUntil)
    if let until = waits.0, until <= now { self[id].retrieved = .unasked }
    if let until = waits.1, until <= now { self[id].collections = .unasked }
    dueAt = [waits.0, waits.1].compactMap { $0 }.filter { $0 > now }.min()
  }

  /// Another row came under the cursor. `asksAt`: when its detail is asked for, if that is missing.
  mutating func show(_ id: RecordingID?, asksAt: Date?) {
    shown = id
    timelines.unfolded = [:]
    for tab in DetailTab.allCases { cursors[tab] = nil }
    dueAt = asksAt
  }

  /// Asks for what was never asked about a recording. `lacking`: the scope of the lists, where the key is
  /// known not to have it.
  mutating func load(
    _ id: RecordingID, of project: ProjectID, _ priority: Priority, lacking scope: Scope?
  ) -> [Effect] {
    var effects: [Effect] = []
    if self[id].retrieved.isUnasked {
      self[id].retrieved = .loading
      effects.append(.load(.recording(project, id, priority)))
    }
    guard self[id].collections.isUnasked else { return effects }
    if let scope {
      self[id].collections = .failed(.missingScope(scope.rawValue))
    } else {
      self[id].collections = .loading
      effects.append(.load(.membership(project, id, priority)))
    }
    return effects
  }

  /// Asks again for all of it; what is shown stays until the answers are there.
  mutating func reload(_ id: RecordingID, of project: ProjectID, lacking scope: Scope?) -> [Effect] {
    dueAt = nil
    if self[id].retrieved.value == nil { self[id].retrieved = .loading }
    let recording = Effect.load(.recording(project, id, .refresh))
    guard scope == nil else { return [recording] }
    if self[id].collections.value == nil { self[id].collections = .loading }
    return [recording, .load(.membership(project, id, .refresh))]
  }

  /// Answers the failure that the pane has no place for: what was there before stays.
  mutating func recordingArrived(
    _ result: Result<Recording, FetchFailure>, of id: RecordingID, at now: Date
  ) -> FetchFailure? {
    switch result {
    case .success(let recording): self[id].retrieved = .loaded(recording)
    case .failure(let failure) where self[id].retrieved.value == nil:
      self[id].retrieved = part(after: failure, of: id, at: now)
    case .failure(let failure): return shown == id ? failure : nil
    }
    return nil
  }

  /// The lists that hold a recording, of those that a key can change. Answers as `recordingArrived` does.
  mutating func membershipArrived(
    _ result: Result<[Playlist], FetchFailure>, of id: RecordingID, at now: Date
  ) -> FetchFailure? {
    switch result {
    case .success(let playlists):
      self[id].collections = .loaded(playlists.filter { $0.kind == .collection }.map(PlaylistReference.init))
    case .failure(let failure) where self[id].collections.value == nil:
      self[id].collections = part(after: failure, of: id, at: now)
    case .failure(let failure): return shown == id ? failure : nil
    }
    return nil
  }

  /// A read ahead that was given up or failed is loaded later: at once where the cursor is on its row by now.
  /// What the key has to wait for is loaded when the wait is over.
  private mutating func part<Value>(
    after failure: FetchFailure, of id: RecordingID, at now: Date
  ) -> DetailRecord.Part<Value> {
    guard shown == id else { return .unasked }
    if case .throttled(let until?) = failure {
      // A moment that is over would be asked for without end.
      dueAt = max(until, now.addingTimeInterval(Self.restAfterWait))
      return .failed(failure)
    }
    guard failure == .cancelled else { return .failed(failure) }
    dueAt = now.addingTimeInterval(Self.rest)
    return .unasked
  }
}

extension DetailRecord.Part {
  /// Until when the key has to wait for it, as the server named it.
  fileprivate var heldUntil: Date? {
    if case .failed(.throttled(let until)) = self { until } else { nil }
  }
}
