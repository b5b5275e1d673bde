import Foundation
import Recordings
import Terminal

extension Store {
  mutating func runTriage(_ command: TriageCommand) {
    switch command {
    case .toggle: state.triage.isOn ? endTriage() : beginTriage()
    case .file(let lane): file(state.recordings.list.targets, intoLane: lane)
    case .skip: skip()
    case .bind(let lane):
      openPicker(.lane(lane, filing: state.triage.isOn ? state.recordings.list.targets : []))
    case .toggleAdvance:
      remember(state.triage.toggleAdvance())
      state.notice = .done("triage goes to the \(state.triage.advance.rawValue)")
    case .toggleMarksViewed:
      remember(state.triage.toggleMarksViewed())
      state.notice = .done(
        state.triage.marksViewed
          ? "filing in triage also marks as viewed, which a personal key cannot undo"
          : "filing in triage does not mark viewed")
    }
  }

  /// At the top, triage continues where it stopped in this view. Elsewhere it begins at the cursor.
  private mutating func beginTriage() {
    state.triage.begin()
    if state.focus == .playlists { focus(.recordings) }
    if state.triage.marksViewed {
      state.notice = .done(
        "filing also marks as viewed, which cannot be undone: \(key: .triage(.toggleMarksViewed)) switches")
    }
    if state.recordings.list.cursor.index == 0 { goOnWhereItStopped() }
    loadDetail()
  }

  private mutating func goOnWhereItStopped() {
    let viewed: Sentence =
      state.triage.marksViewed
      ? "; filing also marks as viewed (\(key: .triage(.toggleMarksViewed)) switches)" : ""
    guard let place = state.triage.stoppedAt[state.recordings.view.text] else { return }
    if let row = state.recordings.list.index(of: place) {
      guard row > 0 else { return }
      moveCursor(to: row)
      state.notice = .done("triage goes on where it stopped; \(key: .move(.first)) goes to the top" + viewed)
    } else if state.recordings.list.next != nil {
      state.notice = .nothingToDo(
        "triage stopped at a row that is not loaded: \(key: .move(.last)) loads more, "
          + "then \(key: .move(.first)) \(key: .triage(.toggle))" + viewed)
    }
  }

  mutating func endTriage() {
    state.triage.isOn = false
    state.filing.history.forgetSkips()
    state.notice = .done("triage: \(state.triage.filed) filed, \(state.triage.skipped) skipped")
  }

  private mutating func file(_ targets: [Recording], intoLane lane: Int) {
    guard let playlist = state.triage.lanes[lane], isThere(playlist.id) else {
      return openPicker(.lane(lane, filing: targets))
    }
    guard !targets.isEmpty else { return }
    var writes = targets.map { addition(of: $0.id, to: playlist.id) }
    if state.triage.marksViewed {
      writes += targets.filter { $0.viewed != true }.map { .markViewed($0.id) }
    }
    state.filing.lastAction = .add([playlist])
    decide(.add(to: playlist.title), writes)
    remember(state.filing.filed(into: [playlist]))
    state.triage.decided(
      .filed(Set(targets.map(\.id)), by: state.filing.batch?.step), as: Character("\(lane)"), at: state.now)
    // Marks elsewhere leave the row under the cursor undecided.
    let isDecided = targets.contains { $0.id == state.recordings.list.currentID }
    state.recordings.list.clearMarks()
    if isDecided { advance() }
    rememberPlace()
  }

  /// A lane's collection may have been deleted since; what is not loaded yet may well be there.
  private func isThere(_ playlist: PlaylistID) -> Bool {
    guard case .loaded = state.playlists.load else { return true }
    return state.playlists[playlist] != nil
  }

  private mutating func skip() {
    guard let id = state.recordings.list.currentID else { return }
    state.triage.decided(.skipped(id), as: "-", at: state.now)
    state.filing.history.skipped(id)
    advance()
    rememberPlace()
  }

  /// The row under the cursor is the next to be decided.
  private mutating func rememberPlace() {
    guard let id = state.recordings.list.currentID else { return }
    remember(state.triage.stopped(at: id, in: state.recordings.view))
  }

  /// To the next row, or the next unviewed one; the last row says that it is.
  private mutating func advance() {
    let list = state.recordings.list
    if let next = state.triage.next(in: list.rows, after: list.cursor.index) {
      moveCursor(to: next)
    } else if list.next == nil {
      state.notice = .done("the last row: \(state.triage.filed) filed, \(state.triage.skipped) skipped")
    }
    readAhead()
  }

  private mutating func moveCursor(to row: Int) {
    state.recordings.list.cursor.move(
      to: row, count: state.recordings.list.rows.count, height: state.layout.listHeight(of: .recordings))
  }

  /// `u` after a skip goes back to the skipped row; nothing was sent.
  mutating func takeBackSkip(of id: RecordingID) {
    state.triage.takeBackSkip(of: id)
    if let row = state.recordings.list.index(of: id) { moveCursor(to: row) }
    rememberPlace()
  }

  /// The cursor is on the row at once: the next key may file it elsewhere before the journal has answered.
  mutating func returnToFiled(by step: StepID) {
    let rows = state.triage.recordings(filedBy: step).compactMap(state.recordings.list.index(of:))
    if let row = rows.min() { moveCursor(to: row) }
  }

  mutating func takeBackFiled(by step: StepID) {
    guard state.triage.takeBackFiled(by: step) else { return }
    rememberPlace()
    loadDetail()
  }

  /// Binds a lane. In triage the row is filed at once, because the digit was pressed for that.
  mutating func bind(_ lane: Int, to playlist: PlaylistReference, filing targets: [Recording]) {
    remember(state.triage.bind(lane, to: playlist))
    if state.triage.isOn { file(targets, intoLane: lane) }
  }

}

extension PlaylistReference {
  /// As remembered between runs: no id has a blank.
  var remembered: String { "\(id.text) \(title)" }

  init?(remembered text: String) {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    self.init(id: PlaylistID(String(text[..<blank])), title: String(text[blank...].dropFirst()))
  }
}

extension ViewID {
  /// As remembered between runs.
  var text: String {
    switch self {
    case .all: "all"
    case .unviewed: "unviewed"
    case .playlist(let id): "playlist " + id.text
    }
  }
}
