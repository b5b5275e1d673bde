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

  /// Files recordings into a collection. One that is there already changes nothing.
  package func add(
    _ recordings: [RecordingID], to playlist: PlaylistReference, in project: ProjectID
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(
      .add(to: playlist.title), recordings.map { .add($0, playlist.id, wasThere: nil) }, in: project)
  }

  package func remove(
    _ recordings: [RecordingID], from playlist: PlaylistReference, in project: ProjectID
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(
      .remove(from: playlist.title), recordings.map { .remove($0, playlist.id) }, in: project)
  }

  /// A personal key cannot take it back.
  package func markViewed(
    _ recordings: [RecordingID], in project: ProjectID
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(.markViewed, recordings.map(Write.markViewed), in: project)
  }

  /// For good: nothing takes it back.
  package func delete(
    _ recordings: [RecordingID], in project: ProjectID
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(.deleteRecordings, recordings.map(Write.delete), in: project)
  }

  /// Creates a playlist; the outcome holds it as the server has it.
  package func create(
    _ playlist: NewPlaylist, in project: ProjectID
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(.create(playlist.name ?? ""), in: project) { first in
      [.create(.provisional(first), playlist)]
    }
  }

  /// Changes a playlist: its name, its description, whether it is pinned, its filters, or deletes it softly.
  package func edit(
    _ playlist: Playlist, _ change: PlaylistChange, in project: ProjectID
  ) async throws(LibraryFailure) -> DecisionOutcome {
    let edit = playlist.edit(change)
    return try await decide(edit.action, [.change(playlist.id, edit)], in: project)
  }

  /// Takes back the newest step that is not undone.
  package func undo(in project: ProjectID) async throws(LibraryFailure) -> UndoOutcome {
    do {
      return try await source.journal.undo(project, .undo(below: nil))
    } catch {
      throw .journal(error)
    }
  }

  private func decide(
    _ action: JournalAction, _ writes: [Write], in project: ProjectID
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(action, in: project) { _ in writes }
  }

  /// Records a step and waits until the server has answered all of it. Cancelled, it answers with what is
  /// still waiting: that is in the journal, and the next run sends it.
  private func decide(
    _ action: JournalAction, in project: ProjectID, _ writes: (EntryID) -> [Write]
  ) async throws(LibraryFailure) -> DecisionOutcome {
    var numbers = JournalNumbers.ofThisRun()
    let first = numbers.nextEntry()
    let step = JournalStep(
      deciding: action, writes(first), at: now(), ids: [first], numbers: &numbers)
    guard !step.entries.isEmpty else { return DecisionOutcome(step) }
    let (events, continuation) = AsyncStream.makeStream(of: JournalNotice.self)
    let listener = await notices.listen { notice in
      if case .journal(let news) = notice { continuation.yield(news) }
    }
    defer { notices.stopListening(listener) }
    do {
      try await source.journal.record(project, step)
    } catch {
      throw .journal(error)
    }
    var outcome = DecisionOutcome(step)
    for await event in events {
      outcome.receive(event)
      if outcome.isSettled { break }
    }
    return outcome
  }
}
