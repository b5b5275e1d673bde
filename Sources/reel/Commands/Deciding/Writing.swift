import Foundation
import RecordingLibrary
import Recordings
import Wording

/// A project in which something is changed, with its journal at hand.
struct Writing: Sendable {
  let session: CommandSession
  let project: ProjectID
  let isQueued: Bool
  /// The server could not be asked: names are those of the cache, and what is decided waits in the journal.
  let isOffline: Bool
  /// What earlier runs left.
  private(set) var journal = JournalSnapshot()

  /// `isHeld`: what earlier runs left is not sent before the command has looked at it.
  static func begin(
    _ session: CommandSession, _ options: WritingOptions, isHeld: Bool = false
  ) async throws(CommandFailure) -> Writing {
    let (project, isOffline) = try await place(session, isQueued: options.isQueued)
    var writing = Writing(
      session: session, project: project, isQueued: options.isQueued, isOffline: isOffline)
    try await writing.openJournal(isHeld: isHeld || writing.isHeld)
    return writing
  }

  /// Nothing is sent in this run.
  var isHeld: Bool { isQueued || isOffline }

  var sending: DecisionSending {
    DecisionSending(isQueued: isHeld) { [notes = session.notes] settled, total in
      notes.progress(done: settled, of: total, noun: "change")
    }
  }

  private static func place(
    _ session: CommandSession, isQueued: Bool
  ) async throws(CommandFailure) -> (ProjectID, isOffline: Bool) {
    let known = await session.library.cachedProject()?.id ?? session.server.project
    if isQueued, let known { return (known, false) }
    do throws(CommandFailure) {
      let project = try await session.patiently { () throws(LibraryFailure) in
        try await session.library.account().project.id
      }
      return (project, false)
    } catch {
      guard error.status == .unanswered, let known else { throw error }
      session.notes.say(error.lines(session.wording))
      return (known, true)
    }
  }

  /// What waits is sent from now on.
  func openJournal() async throws(CommandFailure) {
    _ = try await decide { (library) throws(LibraryFailure) in try await library.openJournal(in: project) }
  }

  private mutating func openJournal(isHeld: Bool) async throws(CommandFailure) {
    do throws(LibraryFailure) {
      journal =
        isHeld
        ? try await session.library.prepareJournal(in: project)
        : try await session.library.openJournal(in: project)
    } catch {
      throw CommandFailure(error)
    }
    var lines: [String] = []
    if let aside = journal.quarantined { lines.append("reel: \(JournalWording.quarantined(aside)).") }
    if journal.lost > 0 {
      lines.append(
        "reel: \(Amounts.counted(journal.lost, "earlier change")) are lost with the journal's log.")
    }
    let unsent = journal.unsent.reduce(journal.furtherUnsent) { $0 + $1.entries.count }
    if unsent > 0, !isHeld { lines.append("reel: sending what an earlier run left, too: \(unsent).") }
    session.notes.say(lines)
  }

  /// The playlist that a text names. Where nothing is to be sent, the cache is good enough.
  func playlist(named text: String) async throws(CommandFailure) -> Playlist {
    let library = session.library
    if isHeld {
      do throws(LibraryFailure) {
        return try await library.cachedPlaylist(named: text, in: project)
      } catch {
        if isOffline { throw Self.unknown(text, error) }
      }
    }
    return try await session.patiently { () throws(LibraryFailure) in
      try await library.playlist(named: text, in: project)
    }
  }

  /// What the cache does not know may be there.
  private static func unknown(_ text: String, _ failure: LibraryFailure) -> CommandFailure {
    guard case .noPlaylist = failure else { return CommandFailure(failure) }
    return .refused(["reel: the cache has no playlist “\(text)”: nothing was decided."], .unanswered)
  }

  /// The collection that a text names: recordings go into nothing else.
  func collection(named text: String) async throws(CommandFailure) -> Playlist {
    let playlist = try await playlist(named: text)
    switch playlist.kind {
    case .collection: return playlist
    case .savedFilter:
      throw .refused(
        ["reel: “\(playlist.title)” is a saved filter: what it shows follows from its filters."], .usage)
    case .synthetic: throw Self.builtIn(playlist)
    }
  }

  /// The playlist that a text names, to be changed.
  func changeable(named text: String) async throws(CommandFailure) -> Playlist {
    let playlist = try await playlist(named: text)
    guard playlist.kind != .synthetic else { throw Self.builtIn(playlist) }
    return playlist
  }

  private static func builtIn(_ playlist: Playlist) -> CommandFailure {
    .refused(["reel: “\(playlist.title)” is built in: PostHog fills it, and nobody can change it."], .usage)
  }

  func decide<Value>(
    _ ask: (RecordingLibrary) async throws(LibraryFailure) -> Value
  ) async throws(CommandFailure) -> Value {
    do throws(LibraryFailure) {
      return try await ask(session.library)
    } catch {
      throw CommandFailure(error)
    }
  }
}
