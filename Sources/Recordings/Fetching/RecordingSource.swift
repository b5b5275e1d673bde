/// What the browser asks for recordings and playlists: a struct of functions, so that a test replaces exactly
/// what it needs. `FetchActor` provides the real one.
package struct RecordingSource: Sendable {
  /// Finds out what the key may do and which project to work in.
  package var account: @Sendable (Priority) async throws(FetchFailure) -> Account
  /// A project, where the key may go there.
  package var project: @Sendable (ProjectID) async throws(FetchFailure) -> Project
  package var playlists:
    @Sendable (ProjectID, PlaylistsQuery, Priority) async throws(FetchFailure) -> PlaylistPage
  /// One list; `notFound` also for one that was deleted.
  package var playlist: @Sendable (ProjectID, PlaylistID) async throws(FetchFailure) -> Playlist
  /// `mark` is nil for the first page.
  package var recordings:
    @Sendable (ProjectID, RecordingListing, PageToken?, Priority) async throws(FetchFailure) ->
      RecordingPage
  package var recording: @Sendable (ProjectID, RecordingID, Priority) async throws(FetchFailure) -> Recording
  /// The collections that hold a recording.
  package var playlistsHolding:
    @Sendable (ProjectID, RecordingID, Priority) async throws(FetchFailure) -> [Playlist]
  package var persons: @Sendable (ProjectID, PersonsQuery) async throws(FetchFailure) -> PersonPage
  /// What a recording's snapshots consist of; with an offset, further ones of the oldest servers.
  package var snapshotListing:
    @Sendable (ProjectID, RecordingID, Int?, Priority) async throws(FetchFailure) -> SnapshotListing
  /// A part of a recording as it was recorded: lines of JSON.
  package var snapshots:
    @Sendable (ProjectID, RecordingID, SnapshotPart, Priority) async throws(FetchFailure) -> [UInt8]
  /// What the event store tells of sessions, for those of which it has events. The key needs `query:read`.
  package var evidence:
    @Sendable (ProjectID, [SessionSpan], Priority) async throws(FetchFailure) -> [RecordingID:
      RecordingEvidence]
  /// All events of one session. The key needs `query:read`.
  package var sessionEvents:
    @Sendable (ProjectID, SessionSpan, Priority) async throws(FetchFailure) -> SessionEvents
  /// The calls that were made, those of other Reels with the same key among them, without making one; nil
  /// where none was counted.
  package var quota: @Sendable () async -> QuotaReport?

  /// What was answered before, without the network.
  package var cache: CacheSource

  /// Everything that changes something on the server goes through it.
  package var journal: JournalSource

  /// Names who hears what the source says by itself: the quota's state, waits and retries. One listener; it
  /// is told on the spot, so that what belongs to a call is heard before the call's answer.
  package var listen: @Sendable (_ listener: @escaping @Sendable (FetchNotice) -> Void) async -> Void

  package init(
    account: @escaping @Sendable (Priority) async throws(FetchFailure) -> Account,
    project: @escaping @Sendable (ProjectID) async throws(FetchFailure) -> Project,
    playlists:
      @escaping @Sendable (ProjectID, PlaylistsQuery, Priority) async throws(FetchFailure) -> PlaylistPage,
    playlist: @escaping @Sendable (ProjectID, PlaylistID) async throws(FetchFailure) -> Playlist,
    recordings:
      @escaping @Sendable (ProjectID, RecordingListing, PageToken?, Priority) async throws(FetchFailure)
      -> RecordingPage,
    recording:
      @escaping @Sendable (ProjectID, RecordingID, Priority) async throws(FetchFailure) -> Recording,
    playlistsHolding:
      @escaping @Sendable (ProjectID, RecordingID, Priority) async throws(FetchFailure) -> [Playlist],
    persons: @escaping @Sendable (ProjectID, PersonsQuery) async throws(FetchFailure) -> PersonPage,
    snapshotListing:
      @escaping @Sendable (ProjectID, RecordingID, Int?, Priority) async throws(FetchFailure)
      -> SnapshotListing,
    snapshots:
      @escaping @Sendable (ProjectID, RecordingID, SnapshotPart, Priority) async throws(FetchFailure)
      -> [UInt8],
    evidence:
      @escaping @Sendable (ProjectID, [SessionSpan], Priority) async throws(FetchFailure)
      -> [RecordingID: RecordingEvidence],
    sessionEvents:
      @escaping @Sendable (ProjectID, SessionSpan, Priority) async throws(FetchFailure) -> SessionEvents,
    quota: @escaping @Sendable () async -> QuotaReport? = { nil },
    cache: CacheSource = .none,
    journal: JournalSource,
    listen: @escaping @Sendable (_ listener: @escaping @Sendable (FetchNotice) -> Void) async -> Void
  ) {
    self.account = account
    self.project = project
    self.playlists = playlists
    self.playlist = playlist
    self.recordings = recordings
    self.recording = recording
    self.playlistsHolding = playlistsHolding
    self.persons = persons
    self.snapshotListing = snapshotListing
    self.snapshots = snapshots
    self.evidence = evidence
    self.sessionEvents = sessionEvents
    self.quota = quota
    self.cache = cache
    self.journal = journal
    self.listen = listen
  }
}
