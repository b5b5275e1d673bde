package import Recordings

extension FetchActor {
  /// What the browser asks. It keeps the actor alive.
  package nonisolated var source: RecordingSource {
    RecordingSource(
      account: { () throws(FetchFailure) in try await self.account() },
      playlists: { (project, query) throws(FetchFailure) in try await self.playlists(project, query) },
      recordings: { (project, listing, mark, urgency) throws(FetchFailure) in
        try await self.recordings(project, listing, mark, urgency)
      },
      recording: { (project, id, urgency) throws(FetchFailure) in
        try await self.recording(project, id, urgency)
      },
      playlistsHolding: { (project, id, urgency) throws(FetchFailure) in
        try await self.playlistsHolding(project, id, urgency)
      },
      persons: { (project, query) throws(FetchFailure) in try await self.persons(project, query) },
      add: { (project, id, playlist) throws(FetchFailure) in try await self.add(project, id, playlist) },
      remove: { (project, id, playlist) throws(FetchFailure) in try await self.remove(project, id, playlist)
      },
      markViewed: { (project, id) throws(FetchFailure) in try await self.markViewed(project, id) },
      createPlaylist: { (project, playlist) throws(FetchFailure) in
        try await self.createPlaylist(project, playlist)
      },
      tell: { listener in await self.tell(listener) })
  }
}
