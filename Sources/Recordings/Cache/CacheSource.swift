package import Foundation

/// What the browser asks of the local cache. It answers at once with what is there, and nothing here fails. A
/// problem with the cache is reported once, as a notice.
package struct CacheSource: Sendable {
  /// The project of an earlier run, or what is known about the requested one.
  package var project: @Sendable () async -> Project?
  package var playlists: @Sendable (ProjectID) async -> [Playlist]
  /// Rows behind a place that an earlier answer named; nil where the view was never seen.
  package var rows: @Sendable (ProjectID, RecordingListing, CachedRows.Place?) async -> CachedRows?
  /// With its raw row and its person's properties.
  package var recording: @Sendable (ProjectID, RecordingID) async -> Recording?
  /// When something was answered; nil where it never was.
  package var answeredAt: @Sendable (ProjectID, CachedAnswer) async -> Date?
  /// How many bytes were given back.
  package var clear: @Sendable () async -> Result<Int, CacheFailure>
  /// Saves what is queued, and closes the file.
  package var close: @Sendable () async -> Void

  package init(
    project: @escaping @Sendable () async -> Project?,
    playlists: @escaping @Sendable (ProjectID) async -> [Playlist],
    rows: @escaping @Sendable (ProjectID, RecordingListing, CachedRows.Place?) async -> CachedRows?,
    recording: @escaping @Sendable (ProjectID, RecordingID) async -> Recording?,
    answeredAt: @escaping @Sendable (ProjectID, CachedAnswer) async -> Date? = { _, _ in nil },
    clear: @escaping @Sendable () async -> Result<Int, CacheFailure>,
    close: @escaping @Sendable () async -> Void
  ) {
    self.project = project
    self.playlists = playlists
    self.rows = rows
    self.recording = recording
    self.answeredAt = answeredAt
    self.clear = clear
    self.close = close
  }

  /// Nothing is kept.
  package static let none = CacheSource(
    project: { nil }, playlists: { _ in [] }, rows: { _, _, _ in nil }, recording: { _, _ in nil },
    clear: { .success(0) }, close: {})
}

/// Rows of a view from an earlier answer, in the view's order.
package struct CachedRows: Hashable, Sendable {
  /// Behind which row of the view to go on.
  package struct Place: Hashable, Sendable {
    package let position: Int64

    package init(position: Int64) { self.position = position }
  }

  /// Not those that have expired since.
  package var rows: [PackedRecording]
  /// When the view's first page was answered.
  package var loadedAt: Date
  /// When the oldest of the rows behind it were answered, if that was earlier.
  package var restLoadedAt: Date?
  /// Where more rows of the cache begin; nil where these are the last.
  package var more: Place?
  /// Where the server goes on behind the last row of the cache.
  package var next: PageToken?
  /// How many rows the cache has of the view.
  package var total: Int

  package init(
    rows: [PackedRecording], loadedAt: Date, restLoadedAt: Date? = nil, more: Place? = nil,
    next: PageToken? = nil, total: Int
  ) {
    self.rows = rows
    self.loadedAt = loadedAt
    self.restLoadedAt = restLoadedAt
    self.more = more
    self.next = next
    self.total = total
  }
}

/// What the cache has of a project besides its views, which tell their age themselves.
package enum CachedAnswer: Hashable, Sendable {
  case playlists
  case recording(RecordingID)
}

/// Why the local cache cannot be used: facts, worded in `Browser/Wording`.
package enum CacheFailure: Error, Hashable, Sendable {
  /// No folder to keep it in, or none that may be written.
  case noPlace(path: String)
  /// The file, or the folder it lies in, is not the user's alone: in which way.
  case unsafe(String)
  /// Another Reel has it open, and it is damaged or of another version. It cannot be set aside now.
  case inUse
  /// SQLite's own words; the disk is full, say.
  case failed(String)
  /// Found while it was in use. The next start sets it aside.
  case damaged
}

/// What the local cache reports.
package enum CacheNotice: Hashable, Sendable {
  /// It could not be used and is kept under another name; a new one begins.
  case setAside(QuarantinedFile)
  /// This run goes on without it.
  case failed(CacheFailure)
}
