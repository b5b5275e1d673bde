package import Recordings

extension FetchActor {
  /// What the browser asks. It keeps the actor alive.
  /// `place`: where its journal is kept.
  package nonisolated func source(journal place: JournalPlace) -> RecordingSource {
    RecordingSource(
      account: { (priority) throws(FetchFailure) in try await self.account(priority) },
      project: { (id) throws(FetchFailure) in try await self.project(id) },
      playlists: { (project, query, priority) throws(FetchFailure) in
        try await self.playlists(project, query, priority)
      },
      playlist: { (project, id) throws(FetchFailure) in try await self.playlist(project, id) },
      recordings: { (project, listing, mark, priority) throws(FetchFailure) in
        try await self.recordings(project, listing, mark, priority)
      },
      recording: { (project, id, priority) throws(FetchFailure) in
        try await self.recording(project, id, priority)
      },
      playlistsHolding: { (project, id, priority) throws(FetchFailure) in
        try await self.playlistsHolding(project, id, priority)
      },
      persons: { (project, query) throws(FetchFailure) in try await self.persons(project, query) },
      snapshotListing: { (project, id, offset, priority) throws(FetchFailure) in
        try await self.snapshotListing(project, id, from: offset, priority)
      },
      snapshots: { (project, id, part, priority) throws(FetchFailure) in
        try await self.snapshots(project, id, part, priority)
      },
      evidence: { (project, sessions, priority) throws(FetchFailure) in
        try await self.evidence(project, sessions, priority)
      },
      sessionEvents: { (project, session, priority) throws(FetchFailure) in
        try await self.sessionEvents(project, session, priority)
      },
      quota: { await self.quotaReport() }, cache: cache?.source ?? .none,
      journal: JournalSender(fetch: self, place: place).source,
      listen: { listener in await self.listen(listener) })
  }
}

extension JournalSender {
  nonisolated var source: JournalSource {
    JournalSource(
      open: { (project) throws(JournalFailure) in try await self.open(project) },
      prepare: { (project) throws(JournalFailure) in try await self.prepare(project) },
      record: { (project, step) throws(JournalFailure) in try await self.record(project, step) },
      undo: { (project, turning) throws(JournalFailure) in try await self.undo(project, turning) },
      lines: { (project, below) throws(JournalFailure) in try await self.lines(project, below: below) },
      deleted: { (project) throws(JournalFailure) in try await self.deleted(project) },
      retry: { (step) throws(JournalFailure) in try await self.retry(step) },
      drop: { (step) throws(JournalFailure) in try await self.drop(step) },
      stop: { (step) throws(JournalFailure) in try await self.stop(step) },
      remember: { (project, key, value) throws(JournalFailure) in
        try await self.remember(project, key, value)
      },
      recall: { (project, key) in await self.recall(project, key) },
      settleForeign: { (project, choice) throws(JournalFailure) in
        try await self.settleForeign(project, choice)
      },
      giveUp: { await self.giveUp() },
      sendWaitingEntriesNow: { await self.sendWaitingEntriesNow() }, close: { await self.close() })
  }
}
