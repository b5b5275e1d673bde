package import Recordings

/// Whatever changes something on the server goes through the journal: it is on disk before it is sent, and
/// can be undone.
extension RecordingLibrary {
  /// Opens the journal of a project: what earlier runs left unsent is sent from now on.
  package func openJournal(in project: ProjectID) async throws(LibraryFailure) -> JournalSnapshot {
    do {
      return try await source.journal.open(project)
    } catch {
      throw .journal(error)
    }
  }

  /// The same, and nothing is sent in this run.
  package func prepareJournal(in project: ProjectID) async throws(LibraryFailure) -> JournalSnapshot {
    try await journal { (journal) throws(JournalFailure) in try await journal.prepare(project) }
  }

  /// Files recordings into a collection. One that is there already changes nothing.
  package func add(
    _ recordings: [RecordingID], to playlist: PlaylistReference, in project: ProjectID,
    _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(.add(to: playlist.title), in: project, sending) { _ in
      recordings.map { .add($0, playlist.id, wasThere: nil) }
    }
  }

  package func remove(
    _ recordings: [RecordingID], from playlist: PlaylistReference, in project: ProjectID,
    _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(.remove(from: playlist.title), in: project, sending) { _ in
      recordings.map { .remove($0, playlist.id) }
    }
  }

  /// A personal key cannot take it back.
  package func markViewed(
    _ recordings: [RecordingID], in project: ProjectID, _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(.markViewed, in: project, sending) { _ in recordings.map(Write.markViewed) }
  }

  /// For good: nothing takes it back.
  package func delete(
    _ recordings: [RecordingID], in project: ProjectID, _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(.deleteRecordings, in: project, sending) { _ in recordings.map(Write.delete) }
  }

  /// Writes the decision down, and waits until the server has answered all of it. Where that is no use, or the
  /// task is cancelled, it answers with what is still waiting: that is in the journal, and a later run sends it.
  /// The number given stands for a playlist that the step creates.
  func decide(
    _ action: JournalAction, in project: ProjectID, _ sending: DecisionSending,
    _ writes: (EntryID) -> [Write]
  ) async throws(LibraryFailure) -> DecisionOutcome {
    var numbers = JournalNumbers.ofThisRun()
    let first = numbers.nextEntry()
    let step = JournalStep(
      deciding: action, writes(first), at: now(), ids: [first], numbers: &numbers)
    guard !step.entries.isEmpty else { return DecisionOutcome(step) }
    return try await follow(sending) { (journal) throws(JournalFailure) in
      try await journal.record(project, step)
      return DecisionOutcome(step)
    } ?? DecisionOutcome(step)
  }

  /// Nil where nothing is to be sent.
  func follow(
    _ sending: DecisionSending,
    _ change: (JournalSource) async throws(JournalFailure) -> DecisionOutcome?
  ) async throws(LibraryFailure) -> DecisionOutcome? {
    let relay = DecisionRelay(sending)
    let listener = await notices.listen { relay.receive($0) }
    defer { notices.stopListening(listener) }
    guard let outcome = try await journal(change) else { return nil }
    relay.begin(outcome)
    if sending.isQueued { return relay.outcome }
    await relay.wait()
    if Task.isCancelled, relay.outcome?.isSettled == false { await finishSending() }
    return relay.outcome
  }

  /// What is under way gets its answer, so that it is known what waits. Nothing more is sent in this run.
  private func finishSending() async {
    // A task of its own: this one is cancelled, and would not wait.
    let journal = source.journal
    _ = await Task { await journal.close() }.value
  }

  func journal<Value>(
    _ ask: (JournalSource) async throws(JournalFailure) -> Value
  ) async throws(LibraryFailure) -> Value {
    do throws(JournalFailure) {
      return try await ask(source.journal)
    } catch {
      throw .journal(error)
    }
  }
}
