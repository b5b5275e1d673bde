import Recordings
import Terminal

extension Store {
  mutating func openJournalOverlay() {
    guard let project = state.journalProject else { return }
    state.overlay = .journal(JournalOverlay())
    effects.append(.journal(.readSummaries(project, below: nil)))
  }

  mutating func handle(_ key: Key, in journal: JournalOverlay) {
    var journal = journal
    let height = BrowserLayout.overlayListHeight(in: state.size)
    let pressed = journal.handle(key, keys: state.settings.keyMap, height: height)
    state.overlay = pressed == .closes ? nil : .journal(journal)
    switch pressed {
    case .stays, .closes: break
    case .asksForNumber: state.notice = nil
    case .goesTo(let recording): goTo(recording)
    case .changes(let line, let change): self.change(line, change)
    case .readsOlder(let position):
      guard let project = state.journalProject else { return }
      effects.append(.journal(.readSummaries(project, below: position)))
    }
  }

  /// To the recording that the step is about, where the open view shows it.
  private mutating func goTo(_ id: RecordingID) {
    guard let row = state.recordings.list.index(of: id) else {
      state.notice = .nothingToDo("the open view does not show that recording")
      return
    }
    state.overlay = nil
    focus(.recordings)
    state.recordings.list.cursor.move(
      to: row, count: state.recordings.list.rows.count, height: state.layout.listHeight(of: .recordings))
  }

  private mutating func change(_ line: StepSummary, _ change: JournalChange) {
    if let reason = Requirement.writable.missing(in: state) ?? line.problem(with: change) {
      state.notice = .nothingToDo(reason)
      return
    }
    state.notice = nil
    if change == .retry {
      if !line.isUndone { state.filing.history.retried(line.id) }
      state.filing.pending.retry(
        line.id, as: RetriedStep(action: line.action, isUndone: line.isUndone))
    }
    effects.append(.journal(.change(line.id, change)))
  }

  mutating func summariesRead(_ result: Result<[StepSummary], JournalFailure>, below position: Int64?) {
    guard case .journal(var journal)? = state.overlay else { return }
    journal.summariesRead(result, below: position, height: BrowserLayout.overlayListHeight(in: state.size))
    state.overlay = .journal(journal)
  }

  /// Retried entries are shown as done again; dropped ones were taken back when they were refused.
  mutating func stepChanged(
    _ result: Result<[JournalEntry], JournalFailure>, by change: JournalChange, _ step: StepID
  ) {
    let retried = state.filing.pending.endRetry(of: step)
    switch (result, change) {
    case (.failure(let failure), _): state.notice = .notSaved(failure)
    case (.success(let entries), .retry):
      state.filing.retried(entries)
      if retried?.isUndone == false { state.filing.history.decided(step, entries: entries.count) }
      if let retried { begin(retried.action, retried.isUndone ? .undone : .goesOn, step, entries) }
    case (.success(let entries), .drop): drop(entries)
    }
    rereadJournal()
  }

  private mutating func drop(_ entries: [JournalEntry]) {
    for entry in entries { state.triage.dropSign(of: entry) }
    state.filing.givenUp(entries)
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
    effects.append(.journal(.readSummaries(project, below: nil)))
  }
}
