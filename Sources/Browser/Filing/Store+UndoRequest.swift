import Recordings
import Wording

/// Undo and redo, also of earlier runs: the journal knows the steps.
extension Store {
  mutating func runJournal(_ command: JournalCommand) {
    switch command {
    case .undo: undo()
    case .redo: redo()
    case .open:
      if let foreign = state.filing.foreign { return openForeignOverlay(foreign) }
      openJournalOverlay()
    }
  }

  /// Takes back the last decision in the order of the keys. Its id goes along: what arrives or settles
  /// meanwhile makes no other decision the last one.
  private mutating func undo() {
    guard let project = state.journalProject else { return }
    switch state.filing.history.undoLast() {
    case .skip(let recording)?: takeBackSkip(of: recording)
    case .step(let step)?:
      returnToFiled(by: step)
      ask(.undo(below: nil, of: step), of: project)
    case nil: ask(.undo(below: state.filing.undoBelow), of: project)
    }
  }

  private mutating func redo() {
    guard let project = state.journalProject else { return }
    state.filing.history.redoLast()
    ask(.redo, of: project)
  }

  private mutating func ask(_ request: UndoRequest, of project: ProjectID) {
    keysAtUndo.append(keysPressed)
    effects.append(.journal(.undo(project, request)))
  }

  mutating func stepUndone(_ result: Result<UndoOutcome, JournalFailure>, for request: UndoRequest) {
    let isLastKey = keysAtUndo.isEmpty || keysAtUndo.removeFirst() == keysPressed
    switch (result, request) {
    case (.failure(let failure), _):
      if case .undo(_, let step?) = request { state.filing.history.journaled(step, isUndone: false) }
      state.notice = .notSaved(failure)
    // It was never recorded, and that was said.
    case (.success(.nothing), .undo(_, let step?)): state.filing.history.remove(step)
    case (.success(.nothing), .undo): state.notice = .nothingToDo("nothing to undo")
    case (.success(.nothing), .redo): state.notice = .nothingToDo("nothing to redo")
    case (.success(.cannot(let action, let recordings, let position)), _):
      if case .undo(_, let step?) = request { state.filing.history.remove(step) }
      state.filing.undoBelow = position
      state.notice = .cannotUndo(action, recordings: recordings)
    case (.success(.undone(let step)), _): show(step, returning: isLastKey)
    }
  }

  private mutating func show(_ step: UndoneStep, returning: Bool) {
    state.notice = nil
    for pending in state.filing.stepUndone(step) { rollBack(pending.undo) }
    // Nothing waits for that time any more.
    if state.filing.pending.isEmpty { state.retrying = nil }
    begin(step.action, step.isUndone ? .undone : .redone, step.id, step.added, kept: step.kept)
    state.filing.describe(step)
    // Keys that were pressed since are about the row under the cursor, so it stays there.
    if returning { moveCursor(toFirstOf: step.recordings) }
    state.triage.showSigns(of: step.id, !step.isUndone)
    if step.isUndone { takeBackFiled(by: step.id) }
  }

  /// The cursor returns to what was taken back.
  private mutating func moveCursor(toFirstOf recordings: Set<RecordingID>) {
    guard let row = recordings.compactMap(state.recordings.list.index(of:)).min() else { return }
    state.recordings.list.cursor.move(
      to: row, count: state.recordings.list.rows.count, height: state.layout.listHeight(of: .recordings))
  }

  mutating func stepStopped(_ result: Result<[JournalEntry], JournalFailure>) {
    switch result {
    case .failure(let failure): state.notice = .notSaved(failure)
    case .success(let entries):
      journalNoticed(
        .settled(Dictionary(entries.map { ($0.id, $0.state) }, uniquingKeysWith: { first, _ in first })))
    }
  }

  /// Ctrl-C while a long step is being sent. The rest of it waits for the user.
  mutating func stopSending() -> Bool {
    guard let batch = state.filing.batch, !batch.isSettled, batch.isSaved, batch.total > 1 else {
      return false
    }
    effects.append(.journal(.stop(batch.step)))
    return true
  }
}

extension Store {
  /// Never where nothing may be changed: what earlier runs left would be sent.
  mutating func openJournal() {
    guard !state.settings.isReadOnly, let project = state.project else { return }
    if state.filing.journal == .closed { state.filing.journal = .opening }
    effects.append(.journal(.open(project)))
  }

  /// Decisions about the project of an earlier run are kept, and wait until the server names it.
  mutating func prepareJournal() {
    guard !state.settings.isReadOnly, state.project == nil, let project = state.journalProject else { return }
    state.filing.journal = .opening
    effects.append(.journal(.prepare(project)))
  }

  mutating func journalPrepared(_ result: Result<JournalSnapshot, JournalFailure>, for project: ProjectID) {
    if project == state.journalProject { journalOpened(result) }
  }

  /// What earlier runs left is shown as done and goes on; what they remembered is known again.
  mutating func journalOpened(_ result: Result<JournalSnapshot, JournalFailure>) {
    switch result {
    case .failure(let failure):
      state.filing.journal = .failed(failure)
      state.notice = .noJournal(failure)
    case .success(let contents):
      let (isFirst, notice) = state.filing.opened(contents)
      goOn(with: contents.unsent)
      guard isFirst else { return }
      recall(contents.memory)
      if let notice { state.notice = notice }
    }
  }

  /// What earlier runs left is shown as done.
  mutating func goOn(with steps: [JournalStep]) {
    for step in steps { begin(step.action, .goesOn, step.id, step.entries) }
  }

  private mutating func recall(_ memory: [String: String]) {
    if memory[Self.closedKey] != nil { state.server.membership = .closed }
    state.filing.recall(memory)
    state.triage.recall(memory)
    recallFilters(memory)
    state.recordings.columns.recall(memory)
  }

  private static var closedKey: String { "membership closed" }

  mutating func closeMembership() {
    guard state.server.membership != .closed else { return }
    state.server.membership = .closed
    remember([RememberedValue(Self.closedKey, "yes")])
  }

  /// The server may allow keys to change collections by now. A 403 will tell.
  mutating func reopenMembership() {
    guard state.server.membership == .closed else { return }
    state.server.membership = .unknown
    remember([RememberedValue(Self.closedKey, nil)])
  }

  mutating func remember(_ values: [RememberedValue]) {
    guard let project = state.journalProject else { return }
    effects += values.map { .journal(.remember(project, key: $0.key, value: $0.value)) }
  }
}
