package import Recordings

extension Recording {
  /// A row that was answered before, as it came; nil where it is none.
  package init?(cached row: JSONText) {
    guard let recording = try? Recording(row: row) else { return nil }
    self = recording
  }
}

extension Playlist {
  /// A row that was answered before, as it came; nil where it is none.
  package init?(cached row: JSONText) {
    guard let playlist = try? Playlist(row: row) else { return nil }
    self = playlist
  }
}
