import Foundation
import Recordings
import Replay

extension Store {
  /// Of the recording under the cursor.
  var timelineQuestion: TimelineQuestion? {
    state.recordings.list.current.flatMap { timelineQuestion($0, RequestID(0)) }
  }

  private func timelineQuestion(_ recording: Recording, _ request: RequestID) -> TimelineQuestion? {
    guard let project = state.project else { return nil }
    let known = state.detail[recording.id].retrieved.value.map { recording.completed(by: $0) } ?? recording
    let end = known.endTime ?? known.startTime?.addingTimeInterval(TimeInterval(known.duration ?? 0))
    let span: SessionSpan? =
      if let start = known.startTime, let end {
        SessionSpan(id: known.id, start: start, end: max(start, end))
      } else {
        nil
      }
    return TimelineQuestion(
      request: request, project: project, recording: recording.id, span: span,
      isOngoing: known.ongoing == true,
      asksEvents: !state.account.permissions.lacks(.queryRead))
  }

  /// Reads the timeline of the recording under the cursor, unless that is done or being done.
  mutating func readTimeline() {
    guard let recording = state.recordings.list.current else { return }
    let record = state.detail.timelines[recording.id]
    switch record?.reading {
    // What is read ahead waits for the user's own calls; now it is one of them.
    case .going? where record?.isReadAhead == true: readTimeline(of: recording, .user)
    case .going?: return
    case .ended? where state.shownTimeline != nil: return
    case .ended?, .failed?, nil: readTimeline(of: recording, .user)
    }
  }

  /// Reads it again: it may have grown.
  mutating func rereadTimeline() {
    guard let recording = state.recordings.list.current, state.detail.tab == .timeline,
      let record = state.detail.timelines[recording.id], record.reading != .going
    else { return }
    readTimeline(of: recording, .refresh)
  }

  private mutating func readTimeline(of recording: Recording, _ priority: Priority) {
    guard let question = timelineQuestion(recording, state.nextRequest()) else {
      state.notice = .nothingToDo("the project is not known yet")
      return
    }
    state.detail.timelines.begin(
      recording.id, as: question.request, isReadAhead: priority == .background)
    effects.append(.timeline(.read(question, priority)))
  }

  /// Reads the timeline of a row that is looked at next, where the calls for it are not missed: one at a time.
  mutating func readTimelinesAhead() {
    guard state.detail.tab == .timeline, state.mayReadAhead, !state.detail.timelines.isReadingAhead else {
      return
    }
    let cursor = state.recordings.list.cursor.index
    for row in cursor...(cursor + (state.triage.isOn ? rowsAhead : 0)) {
      guard let recording = state.recordings.list.row(at: row)?.recording else { continue }
      guard state.detail.timelines[recording.id] == nil else { continue }
      return readTimeline(of: recording, .background)
    }
  }

  /// Ctrl-C: what was read stays. Answers whether there was something to stop.
  mutating func stopReadingTimeline() -> Bool {
    guard let id = state.detail.shown, state.detail.timelines[id]?.reading == .going else { return false }
    state.detail.timelines.stop(id)
    effects.append(.timeline(.stop(id)))
    state.notice = .said("reading stopped; \(key: .refresh) reads on")
    return true
  }

  mutating func timelineAnswered(_ answer: TimelineAnswer) {
    switch answer {
    case .read(let request, let id, let record): timelineArrived(record, of: id, as: request)
    case .unfolded(let id, let entry, let lines):
      guard id == state.detail.shown, state.detail.timelines.unfolded[entry] != nil else { return }
      state.detail.timelines.unfolded[entry] =
        lines.isEmpty ? [TimelineDetailLine(.note, "Nothing more was recorded.")] : lines
    }
  }

  private mutating func timelineArrived(_ record: TimelineRecord, of id: RecordingID, as request: RequestID) {
    guard state.detail.timelines.awaits(request, of: id) else { return }
    let isReadAhead = state.detail.timelines[id]?.isReadAhead == true
    state.detail.timelines.arrived(record, of: id, as: request, shown: state.detail.shown)
    if case .failed(let failure) = record.reading {
      if isReadAhead { return state.detail.timelines.forget(id) }
      if id == state.detail.shown { state.notice = .failed(.timeline, failure) }
    } else if record.reading == .ended {
      if let evidence = record.evidence { learn(evidence, of: id) }
      readTimelinesAhead()
    }
    guard id == state.detail.shown, let wish = state.detail.timelines.wish, wish.recording == id else {
      return
    }
    switch wish.kind {
    case .firstTrouble: goToFirstTrouble(record)
    case .second(let second): goToWishedSecond(second, state.detail.timelines[id] ?? record)
    case .evidence where record.reading == .ended:
      state.detail.timelines.wish = nil
      copyEvidence()
    case .evidence:
      if record.reading != .going { state.detail.timelines.wish = nil }
    }
  }

  /// As soon as one is there.
  private mutating func goToFirstTrouble(_ record: TimelineRecord) {
    if record.document?.troublePlaces.isEmpty == false || record.reading == .ended && record.document != nil {
      state.detail.timelines.wish = nil
      if state.detail.tab == .timeline { runTimeline(.nextTrouble) }
    } else if record.reading != .going {
      state.detail.timelines.wish = nil
    }
  }

  /// Arranges the lines anew where something of them changed. The cursor stays on its line.
  mutating func arrangeTimeline() {
    guard state.detail.tab == .timeline, let id = state.detail.shown,
      let record = state.detail.timelines[id], record.document?.timeline.entries.isEmpty == false
    else {
      if state.detail.timelines.rows.basis != nil { state.detail.timelines.rows = TimelineRows() }
      return
    }
    let basis = TimelineRows.Basis(
      recording: id, record: record, selection: state.detail.timelines.selection,
      clock: state.detail.timelines.clock, unfolded: state.detail.timelines.unfolded, width: state.detailWidth
    )
    guard basis != state.detail.timelines.rows.basis, let row = state.recordings.list.recording(id) else {
      return
    }
    let timelines = state.detail.timelines
    let known = state.detail[id].retrieved.value.map { row.completed(by: $0) } ?? row
    let head = TimelineHead(
      recording: known, record: record, selection: timelines.selection, clock: timelines.clock,
      settings: state.settings, now: state.now, width: basis.width)
    let rows = TimelineRows(basis, head)
    let (before, cursor) = (timelines.rows, state.detail.cursor)
    state.detail.timelines.rows = rows
    let index = rows.index(following: cursor.index, of: before)
    var moved = ListCursor(index: index, top: max(0, cursor.top + index - cursor.index))
    moved.settle(count: rows.rows.count, height: state.layout.listHeight(of: .detail))
    if moved != cursor { state.detail.cursor = moved }
  }
}
