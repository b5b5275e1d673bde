import GRDB
import Recordings

/// A write, taken apart into columns.
struct WriteColumns {
  enum Kind: String {
    case add, remove, viewed, create, change, delete
  }

  var kind: Kind
  var recording: String?
  var playlist: String?
  var wasThere: Bool?
  var body: String?

  init(_ write: Write) {
    recording = write.recording?.text
    playlist = write.playlist?.text
    switch write {
    case .add(_, _, let wasThere):
      kind = .add
      self.wasThere = wasThere
    case .remove: kind = .remove
    case .markViewed: kind = .viewed
    case .create(_, let new):
      kind = .create
      body = new.stored.compact
    case .change(_, let edit):
      kind = .change
      body = edit.stored.compact
    case .delete: kind = .delete
    }
  }

  init(_ columns: inout ColumnReader) throws {
    guard let kind = Kind(rawValue: try columns.text()) else { throw UnreadableColumns() }
    self.kind = kind
    recording = try columns.optionalText()
    playlist = try columns.optionalText()
    wasThere = try columns.optionalInteger().map { $0 != 0 }
    body = try columns.optionalText()
  }

  func write() throws -> Write {
    switch kind {
    case .add: try .add(recordingID(), playlistID(), wasThere: wasThere)
    case .remove: try .remove(recordingID(), playlistID())
    case .viewed: try .markViewed(recordingID())
    case .create: try .create(playlistID(), NewPlaylist(stored: bodyValue()))
    case .change: try .change(playlistID(), PlaylistEdit(stored: bodyValue()))
    case .delete: try .delete(recordingID())
    }
  }

  private func recordingID() throws -> RecordingID {
    guard let recording else { throw UnreadableColumns() }
    return RecordingID(recording)
  }

  private func playlistID() throws -> PlaylistID {
    guard let playlist else { throw UnreadableColumns() }
    return PlaylistID(playlist)
  }

  private func bodyValue() throws -> JSONValue {
    guard let body, let value = try? JSONText(body).value() else { throw UnreadableColumns() }
    return value
  }
}
