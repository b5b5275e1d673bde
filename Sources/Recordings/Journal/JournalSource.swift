/// What the browser asks of the journal, in functions; `JournalSender` provides the real one. Asked one after
/// the other: each call begins when the one before has its answer.
package struct JournalSource: Sendable {
  /// What earlier runs left, and what they remembered. What they left is being sent from now on.
  package var open: @Sendable (ProjectID) async throws(JournalFailure) -> JournalSnapshot
  /// The same for a project that the server has not named yet: nothing is sent before it is opened. Where
  /// another one is opened, what is not sent stays in the journal, for whoever works in the first one next.
  package var prepare: @Sendable (ProjectID) async throws(JournalFailure) -> JournalSnapshot
  /// Returns when the step is on disk; it is sent from then on.
  package var record: @Sendable (ProjectID, JournalStep) async throws(JournalFailure) -> Void
  package var undo: @Sendable (ProjectID, UndoRequest) async throws(JournalFailure) -> UndoOutcome
  /// Steps, newest first, below a position.
  package var lines: @Sendable (ProjectID, _ below: Int64?) async throws(JournalFailure) -> [StepSummary]
  /// What this machine deleted softly and did not restore, newest first.
  package var deleted: @Sendable (ProjectID) async throws(JournalFailure) -> [DeletedPlaylist]
  /// What was refused of a step is sent anew; a change that somebody else had overtaken overwrites theirs.
  package var retry: @Sendable (StepID) async throws(JournalFailure) -> [JournalEntry]
  /// What is not done of a step is given up.
  package var drop: @Sendable (StepID) async throws(JournalFailure) -> [JournalEntry]
  /// What of a step was not sent yet waits for its user: it becomes `refused(.stopped)`.
  package var stop: @Sendable (StepID) async throws(JournalFailure) -> [JournalEntry]
  package var remember:
    @Sendable (ProjectID, _ key: String, _ value: String?) async throws(JournalFailure) -> Void
  /// One thing that was remembered, read at once: nil also where it cannot be.
  package var recall: @Sendable (ProjectID, _ key: String) async -> String?
  /// What others than the key's user left unsent: answers the steps that are being sent from now on.
  package var settleForeign:
    @Sendable (ProjectID, ForeignChoice) async throws(JournalFailure) -> [JournalStep]
  /// From now on nothing more is recorded; answers which steps this run has recorded, nil where the journal was
  /// taken away with all of them.
  package var giveUp: @Sendable () async -> Set<StepID>?
  /// Sends at once what waits for a better moment.
  package var sendWaitingEntriesNow: @Sendable () async -> Void
  /// Sends nothing more, and returns when what is being sent has its answer, and what waits is in the file.
  package var close: @Sendable () async -> JournalEnding

  package init(
    open: @escaping @Sendable (ProjectID) async throws(JournalFailure) -> JournalSnapshot,
    prepare: @escaping @Sendable (ProjectID) async throws(JournalFailure) -> JournalSnapshot,
    record: @escaping @Sendable (ProjectID, JournalStep) async throws(JournalFailure) -> Void,
    undo: @escaping @Sendable (ProjectID, UndoRequest) async throws(JournalFailure) -> UndoOutcome,
    lines: @escaping @Sendable (ProjectID, _ below: Int64?) async throws(JournalFailure) -> [StepSummary],
    deleted: @escaping @Sendable (ProjectID) async throws(JournalFailure) -> [DeletedPlaylist],
    retry: @escaping @Sendable (StepID) async throws(JournalFailure) -> [JournalEntry],
    drop: @escaping @Sendable (StepID) async throws(JournalFailure) -> [JournalEntry],
    stop: @escaping @Sendable (StepID) async throws(JournalFailure) -> [JournalEntry],
    remember: @escaping @Sendable (ProjectID, String, String?) async throws(JournalFailure) -> Void,
    recall: @escaping @Sendable (ProjectID, String) async -> String? = { _, _ in nil },
    settleForeign:
      @escaping @Sendable (ProjectID, ForeignChoice) async throws(JournalFailure) ->
      [JournalStep],
    giveUp: @escaping @Sendable () async -> Set<StepID>?,
    sendWaitingEntriesNow: @escaping @Sendable () async -> Void,
    close: @escaping @Sendable () async -> JournalEnding
  ) {
    self.open = open
    self.prepare = prepare
    self.record = record
    self.undo = undo
    self.lines = lines
    self.deleted = deleted
    self.retry = retry
    self.drop = drop
    self.stop = stop
    self.remember = remember
    self.recall = recall
    self.settleForeign = settleForeign
    self.giveUp = giveUp
    self.sendWaitingEntriesNow = sendWaitingEntriesNow
    self.close = close
  }
}
