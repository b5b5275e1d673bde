package import Recordings
import Terminal

/// Deleting a list, before it is confirmed: the list that was shown when the key was pressed, whatever comes
/// under the cursor meanwhile.
package struct PlaylistDeletion: Hashable, Sendable {
  package private(set) var id: PlaylistID
  package let title: String

  package init(_ playlist: Playlist) {
    id = playlist.id
    title = playlist.title
  }

  /// Whether the user is asked first. Only an empty collection of the user's own is deleted at once, and only
  /// where both are known.
  static func isAsked(about playlist: Playlist, by user: User?) -> Bool {
    guard playlist.kind == .collection, playlist.count?.count == 0 else { return true }
    return !playlist.isCreated(by: user)
  }

  enum KeyOutcome: Hashable { case stays, leaves, confirms }

  func handle(_ key: Key, keys: KeyMap) -> KeyOutcome {
    guard case .playlistDeletion(let pressed)? = keys.match(key, in: .playlistDeletion) else { return .stays }
    return switch pressed {
    case .confirm: .confirms
    case .leave: .leaves
    }
  }

  /// The server named the list meanwhile.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) {
    if self.id == provisional { self.id = id }
  }
}

extension Playlist {
  /// What was created in this run and has no name of the server yet is the user's own.
  func isCreated(by user: User?) -> Bool {
    if id.isProvisional { return true }
    guard let user, let creator = createdBy else { return false }
    if let id = user.id, let other = creator.id { return id == other }
    return user.uuid != nil && user.uuid == creator.uuid
  }
}
