import Recordings
import Terminal

extension Store {
  mutating func openJournalOverlay() {
    guard let project = state.journalProject else { return }
    state.overlay = .journal(JournalOverlay())
    effects.append(.journal(.readLines(project, below: nil)))
  }

  mutating func press(_ key: Key, in journal: JournalOverlay) {
    if let typed = journal.confirmation { return press(key, confirming: typed, in: journal) }
    var journal = journal
    if let movement = state.settings.keyMap.movement(inList: key) {
      let height = BrowserLayout.overlayListHeight(in: state.size)
      journal.cursor.move(movement, count: journal.lines.count, height: height)
      state.overlay = .journal(journal)
      return readOlder(journal)
    }
    guard case .journal(let pressed)? = state.settings.keyMap.match(key, in: .journal) else { return }
    switch pressed {
    case .close: state.overlay = nil
    case .goToRow: goTo(journal.chosen)
    case .retry where journal.chosen?.action == .deleteRecordings && (journal.chosen?.refused ?? 0) > 0:
      journal.confirmation = TextField()
      state.notice = nil
      state.overlay = .journal(journal)
    case .retry: change(journal.chosen, .retry)
    case .drop: change(journal.chosen, .drop)
    }
  }

  /// A permanent deletion is not retried by one key. The number is typed again.
  private mutating func press(_ key: Key, confirming typed: TextField, in journal: JournalOverlay) {
    var journal = journal
    var typed = typed
    let match = state.settings.keyMap.match(key, in: .confirmation)
    if match == .confirmation(.leave) {
      journal.confirmation = nil
    } else if match == .confirmation(.confirm) {
      if let line = journal.chosen, typed.text.trimmed == "\(line.refused)" {
        journal.confirmation = nil
        state.overlay = .journal(journal)
        return change(line, .retry)
      }
    } else {
      _ = typed.type(key)
      journal.confirmation = typed
    }
    state.overlay = .journal(journal)
  }

  /// To the recording that the step is about, where the open view shows it.
  private mutating func goTo(_ line: JournalLine?) {
    guard let id = line?.recording else { return }
    let rows = state.recordings.list.rows
    guard let row = state.recordings.list.index(of: id) else {
      state.notice = .nothingToDo("the open view does not show that recording")
      return
    }
    state.overlay = nil
    focus(.recordings)
    state.recordings.list.cursor.stand(
      on: row, count: rows.count, height: state.layout.listHeight(of: .recordings))
  }

  /// When the cursor comes to the last of what is loaded.
  private mutating func readOlder(_ journal: JournalOverlay) {
    guard case .journal(let shown)? = state.overlay, journal.goesOn, !journal.isLoading,
      shown.cursor.index >= shown.lines.count - 2, let project = state.journalProject
    else { return }
    state.overlay = .journal(
      {
        var overlay = shown
        overlay.isLoading = true
        return overlay
      }())
    effects.append(.journal(.readLines(project, below: shown.lines.last?.position)))
  }

  private mutating func change(_ line: JournalLine?, _ change: JournalChange) {
    guard let line else { return }
    if let reason = Requirement.writable.missing(in: state) {
      state.notice = .nothingToDo(reason)
      return
    }
    guard line.refused > 0 || (change == .drop && line.waiting > 0) else {
      state.notice = .nothingToDo(
        change == .retry ? "nothing of it was refused" : "nothing of it is left to be done")
      return
    }
    state.notice = nil
    if change == .retry {
      state.filing.pending.retry(
        line.id, as: RetriedStep(action: line.action, isUndone: line.isUndone))
    }
    effects.append(.journal(.change(line.id, change)))
  }

  mutating func linesRead(_ result: Result<[JournalLine], JournalFailure>, below position: Int64?) {
    guard case .journal(var journal)? = state.overlay else { return }
    journal.linesRead(result, below: position, height: BrowserLayout.overlayListHeight(in: state.size))
    state.overlay = .journal(journal)
  }

  /// Retried entries are shown as done again; dropped ones were taken back when they were refused.
  mutating func stepChanged(
    _ result: Result<[JournalEntry], JournalFailure>, by change: JournalChange, _ step: StepID
  ) {
    let retried = state.filing.pending.endRetry(of: step)
    switch result {
    case .failure(let failure): state.notice = .notSaved(failure)
    case .success(let entries):
      switch change {
      case .retry:
        state.filing.needsUser = max(0, state.filing.needsUser - entries.count)
        if let retried { begin(retried.action, retried.isUndone ? .undone : .goesOn, step, entries) }
      case .drop: drop(entries)
      }
    }
    rereadJournal()
  }

  private mutating func drop(_ entries: [JournalEntry]) {
    for entry in entries {
      state.triage.dropSign(of: entry)
      if state.filing.pending[entry.id] == nil {
        state.filing.needsUser = max(0, state.filing.needsUser - 1)
      }
    }
    journalNoticed(
      .settled(Dictionary(entries.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })))
    state.notice = .done(entries.count == 1 ? "1 change dropped" : "\(entries.count) changes dropped")
  }

  /// Where it is open, what it shows has changed.
  mutating func rereadJournal() {
    guard case .journal(var journal)? = state.overlay, !journal.isLoading, let project = state.journalProject
    else {
      return
    }
    journal.isLoading = true
    state.overlay = .journal(journal)
    effects.append(.journal(.readLines(project, below: nil)))
  }
}

/// What the user does with a step that is not done.
package enum JournalChange: Hashable, Sendable {
  case retry, drop
}
