import RecordingLibrary
import Recordings
import Wording

/// What `reel playlist create`, `edit`, `pin`, `delete` and `restore` are asked for, and how it is done.
struct PlaylistWriting: Sendable {
  enum Change: Sendable {
    case create(NewPlaylist)
    case edit(String, PlaylistChange)
    /// `isConfirmed`: nobody is asked.
    case delete(String, isConfirmed: Bool)
    case restore(String)
  }

  var change: Change
  var options: WritingOptions

  func run(_ session: CommandSession) async throws(CommandFailure) {
    let writing = try await Writing.begin(session, options)
    switch change {
    case .create(let new): try await create(new, writing)
    case .edit(let name, let change):
      try await edit(try await writing.changeable(named: name), change, writing)
    case .delete(let name, let isConfirmed):
      let playlist = try await writing.changeable(named: name)
      let preview = "reel: \(PlaylistPreview.sentence(playlist)) It is deleted for everyone in the project."
      session.notes.say([preview])
      if !isConfirmed { try Confirming.mayGoOn("Delete it?", session.notes) }
      try await edit(playlist, PlaylistChange(deleted: true), writing)
    case .restore(let name): try await restore(name, writing)
    }
  }

  private func create(_ new: NewPlaylist, _ writing: Writing) async throws(CommandFailure) {
    let outcome = try await writing.decide { (library) throws(LibraryFailure) in
      try await library.create(new, in: writing.project, writing.sending)
    }
    let title = JournalWording.sentence(.create(new.name ?? ""), recordings: 0, arrow: "->")
    let id = outcome.playlist.map { " \($0.id.text)" } ?? ""
    try await finish(outcome, title + id, writing)
  }

  private func edit(
    _ playlist: Playlist, _ change: PlaylistChange, _ writing: Writing
  ) async throws(CommandFailure) {
    guard change.filters == nil || playlist.kind == .savedFilter else {
      throw .refused(
        ["reel: “\(playlist.title)” is a collection: it holds what is added to it, and has no filters."],
        .usage)
    }
    let change = change.changing(playlist)
    guard change != PlaylistChange() else {
      writing.session.notes.say(["reel: “\(playlist.title)” is so already: nothing changed."])
      return
    }
    let outcome = try await writing.decide { (library) throws(LibraryFailure) in
      try await library.edit(playlist, change, in: writing.project, writing.sending)
    }
    let action = playlist.edit(change).action
    try await finish(outcome, JournalWording.sentence(action, recordings: 0, arrow: "->"), writing)
  }

  private func restore(_ name: String, _ writing: Writing) async throws(CommandFailure) {
    let deleted = try await DeletedPlaylists(writing: writing).playlist(named: name)
    guard let deleted else {
      writing.session.notes.say(["reel: “\(name)” is not deleted: nothing changed."])
      return
    }
    let outcome = try await writing.decide { (library) throws(LibraryFailure) in
      try await library.restore(deleted, in: writing.project, writing.sending)
    }
    let title = JournalWording.sentence(.restorePlaylist(deleted.edit.title), recordings: 0, arrow: "->")
    try await finish(outcome, title, writing)
  }

  private func finish(
    _ outcome: DecisionOutcome, _ title: String, _ writing: Writing
  ) async throws(CommandFailure) {
    var report = DecisionReport(writing)
    report.add(outcome, title)
    try await report.finish()
  }
}

extension PlaylistChange {
  /// Without what the playlist says already.
  func changing(_ playlist: Playlist) -> PlaylistChange {
    var change = self
    if change.name == playlist.name { change.name = nil }
    if change.derivedName == playlist.derivedName { change.derivedName = nil }
    if change.description == playlist.description { change.description = nil }
    if change.pinned == playlist.pinned { change.pinned = nil }
    if change.filters == playlist.filters { change.filters = nil }
    return change
  }
}
