/// What the browser asks of the journal, in functions; `JournalSender` provides the real one. Asked one after the
/// other: each call begins when the one before has its answer.
package struct JournalSource: Sendable {
  /// What earlier runs left, and what they remembered. What they left is being sent from now on.
  package var open: @Sendable (ProjectID) async throws(JournalFailure) -> JournalContents
  /// The same for a project that the server has not named yet: nothing is sent before it is opened. Where another one is
  /// opened, what is not sent stays in the journal, for whoever works in the first one next.
  package var prepare: @Sendable (ProjectID) async throws(JournalFailure) -> JournalContents
  /// Returns when the step is on disk; it is sent from then on.
  package var record: @Sendable (ProjectID, JournalStep) async throws(JournalFailure) -> Void
  package var undo: @Sendable (ProjectID, UndoRequest) async throws(JournalFailure) -> UndoOutcome
  /// Steps, newest first, below a position.
  package var lines: @Sendable (ProjectID, _ below: Int64?) async throws(JournalFailure) -> [JournalLine]
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
  /// Sends at once what waits for a better moment.
  package var hurry: @Sendable () async -> Void
  /// Sends nothing more, and returns when what is being sent has its answer.
  package var close: @Sendable () async -> Void

  package init(
    open: @escaping @Sendable (ProjectID) async throws(JournalFailure) -> JournalContents,
    prepare: @escaping @Sendable (ProjectID) async throws(JournalFailure) -> JournalContents,
    record: @escaping @Sendable (ProjectID, JournalStep) async throws(JournalFailure) -> Void,
    undo: @escaping @Sendable (ProjectID, UndoRequest) async throws(JournalFailure) -> UndoOutcome,
    lines: @escaping @Sendable (ProjectID, _ below: Int64?) async throws(JournalFailure) -> [JournalLine],
    deleted: @escaping @Sendable (ProjectID) async throws(JournalFailure) -> [DeletedPlaylist],
    retry: @escaping @Sendable (StepID) async throws(JournalFailure) -> [JournalEntry],
    drop: @escaping @Sendable (StepID) async throws(JournalFailure) -> [JournalEntry],
    stop: @escaping @Sendable (StepID) async throws(JournalFailure) -> [JournalEntry],
    remember: @escaping @Sendable (ProjectID, String, String?) async throws(JournalFailure) -> Void,
    hurry: @escaping @Sendable () async -> Void,
    close: @escaping @Sendable () async -> Void
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
    self.hurry = hurry
    self.close = close
  }
}

/// What the journal holds at the start.
package struct JournalContents: Hashable, Sendable {
  /// Steps of programs that are gone, with those of their entries that are not settled.
  package var unsent: [JournalStep]
  /// Entries that need their user.
  package var refused: Int
  package var memory: [String: String]
  package var setAside: QuarantinedFile?

  package init(
    unsent: [JournalStep] = [], refused: Int = 0, memory: [String: String] = [:],
    setAside: QuarantinedFile? = nil
  ) {
    self.unsent = unsent
    self.refused = refused
    self.memory = memory
    self.setAside = setAside
  }
}

/// A playlist that was deleted softly, with the change that did it.
package struct DeletedPlaylist: Hashable, Sendable {
  package var id: PlaylistID
  package var edit: PlaylistEdit

  package init(id: PlaylistID, edit: PlaylistEdit) {
    self.id = id
    self.edit = edit
  }
}

/// Back or forth through the steps.
package enum UndoRequest: Hashable, Sendable {
  /// The newest step; below a position where the user goes beyond one that cannot be undone.
  case undo(below: Int64?)
  case redo
}

package enum UndoOutcome: Hashable, Sendable {
  case undone(UndoneStep)
  /// The newest step is one that nothing takes back.
  case cannot(JournalAction, recordings: Int, position: Int64)
  case nothing
}

/// A step that was undone or redone.
package struct UndoneStep: Hashable, Sendable {
  package var id: StepID
  package var action: JournalAction
  package var isUndone: Bool
  /// Entries that were never sent, and now never are.
  package var dropped: [JournalEntry]
  /// What is sent to take back, or to do again, the rest.
  package var added: [JournalEntry]
  /// What the step is about.
  package var recordings: Set<RecordingID>
  /// Additions that changed nothing: the collection held the recording before, so it stays.
  package var unchanged: Int
  /// Additions to collections that hold more than the server shows: some may have been there before.
  package var uncertain: Int
  /// Writes of the step that stay because nothing takes them back.
  package var kept: Int

  package init(
    id: StepID, action: JournalAction, isUndone: Bool, dropped: [JournalEntry], added: [JournalEntry],
    recordings: Set<RecordingID>, unchanged: Int = 0, uncertain: Int = 0, kept: Int
  ) {
    self.id = id
    self.action = action
    self.isUndone = isUndone
    self.dropped = dropped
    self.added = added
    self.recordings = recordings
    self.unchanged = unchanged
    self.uncertain = uncertain
    self.kept = kept
  }
}

/// What the sender of the journal tells by itself.
package enum JournalNotice: Hashable, Sendable {
  case settled([EntryID: EntryState])
  /// The server answered one of many; it is settled when all of them were looked at.
  case answered(EntryID)
  /// The server created a playlist: its own id takes the place of the one that stood for it.
  case created(EntryID, provisional: PlaylistID, Playlist)
  case changed(EntryID, Playlist)
  /// The journal could not keep what became of entries; they may be sent again at the next start.
  case notKept(JournalFailure)
}
