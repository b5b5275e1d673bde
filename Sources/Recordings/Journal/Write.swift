/// One change that the user decided on, to be made on the server. Many of them wait where the server cannot
/// be reached, so what is large and rare lies apart.
package enum Write: Hashable, Sendable {
  /// `wasThere`: whether the collection held the recording before, as far as was known when it was decided.
  /// Adding twice is harmless, but taking back an addition that changed nothing would remove what others put
  /// there.
  case add(RecordingID, PlaylistID, wasThere: Bool?)
  case remove(RecordingID, PlaylistID)
  /// A personal key cannot take it back.
  case markViewed(RecordingID)
  /// The id stands for the playlist until the server has given it its own.
  indirect case create(PlaylistID, NewPlaylist)
  indirect case change(PlaylistID, PlaylistEdit)
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
