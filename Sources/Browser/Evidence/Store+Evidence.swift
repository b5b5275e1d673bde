import Foundation
import Recordings

/// Evidence is looked for a moment after the list came to rest, and only while something shows it.
extension Store {
  /// After every action. It costs the same however many rows there are.
  mutating func followEvidence() {
    state.recordings.columns.unasked = state.unaskedColumns
    let window = state.evidenceWindow
    state.evidence.moved(to: window, at: state.now)
    let isNeeded = window?.needs.contains(.words) == true
    state.evidence.count(state.recordings.list.loadedRows, isNeeded: isNeeded)
    if let needs = window?.needs, needs != .row || state.overlay == .why { tellMissingScope() }
  }

  /// Once a run, and not in place of something else that is said.
  private mutating func tellMissingScope() {
    guard !state.evidence.isLackTold, state.lacksEvidenceScope else { return }
    if let notice = state.notice, !notice.givesWay {
      guard case .columns = notice else { return }
    }
    state.evidence.isLackTold = true
    state.notice = .evidenceScopeMissing
  }

  mutating func loadEvidence() {
    state.evidence.dueAt = nil
    guard let window = state.evidence.window else { return }
    let sessions = state.rowsMissingEvidence(for: window.needs).map { id in
      (id: id, span: state.recordings.list.recording(id)?.sessionSpan)
    }
    // A value of its own: beside a copy of the state, all of it would be copied to be changed.
    var last = state.lastRequest
    effects += state.evidence.ask(
      about: sessions, of: window.project, asksServer: window.asksServer,
      as: {
        last += 1
        return RequestID(last)
      }(), at: state.now)
    state.lastRequest = last
  }

  mutating func cachedEvidenceArrived(_ answer: [RecordingID: RecordingEvidence], of project: ProjectID) {
    guard project == state.cacheProject else { return }
    state.evidence.cacheAnswered(answer, showing: state.visibleIDs)
    evidenceChanged()
  }

  mutating func evidenceArrived(
    _ result: Result<[RecordingID: RecordingEvidence], FetchFailure>, of request: RequestID
  ) {
    let isExpected = state.evidence.serverAnswered(
      result, of: request, showing: state.visibleIDs, at: state.now)
    guard isExpected else { return }
    evidenceChanged()
  }

  /// What a timeline told of a row.
  mutating func learn(_ evidence: RecordingEvidence, of id: RecordingID) {
    state.evidence.learn(evidence, of: id)
    if state.evidence.window != nil { evidenceChanged() }
  }

  /// Words and order are applied anew, and what is still missing is asked for.
  private mutating func evidenceChanged() {
    if state.recordings.list.arrangement.usesEvidence { applyFilterLine() }
    state.evidence.moved(to: state.evidenceWindow, at: state.now)
    loadEvidence()
  }
}
