/// What reading snapshots asks of the local cache. Nothing here fails: what cannot be had is fetched anew.
/// What is saved is written later, in the order in which it came, and before anything else is answered.
package struct SnapshotCacheSource: Sendable {
  package var known: @Sendable (ProjectID, RecordingID) async -> CachedSnapshots
  /// The bytes of an answer as they were served; nil where they are gone or damaged.
  package var body: @Sendable (ProjectID, RecordingID, Int64) async -> [UInt8]?
  /// What the server lists of a final recording.
  package var saveListing: @Sendable (ProjectID, RecordingID, [SnapshotSource]) async -> Void
  package var save: @Sendable (ProjectID, RecordingID, SnapshotBlocks, [UInt8]) async -> Void
  /// Removes answers of which nothing can be used any more.
  package var drop: @Sendable (ProjectID, RecordingID, [Int64]) async -> Void
  /// Removes everything of a recording that the server does not have any more.
  package var forget: @Sendable (ProjectID, RecordingID) async -> Void

  package init(
    known: @escaping @Sendable (ProjectID, RecordingID) async -> CachedSnapshots,
    body: @escaping @Sendable (ProjectID, RecordingID, Int64) async -> [UInt8]?,
    saveListing: @escaping @Sendable (ProjectID, RecordingID, [SnapshotSource]) async -> Void,
    save: @escaping @Sendable (ProjectID, RecordingID, SnapshotBlocks, [UInt8]) async -> Void,
    drop: @escaping @Sendable (ProjectID, RecordingID, [Int64]) async -> Void,
    forget: @escaping @Sendable (ProjectID, RecordingID) async -> Void
  ) {
    self.known = known
    self.body = body
    self.saveListing = saveListing
    self.save = save
    self.drop = drop
    self.forget = forget
  }

  /// Nothing is kept.
  package static let none = SnapshotCacheSource(
    known: { _, _ in CachedSnapshots() }, body: { _, _, _ in nil }, saveListing: { _, _, _ in },
    save: { _, _, _, _ in }, drop: { _, _, _ in }, forget: { _, _ in })
}
