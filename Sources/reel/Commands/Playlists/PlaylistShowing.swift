import Foundation
import RecordingLibrary
import Recordings

/// What `reel playlist show` is asked for, and how it is answered.
struct PlaylistShowing: Sendable {
  var name: String

  func print(_ session: CommandSession) async throws(CommandFailure) {
    let printer = try session.printer(of: PlaylistFieldRows.columns)
    try await session.answer(
      with: printer,
      asked: { () throws(CommandFailure) in
        let project = try await session.project()
        await print(
          try await Self.found { () throws(LibraryFailure) in
            try await session.library.playlist(named: name, in: project)
          }, session, printer)
      },
      cached: { () throws(CommandFailure) in
        let project = try await session.cachedProject()
        guard let age = await session.library.answeredAt(.playlists, in: project) else { throw .notCached }
        await print(
          try await Self.found { () throws(LibraryFailure) in
            try await session.library.cachedPlaylist(named: name, in: project)
          }, session, printer)
        return age
      })
  }

  private static func found(
    _ find: () async throws(LibraryFailure) -> Playlist
  ) async throws(CommandFailure) -> Playlist {
    do throws(LibraryFailure) {
      return try await find()
    } catch {
      throw CommandFailure(error)
    }
  }

  private func print(_ playlist: Playlist, _ session: CommandSession, _ printer: RowPrinter) async {
    _ = await printer.print(PlaylistFieldRows.rows(playlist, in: session.clock.zone))
  }
}
