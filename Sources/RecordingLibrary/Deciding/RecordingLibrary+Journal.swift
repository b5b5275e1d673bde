package import Recordings

/// What was decided, and what can still be done about it.
extension RecordingLibrary {
  /// Steps, newest first, a page at a time, until `receive` wants no more. Nothing is sent for it.
  package func journalSteps(
    in project: ProjectID, receive: ([StepSummary]) async -> Bool
  ) async throws(LibraryFailure) {
    var position: Int64?
    while true {
      let below = position
      let page = try await journal { (journal) throws(JournalFailure) in
        try await journal.lines(project, below)
      }
      guard let last = page.last, await receive(page), last.position != below else { return }
      position = last.position
    }
  }

  /// Nil where the project's journal has no such step of this user.
  package func journalStep(
    _ id: StepID, in project: ProjectID
  ) async throws(LibraryFailure) -> StepSummary? {
    var found: StepSummary?
    try await journalSteps(in: project) { page in
      found = page.first { $0.id == id }
      return found == nil
    }
    return found
  }

  /// Takes back a step; without one the newest that is not undone. What nobody has begun to send is never sent,
  /// what was sent is sent the other way. In a journal that is only prepared, what waits is sent afterwards.
  package func undo(
    _ step: StepID? = nil, in project: ProjectID, _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> UndoResult {
    var result = UndoResult(outcome: .nothing)
    result.sending = try await follow(sending) { (journal) throws(JournalFailure) in
      result.outcome = try await journal.undo(project, .undo(below: nil, of: step))
      if !sending.isQueued { _ = try await journal.open(project) }
      guard case .undone(let undone) = result.outcome, !undone.added.isEmpty else { return nil }
      return DecisionOutcome(undone.id, undone.added)
    }
    return result
  }

  /// Sends what a prepared journal has from earlier runs; answers what became of all of it.
  package func send(
    _ prepared: JournalSnapshot, in project: ProjectID, _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome? {
    guard let first = prepared.unsent.first else { return nil }
    return try await follow(sending) { (journal) throws(JournalFailure) in
      if !sending.isQueued { _ = try await journal.open(project) }
      return DecisionOutcome(first.id, prepared.unsent.flatMap(\.entries))
    }
  }

  /// Sends anew what was refused of a step of the project whose journal is open; a change that somebody else had
  /// overtaken overwrites theirs.
  package func retry(
    _ step: StepID, _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await follow(sending) { (journal) throws(JournalFailure) in
      DecisionOutcome(step, try await journal.retry(step))
    } ?? DecisionOutcome(step, [])
  }

  /// Gives up what is not done of a step of the project whose journal is open; answers what was given up.
  package func drop(_ step: StepID) async throws(LibraryFailure) -> [JournalEntry] {
    try await journal { (journal) throws(JournalFailure) in try await journal.drop(step) }
  }
}
