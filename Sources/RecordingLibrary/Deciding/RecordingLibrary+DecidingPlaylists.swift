package import Recordings

/// Playlists are made, changed, deleted softly and restored.
extension RecordingLibrary {
  /// Creates a playlist, with recordings to be filed into it; the outcome holds it as the server has it.
  package func create(
    _ playlist: NewPlaylist, filing recordings: [RecordingID] = [], in project: ProjectID,
    _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(.create(playlist.name ?? ""), in: project, sending) { first in
      let id = PlaylistID.provisional(first)
      return [.create(id, playlist)] + recordings.map { .add($0, id, wasThere: false) }
    }
  }

  /// Changes a playlist: its name, its description, whether it is pinned, its filters, or deletes it softly.
  package func edit(
    _ playlist: Playlist, _ change: PlaylistChange, in project: ProjectID,
    _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    let edit = playlist.edit(change)
    return try await decide(edit.action, in: project, sending) { _ in [.change(playlist.id, edit)] }
  }

  /// All that a collection holds into another one; the first one is deleted softly afterwards.
  package func merge(
    _ recordings: [RecordingID], of source: Playlist, into target: PlaylistReference, in project: ProjectID,
    _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    let deletion = source.edit(PlaylistChange(deleted: false), PlaylistChange(deleted: true))
    return try await decide(.merge(from: source.title, into: target.title), in: project, sending) { _ in
      recordings.map { .add($0, target.id, wasThere: nil) } + [.change(source.id, deletion)]
    }
  }

  /// The same, and the first one stays.
  package func copy(
    _ recordings: [RecordingID], of source: PlaylistReference, to target: PlaylistReference,
    in project: ProjectID, _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    try await decide(.copy(from: source.title, to: target.title), in: project, sending) { _ in
      recordings.map { .add($0, target.id, wasThere: nil) }
    }
  }

  /// What this machine deleted softly and did not restore, newest first: the server lists no such playlists.
  package func deletedPlaylists(
    in project: ProjectID
  ) async throws(LibraryFailure) -> [DeletedPlaylist] {
    try await journal { (journal) throws(JournalFailure) in try await journal.deleted(project) }
  }

  package func restore(
    _ deleted: DeletedPlaylist, in project: ProjectID, _ sending: DecisionSending = .answered
  ) async throws(LibraryFailure) -> DecisionOutcome {
    let edit = deleted.edit.inverse
    return try await decide(.restorePlaylist(edit.title), in: project, sending) { _ in
      [.change(deleted.id, edit)]
    }
  }
}
