import Foundation
import Recordings

extension Store {
  /// How long the cursor rests on a row before its detail is asked for, seconds: a held `j` asks for nothing.
  private static var rest: TimeInterval { 0.15 }
  /// In triage every row is looked at: only the frame comes first.
  private static var restInTriage: TimeInterval { 0.02 }

  /// Notices that another row came under the cursor, and sets the time for asking.
  mutating func restDetail() {
    let id = state.recordings.list.currentID
    guard id != state.detail.shown else { return }
    if let left = state.detail.shown { forgetIfGone(left) }
    state.detail.shown = id
    for tab in DetailTab.allCases { state.detail.cursors[tab] = nil }
    let rest = state.triage.isOn ? Self.restInTriage : Self.rest
    state.detail.dueAt = isDetailMissing(id) ? state.now.addingTimeInterval(rest) : nil
  }

  /// A row that the server did not know any more when it was looked at goes when the cursor has left it: it was deleted
  /// elsewhere, or has expired, and stood behind the page that is asked for again.
  private mutating func forgetIfGone(_ id: RecordingID) {
    guard case .failed(let failure) = state.detail[id].retrieved, failure == .notFound || failure == .gone,
      let row = state.recordings.list.recording(id), row.ongoing != true
    else { return }
    state.recordings.forget(id, height: state.layout.listHeight(of: .recordings))
    if state.notice == nil {
      state.notice = .nothingToDo("the row before is gone: deleted elsewhere, or expired")
    }
  }

  /// How many rows beyond the cursor's are asked about, too: in triage a row takes a second, sometimes less, and the
  /// answers shall be there before.
  private var rowsAhead: Int { state.triage.isOn ? 3 : 1 }

  private func isDetailMissing(_ id: RecordingID?) -> Bool {
    guard let id, state.cacheProject != nil else { return false }
    if state.triage.isOn, isMissing(atRow: state.recordings.list.cursor.index + rowsAhead) { return true }
    return isMissing(id)
  }

  private func isMissing(atRow row: Int) -> Bool {
    state.recordings.list.id(at: row).map(isMissing) ?? false
  }

  private func isMissing(_ id: RecordingID) -> Bool {
    state.detail[id].retrieved.isUnasked || state.detail[id].holding.isUnasked
  }

  /// Asks for what the row does not tell, then ahead for the rows beside it.
  mutating func loadDetail(_ priority: Priority = .user) {
    state.detail.dueAt = nil
    readCachedDetail()
    let list = state.recordings.list
    askDetail(of: list.cursor.index, priority)
    for step in 1...rowsAhead { askDetail(of: list.cursor.index + step, .prefetch) }
    askDetail(of: list.cursor.index - 1, .prefetch)
  }

  private mutating func askDetail(of row: Int, _ priority: Priority) {
    guard let project = state.project, let id = state.recordings.list.id(at: row) else { return }
    if state.detail[id].retrieved.isUnasked {
      state.detail[id].retrieved = .loading
      effects.append(.load(.recording(project, id, priority)))
    }
    if state.detail[id].holding.isUnasked, let scope = missingScope(.playlistRead) {
      state.detail[id].holding = .failed(.missingScope(scope))
    }
    if state.detail[id].holding.isUnasked {
      state.detail[id].holding = .loading
      effects.append(.load(.membership(project, id, priority)))
    }
  }

  /// What the key is known not to have is not asked for.
  private func missingScope(_ scope: Scope) -> String? {
    guard let key = state.account?.key, !key.allows(scope) else { return nil }
    return scope.rawValue
  }

  /// Asks again for what the detail shows, which stays until the answer is there.
  mutating func refreshDetail() {
    guard let project = state.project, let id = state.recordings.list.currentID else { return }
    state.detail.dueAt = nil
    if state.detail[id].retrieved.value == nil { state.detail[id].retrieved = .loading }
    effects.append(.load(.recording(project, id, .refresh)))
    guard missingScope(.playlistRead) == nil else { return }
    if state.detail[id].holding.value == nil { state.detail[id].holding = .loading }
    effects.append(.load(.membership(project, id, .refresh)))
  }

  mutating func recordingArrived(_ result: Result<Recording, FetchFailure>, of id: RecordingID) {
    switch result {
    case .success(let recording):
      serverAnswered(.detail)
      state.detail[id].retrieved = .loaded(recording)
    case .failure(let failure):
      if state.detail[id].retrieved.value == nil {
        state.detail[id].retrieved = part(after: failure, of: id)
      } else if state.detail.shown == id {
        state.notice = .failed(.detail, failure)
      }
    }
  }

  mutating func membershipArrived(_ result: Result<[Playlist], FetchFailure>, of id: RecordingID) {
    count(result, of: id)
    switch result {
    case .success(let playlists):
      state.detail[id].holding = .loaded(
        playlists.filter { $0.kind == .collection }.map { PlaylistReference(id: $0.id, title: $0.title) })
      relistPending(id)
    case .failure(let failure):
      if state.detail[id].holding.value == nil {
        state.detail[id].holding = part(after: failure, of: id)
      } else if state.detail.shown == id {
        state.notice = .failed(.detail, failure)
      }
    }
  }

  /// A read ahead that was given up or failed is asked for when its turn comes: at once where the cursor stands
  /// on its row by now.
  private mutating func part<Value>(after failure: FetchFailure, of id: RecordingID)
    -> DetailRecord.Part<Value>
  {
    guard state.detail.shown == id else { return .unasked }
    guard failure == .cancelled else { return .failed(failure) }
    state.detail.dueAt = state.now.addingTimeInterval(Self.rest)
    return .unasked
  }
}
