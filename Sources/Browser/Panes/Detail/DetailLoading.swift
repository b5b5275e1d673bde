import Foundation
import Recordings

extension Store {
  /// Notices that another row came under the cursor, and sets the time for asking.
  mutating func restDetail() {
    let id = state.recordings.list.currentID
    guard id != state.detail.shown else { return }
    if let left = state.detail.shown { forgetIfGone(left) }
    let rest = state.triage.isOn ? DetailPane.restInTriage : DetailPane.rest
    state.detail.show(id, asksAt: isDetailMissing(id) ? state.now.addingTimeInterval(rest) : nil)
  }

  /// A row that the server no longer knows is removed when the cursor leaves it. It was deleted elsewhere or
  /// expired.
  private mutating func forgetIfGone(_ id: RecordingID) {
    guard case .failed(let failure) = state.detail[id].retrieved, failure == .notFound || failure == .gone,
      let row = state.recordings.list.recording(id), row.ongoing != true
    else { return }
    state.recordings.forget(id, height: state.layout.listHeight(of: .recordings))
    if state.notice == nil {
      state.notice = .nothingToDo("the row before is gone: deleted elsewhere, or expired")
    }
  }

  /// How many rows ahead are loaded. In triage a row takes about a second, and its answer should be there
  /// before.
  var rowsAhead: Int { state.triage.isOn ? 3 : 1 }

  private func isDetailMissing(_ id: RecordingID?) -> Bool {
    guard let id, state.cacheProject != nil else { return false }
    if state.triage.isOn, isDetailMissing(atRow: state.recordings.list.cursor.index + rowsAhead) {
      return true
    }
    return state.detail.isMissing(id)
  }

  private func isDetailMissing(atRow row: Int) -> Bool {
    state.recordings.list.id(at: row).map(state.detail.isMissing) ?? false
  }

  /// Loads the detail of the row, then reads ahead for the rows beside it.
  mutating func loadDetail(_ priority: Priority = .user) {
    state.detail.dueAt = nil
    if let id = state.recordings.list.currentID { state.detail.endWaits(of: id, at: state.now) }
    readCachedDetail()
    let row = state.recordings.list.cursor.index
    loadDetail(ofRow: row, priority)
    for step in 1...rowsAhead { loadDetail(ofRow: row + step, .prefetch) }
    loadDetail(ofRow: row - 1, .prefetch)
    readTimelinesAhead()
  }

  private mutating func loadDetail(ofRow row: Int, _ priority: Priority) {
    guard let project = state.project, let id = state.recordings.list.id(at: row) else { return }
    effects += state.detail.load(id, of: project, priority, lacking: missingListsScope)
  }

  /// Asks again for what the detail shows.
  mutating func refreshDetail() {
    guard let project = state.project, let id = state.recordings.list.currentID else { return }
    effects += state.detail.reload(id, of: project, lacking: missingListsScope)
  }

  /// What the key is known not to have is not asked for.
  private var missingListsScope: Scope? {
    state.account.permissions.lacks(.playlistRead) ? .playlistRead : nil
  }

  mutating func recordingArrived(_ result: Result<Recording, FetchFailure>, of id: RecordingID) {
    if case .success = result { serverAnswered(.detail) }
    if goneTo(id, result), case .failure = result { return }
    if let failure = state.detail.recordingArrived(result, of: id, at: state.now) {
      state.notice = .failed(.detail, failure)
    }
  }

  mutating func membershipArrived(_ result: Result<[Playlist], FetchFailure>, of id: RecordingID) {
    count(result, of: id)
    if let failure = state.detail.membershipArrived(result, of: id, at: state.now) {
      state.notice = .failed(.detail, failure)
    }
    if case .success = result { state.detail.relist(id, after: state.filing.pending) }
  }
}
