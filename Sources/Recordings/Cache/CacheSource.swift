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
  /// The API's own objects of these, as they were answered last.
  package var raws: @Sendable (ProjectID, [RecordingID]) async -> [RecordingID: JSONText]
  /// What earlier questions told of these recordings. What is not final
  /// may be old: it tells more than nothing.
  package var evidence: @Sendable (ProjectID, [RecordingID]) async -> [RecordingID: RecordingEvidence]
  /// Keeps what a timeline told.
  package var saveEvidence: @Sendable (ProjectID, RecordingID, RecordingEvidence) async -> Void
  /// When something was answered; nil where it never was.
  package var answeredAt: @Sendable (ProjectID, CachedAnswer) async -> Date?
  /// Of recordings themselves.
  package var snapshots: SnapshotCacheSource
  /// How many bytes were given back.
  package var clear: @Sendable () async -> Result<Int, CacheFailure>
  /// Saves what is queued, and closes the file.
  package var close: @Sendable () async -> Void

  package init(
    project: @escaping @Sendable () async -> Project?,
    playlists: @escaping @Sendable (ProjectID) async -> [Playlist],
    rows: @escaping @Sendable (ProjectID, RecordingListing, CachedRows.Place?) async -> CachedRows?,
    recording: @escaping @Sendable (ProjectID, RecordingID) async -> Recording?,
    raws: @escaping @Sendable (ProjectID, [RecordingID]) async -> [RecordingID: JSONText] = { _, _ in [:] },
    evidence: @escaping @Sendable (ProjectID, [RecordingID]) async -> [RecordingID: RecordingEvidence] = {
      _, _ in [:]
    },
    saveEvidence: @escaping @Sendable (ProjectID, RecordingID, RecordingEvidence) async -> Void = {
      _, _, _ in
    },
    answeredAt: @escaping @Sendable (ProjectID, CachedAnswer) async -> Date? = { _, _ in nil },
    snapshots: SnapshotCacheSource = .none,
    clear: @escaping @Sendable () async -> Result<Int, CacheFailure>,
    close: @escaping @Sendable () async -> Void
  ) {
    self.project = project
    self.playlists = playlists
    self.rows = rows
    self.recording = recording
    self.raws = raws
    self.evidence = evidence
    self.saveEvidence = saveEvidence
    self.answeredAt = answeredAt
    self.snapshots = snapshots
    self.clear = clear
    self.close = close
  }

  /// Nothing is kept.
  package static let none = CacheSource(
    project: { nil }, playlists: { _ in [] }, rows: { _, _, _ in nil }, recording: { _, _ in nil },
    clear: { .success(0) }, close: {})
}
