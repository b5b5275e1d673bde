import RecordingLibrary
import Recordings
import Wording

/// What `reel add`, `reel remove` and `reel viewed` are asked for, and how it is done.
struct RecordingFiling: Sendable {
  enum Change: Hashable, Sendable {
    /// `creates`: a collection that is not there is made.
    case add(to: String, creates: Bool)
    case remove(from: String)
    case markViewed

    /// As the outputs call it.
    var name: String {
      switch self {
      case .add: "add"
      case .remove: "remove"
      case .markViewed: "view"
      }
    }
  }

  private enum Target {
    case collection(Playlist)
    case new(String)
    case none
  }

  var change: Change
  var references: RecordingReferences
  var options: WritingOptions

  func run(_ session: CommandSession) async throws(CommandFailure) {
    let writing = try await Writing.begin(session, options)
    let target = try await target(writing)
    var chosen = ChosenRecordings(references, on: session.server, in: writing.project)
    if case .add = change, !writing.isHeld {
      // The server would take an id that nothing is known of, too.
      chosen.keep(try await ListedRecordings(writing: writing).known(chosen.ids))
      if Task.isCancelled { throw .library(.fetch(.cancelled)) }
    }
    var report = DecisionReport(writing)
    for rejected in chosen.rejected {
      report.reject(rejected.text, change: change.name, rejected.reason, rejected.status)
    }
    if references.isEmpty { session.notes.say(["reel: no recordings were named."]) }
    if !chosen.ids.isEmpty { try await decide(chosen.ids, target, writing, &report) }
    try await report.finish()
  }

  /// A list that cannot be used is found out before anything is changed.
  private func target(_ writing: Writing) async throws(CommandFailure) -> Target {
    switch change {
    case .markViewed: return .none
    case .remove(let name): return .collection(try await writing.collection(named: name))
    case .add(let name, let creates):
      do throws(CommandFailure) {
        return .collection(try await writing.collection(named: name))
      } catch {
        guard case .library(.noPlaylist) = error else { throw error }
        guard creates else { throw Self.withAdvice(error, writing) }
        return .new(try PlaylistName.checked(name))
      }
    }
  }

  private static func withAdvice(_ error: CommandFailure, _ writing: Writing) -> CommandFailure {
    .refused(
      error.lines(writing.session.wording) + ["reel: --create makes a collection of that name."], .notFound)
  }

  private func decide(
    _ ids: [RecordingID], _ target: Target, _ writing: Writing, _ report: inout DecisionReport
  ) async throws(CommandFailure) {
    let (project, sending) = (writing.project, writing.sending)
    let outcome = try await writing.decide { (library) throws(LibraryFailure) in
      switch (target, change) {
      case (.collection(let playlist), .remove):
        try await library.remove(ids, from: PlaylistReference(playlist), in: project, sending)
      case (.collection(let playlist), _):
        try await library.add(ids, to: PlaylistReference(playlist), in: project, sending)
      case (.new(let name), _):
        try await library.create(
          NewPlaylist(name: name, type: .collection), filing: ids, in: project, sending)
      case (.none, _): try await library.markViewed(ids, in: project, sending)
      }
    }
    report.add(outcome, title(ids.count, target))
  }

  private func title(_ count: Int, _ target: Target) -> String {
    let action: JournalAction =
      switch (target, change) {
      case (.collection(let playlist), .remove): .remove(from: playlist.title)
      case (.collection(let playlist), _): .add(to: playlist.title)
      case (.new(let name), _): .create(name)
      case (.none, _): .markViewed
      }
    return JournalWording.sentence(action, recordings: count, arrow: "->")
  }
}
