import RecordingLibrary
import Recordings

/// The playlists that can be restored: those that this machine deleted, and others by their id.
struct DeletedPlaylists: Sendable {
  let writing: Writing

  func all() async throws(CommandFailure) -> [DeletedPlaylist] {
    try await writing.decide { (library) throws(LibraryFailure) in
      try await library.deletedPlaylists(in: writing.project)
    }
  }

  /// Nil where the playlist of that name is not deleted.
  func playlist(named text: String) async throws(CommandFailure) -> DeletedPlaylist? {
    let deleted = try await all()
    let id = WebAddress(text)?.playlist ?? PlaylistID(text)
    if let found = deleted.first(where: { $0.id == id }) { return found }
    let exact = deleted.filter { $0.edit.title == text }
    let named = exact.isEmpty ? deleted.filter { $0.edit.title.lowercased() == text.lowercased() } : exact
    guard named.count <= 1 else {
      throw .library(
        .ambiguousPlaylist(text, named.map { PlaylistReference(id: $0.id, title: $0.edit.title) }))
    }
    if let found = named.first { return found }
    return try await unknown(text, id, deleted)
  }

  /// What another machine deleted the server lists nowhere, and restores by its id.
  private func unknown(
    _ text: String, _ id: PlaylistID, _ deleted: [DeletedPlaylist]
  ) async throws(CommandFailure) -> DeletedPlaylist? {
    do throws(CommandFailure) {
      _ = try await writing.playlist(named: text)
      return nil
    } catch {
      guard case .library(.noPlaylist) = error else { throw error }
      guard id.looksLikeShortID, id.text.contains(where: \.isNumber) || id.text.count == 8 else {
        throw .library(
          .noPlaylist(text, nearest: NearestName.to(text, among: deleted.map(\.edit.title))))
      }
      let edit = PlaylistEdit(
        title: id.text, before: PlaylistChange(deleted: false), after: PlaylistChange(deleted: true))
      return DeletedPlaylist(id: id, edit: edit)
    }
  }
}
