package import PostHogAPI
package import Recordings

/// The calls a `FetchActor` sends, once each: a struct of functions, so that a test answers for the network.
package struct FetchCalls: Sendable {
  package var account: @Sendable () async throws(FetchFailure) -> Account
  package var project: @Sendable (ProjectID) async throws(FetchFailure) -> Project
  package var playlists: @Sendable (ProjectID, PlaylistsQuery) async throws(FetchFailure) -> PlaylistPage
  package var recordings:
    @Sendable (ProjectID, RecordingListing, PageToken?, PageProgress) async throws(FetchFailure) ->
      RecordingPage
  package var recording: @Sendable (ProjectID, RecordingID) async throws(FetchFailure) -> Recording
  package var persons: @Sendable (ProjectID, PersonsQuery) async throws(FetchFailure) -> PersonPage
  package var snapshotListing:
    @Sendable (ProjectID, RecordingID, Int?) async throws(FetchFailure) -> SnapshotListing
  package var snapshots:
    @Sendable (ProjectID, RecordingID, SnapshotPart) async throws(FetchFailure) -> [UInt8]
  package var events: @Sendable (ProjectID, EventsQuery) async throws(FetchFailure) -> EventsAnswer
  /// The answer that an earlier call put off, by its id.
  package var laterEvents:
    @Sendable (ProjectID, EventsQuery, String) async throws(FetchFailure) -> EventsAnswer
  package var add: @Sendable (ProjectID, RecordingID, PlaylistID) async throws(FetchFailure) -> Void
  package var remove: @Sendable (ProjectID, RecordingID, PlaylistID) async throws(FetchFailure) -> Void
  package var bulkAdd:
    @Sendable (ProjectID, [RecordingID], PlaylistID) async throws(FetchFailure) -> BulkOutcome
  package var bulkRemove:
    @Sendable (ProjectID, [RecordingID], PlaylistID) async throws(FetchFailure) -> BulkOutcome
  package var markViewed: @Sendable (ProjectID, RecordingID) async throws(FetchFailure) -> Void
  package var playlist: @Sendable (ProjectID, PlaylistID) async throws(FetchFailure) -> Playlist
  package var createPlaylist: @Sendable (ProjectID, NewPlaylist) async throws(FetchFailure) -> Playlist
  package var updatePlaylist:
    @Sendable (ProjectID, Playlist, PlaylistChange) async throws(FetchFailure) -> Playlist
  package var delete: @Sendable (ProjectID, RecordingID) async throws(FetchFailure) -> Void
  package var bulkDelete: @Sendable (ProjectID, [RecordingID]) async throws(FetchFailure) -> BulkOutcome

  package init(
    account: @escaping @Sendable () async throws(FetchFailure) -> Account,
    project: @escaping @Sendable (ProjectID) async throws(FetchFailure) -> Project,
    playlists: @escaping @Sendable (ProjectID, PlaylistsQuery) async throws(FetchFailure) -> PlaylistPage,
    recordings:
      @escaping @Sendable (ProjectID, RecordingListing, PageToken?, PageProgress) async throws(FetchFailure)
      -> RecordingPage,
    recording: @escaping @Sendable (ProjectID, RecordingID) async throws(FetchFailure) -> Recording,
    persons: @escaping @Sendable (ProjectID, PersonsQuery) async throws(FetchFailure) -> PersonPage,
    snapshotListing:
      @escaping @Sendable (ProjectID, RecordingID, Int?) async throws(FetchFailure) -> SnapshotListing,
    snapshots:
      @escaping @Sendable (ProjectID, RecordingID, SnapshotPart) async throws(FetchFailure) -> [UInt8],
    events: @escaping @Sendable (ProjectID, EventsQuery) async throws(FetchFailure) -> EventsAnswer,
    laterEvents:
      @escaping @Sendable (ProjectID, EventsQuery, String) async throws(FetchFailure) -> EventsAnswer,
    add: @escaping @Sendable (ProjectID, RecordingID, PlaylistID) async throws(FetchFailure) -> Void,
    remove: @escaping @Sendable (ProjectID, RecordingID, PlaylistID) async throws(FetchFailure) -> Void,
    bulkAdd:
      @escaping @Sendable (ProjectID, [RecordingID], PlaylistID) async throws(FetchFailure) -> BulkOutcome,
    bulkRemove:
      @escaping @Sendable (ProjectID, [RecordingID], PlaylistID) async throws(FetchFailure) -> BulkOutcome,
    markViewed: @escaping @Sendable (ProjectID, RecordingID) async throws(FetchFailure) -> Void,
    playlist: @escaping @Sendable (ProjectID, PlaylistID) async throws(FetchFailure) -> Playlist,
    createPlaylist: @escaping @Sendable (ProjectID, NewPlaylist) async throws(FetchFailure) -> Playlist,
    updatePlaylist:
      @escaping @Sendable (ProjectID, Playlist, PlaylistChange) async throws(FetchFailure) -> Playlist,
    delete: @escaping @Sendable (ProjectID, RecordingID) async throws(FetchFailure) -> Void,
    bulkDelete: @escaping @Sendable (ProjectID, [RecordingID]) async throws(FetchFailure) -> BulkOutcome
  ) {
    self.account = account
    self.project = project
    self.playlists = playlists
    self.recordings = recordings
    self.recording = recording
    self.persons = persons
    self.snapshotListing = snapshotListing
    self.snapshots = snapshots
    self.events = events
    self.laterEvents = laterEvents
    self.add = add
    self.remove = remove
    self.bulkAdd = bulkAdd
    self.bulkRemove = bulkRemove
    self.markViewed = markViewed
    self.playlist = playlist
    self.createPlaylist = createPlaylist
    self.updatePlaylist = updatePlaylist
    self.delete = delete
    self.bulkDelete = bulkDelete
  }

  /// The calls of a client, which the first of them asks for; `project` is the one the user asked for, if
  /// any.
  package init(
    project: ProjectID? = nil, client: @escaping @Sendable () async throws(FetchFailure) -> PostHogClient
  ) {
    self.init(
      account: { () throws(FetchFailure) in try await client().account(project: project) },
      project: { (id) throws(FetchFailure) in try await client().project(id) },
      playlists: { (project, query) throws(FetchFailure) in try await client().playlists(project, query) },
      recordings: { (project, listing, mark, steps) throws(FetchFailure) in
        try await client().recordings(project, listing, from: mark, steps: steps)
      },
      recording: { (project, id) throws(FetchFailure) in try await client().recording(project, id) },
      persons: { (project, query) throws(FetchFailure) in try await client().persons(project, query) },
      snapshotListing: { (project, id, offset) throws(FetchFailure) in
        try await client().snapshotListing(project, id, from: offset)
      },
      snapshots: { (project, id, part) throws(FetchFailure) in
        try await client().snapshots(project, id, part)
      },
      events: { (project, query) throws(FetchFailure) in try await client().events(project, query) },
      laterEvents: { (project, query, id) throws(FetchFailure) in
        try await client().laterEvents(project, query, id: id)
      },
      add: { (project, id, list) throws(FetchFailure) in try await client().add(project, id, to: list) },
      remove: { (project, id, list) throws(FetchFailure) in
        try await client().remove(project, id, from: list)
      },
      bulkAdd: { (project, ids, list) throws(FetchFailure) in
        try await client().bulkAdd(project, ids, to: list)
      },
      bulkRemove: { (project, ids, list) throws(FetchFailure) in
        try await client().bulkRemove(project, ids, from: list)
      },
      markViewed: { (project, id) throws(FetchFailure) in try await client().markViewed(project, id) },
      playlist: { (project, id) throws(FetchFailure) in try await client().playlist(project, id) },
      createPlaylist: { (project, new) throws(FetchFailure) in try await client().create(project, new) },
      updatePlaylist: { (project, playlist, change) throws(FetchFailure) in
        try await client().update(project, playlist, change)
      },
      delete: { (project, id) throws(FetchFailure) in try await client().delete(project, id) },
      bulkDelete: { (project, ids) throws(FetchFailure) in try await client().bulkDelete(project, ids) })
  }
}
