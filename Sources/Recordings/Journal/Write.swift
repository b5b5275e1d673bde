/// One change that the user decided on, to be made on the server.
package enum Write: Hashable, Sendable {
  /// `wasThere`: whether the collection held the recording before, as far as was known when it was decided. Adding
  /// twice is harmless, but taking back an addition that changed nothing would remove what others put there.
  case add(RecordingID, PlaylistID, wasThere: Bool?)
  case remove(RecordingID, PlaylistID)
  /// A personal key cannot take it back.
  case markViewed(RecordingID)
  /// The id stands for the playlist until the server has given it its own.
  case create(PlaylistID, NewPlaylist)
  case change(PlaylistID, PlaylistEdit)
  /// For good.
  case delete(RecordingID)

  /// What takes it back; nil where nothing can, or nothing has to.
  package var inverse: Write? {
    switch self {
    case .add(_, _, wasThere: true), .markViewed, .delete: nil
    case .add(let id, let playlist, _): .remove(id, playlist)
    case .remove(let id, let playlist): .add(id, playlist, wasThere: false)
    case .create(let id, let playlist):
      .change(
        id,
        PlaylistEdit(
          title: playlist.name ?? "", before: PlaylistChange(deleted: false),
          after: PlaylistChange(deleted: true), filters: playlist.filters, onlyIfEmpty: true))
    case .change(let id, let edit): .change(id, edit.inverse)
    }
  }

  /// Whether it does something that no other write can take back.
  package var isForGood: Bool {
    switch self {
    case .markViewed, .delete: true
    case .add, .remove, .create, .change: false
    }
  }

  package var recording: RecordingID? {
    switch self {
    case .add(let id, _, _), .remove(let id, _), .markViewed(let id), .delete(let id): id
    case .create, .change: nil
    }
  }

  package var playlist: PlaylistID? {
    switch self {
    case .add(_, let id, _), .remove(_, let id), .create(let id, _), .change(let id, _): id
    case .markViewed, .delete: nil
    }
  }

  /// The same with the server's id in place of the one that stood for a playlist before it was created.
  package func replacing(_ provisional: PlaylistID, with id: PlaylistID) -> Write {
    guard playlist == provisional else { return self }
    return switch self {
    case .add(let recording, _, let wasThere): .add(recording, id, wasThere: wasThere)
    case .remove(let recording, _): .remove(recording, id)
    case .create(_, let playlist): .create(id, playlist)
    case .change(_, let edit): .change(id, edit)
    case .markViewed, .delete: self
    }
  }
}

extension PlaylistID {
  /// Stands for a playlist that the server has not created yet; no id of the server's has a colon.
  package static func provisional(_ entry: EntryID) -> PlaylistID { PlaylistID("new:\(entry.number)") }

  package var isProvisional: Bool { text.hasPrefix("new:") }
}

/// A change of a playlist, with what was there before: to take it back, and to see whether somebody else changed
/// it meanwhile.
package struct PlaylistEdit: Hashable, Sendable {
  /// The playlist's name when it was decided.
  package var title: String
  /// Of what `after` sets, the values before.
  package var before: PlaylistChange
  package var after: PlaylistChange
  /// A saved filter's filters as stored then; they go with a change where the newer ones cannot be read.
  package var filters: JSONText?
  /// Undoing a creation must not take away what others put into the collection since.
  package var onlyIfEmpty: Bool

  package init(
    title: String, before: PlaylistChange, after: PlaylistChange, filters: JSONText? = nil,
    onlyIfEmpty: Bool = false
  ) {
    self.title = title
    self.before = before
    self.after = after
    self.filters = filters
    self.onlyIfEmpty = onlyIfEmpty
  }

  package var inverse: PlaylistEdit {
    PlaylistEdit(title: after.name ?? title, before: after, after: before, filters: filters)
  }
}
