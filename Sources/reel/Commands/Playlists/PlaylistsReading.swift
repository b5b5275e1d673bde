import Foundation
import RecordingLibrary
import Recordings
import Wording

/// What `reel playlists` is asked for, and how it is answered.
struct PlaylistsReading: Sendable {
  var query: PlaylistsQuery
  var length: Length

  func print(_ session: CommandSession) async throws(CommandFailure) {
    let printer = try session.printer(of: PlaylistTableRow.columns)
    try await session.answer(
      with: printer,
      asked: { () throws(CommandFailure) in try await asked(session, printer) },
      cached: { () throws(CommandFailure) in try await cached(session, printer) })
  }

  private func asked(_ session: CommandSession, _ printer: RowPrinter) async throws(CommandFailure) {
    let project = try await session.project()
    do throws(LibraryFailure) {
      let page = try await session.library.playlists(query, in: project, upTo: length.limit)
      _ = await printer.print(page.playlists.map(PlaylistTableRow.row))
      await printer.say(notes(of: page, isTable: session.form.isTable))
    } catch {
      throw CommandFailure(error)
    }
  }

  private func notes(of page: PlaylistPage, isTable: Bool) -> [String] {
    var notes: [String] = []
    if !page.unreadable.isEmpty {
      notes.append("reel: \(Amounts.counted(page.unreadable.count, "row")) cannot be read.")
    }
    if length == .usual, page.nextOffset != nil {
      notes.append("reel: the first \(LengthOptions.usual); --all prints all of them.")
    }
    if page.playlists.isEmpty, isTable { notes.append("reel: no playlists.") }
    return notes
  }

  private func cached(
    _ session: CommandSession, _ printer: RowPrinter
  ) async throws(CommandFailure) -> Date? {
    let project = try await session.cachedProject()
    // Whose key this is, the cache does not know.
    guard !query.mine, let age = await session.library.answeredAt(.playlists, in: project) else {
      throw .notCached
    }
    let playlists = await session.library.cachedPlaylists(query, in: project)
    _ = await printer.print(playlists.prefix(length.limit ?? .max).map(PlaylistTableRow.row))
    return age
  }
}
