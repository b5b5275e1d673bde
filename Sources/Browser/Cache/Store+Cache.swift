import Recordings

/// What the local cache knows is shown until the server answers, and stays where it does not.
extension Store {
  /// Asks for the open view's rows, once: a list that has any is newer.
  mutating func readCache(_ request: RequestID?) {
    guard let project = state.cacheProject, let listing = openListing,
      state.recordings.list.isPreview
        || state.recordings.list.loadedAt == nil && state.recordings.list.loadedCount == 0
    else { return }
    let request = request ?? state.nextRequest()
    state.recordings.list.cameSorted = listing.sort
    state.cacheReads[request] = CacheRead(
      location: state.recordings.location, project: project, listing: listing)
    effects.append(.cache(.readRows(request, project, listing, nil)))
  }

  mutating func cachedRowsArrived(_ cached: CachedRows?, of request: RequestID) {
    guard let read = state.cacheReads.removeValue(forKey: request), let cached else { return }
    let height = state.layout.listHeight(of: .recordings)
    guard state.recordings.cachedRowsArrived(cached, of: read, height: height) else { return }
    if read.location == state.recordings.location {
      applyFilterLine()
      applyPendingToRows()
    }
    goOn(read, behind: cached)
  }

  /// The rest of a long view follows in parts.
  private mutating func goOn(_ read: CacheRead, behind cached: CachedRows) {
    guard let more = cached.more, let last = cached.rows.last?.recording()?.id ?? read.after else { return }
    let request = state.nextRequest()
    var next = read
    next.after = last
    state.cacheReads[request] = next
    effects.append(.cache(.readRows(request, read.project, read.listing, more)))
  }
}

/// Playlists, the project, and details.
extension Store {
  mutating func readCachedPlaylists() {
    guard let project = state.cacheProject, state.playlists.playlists.isEmpty else { return }
    effects.append(.cache(.readPlaylists(project)))
  }

  mutating func cachedPlaylistsArrived(_ playlists: [Playlist], of project: ProjectID) {
    guard project == state.cacheProject, state.playlists.playlists.isEmpty, !playlists.isEmpty else { return }
    state.playlists.cachedPlaylistsArrived(playlists, height: state.layout.listHeight(of: .playlists))
    applyPendingToPlaylists()
  }

  /// Shown without the network. Nothing is asked or sent before the account is known. Decisions until then
  /// are in the journal.
  mutating func cachedProjectArrived(_ project: Project?) {
    guard let project, state.project == nil else { return }
    state.account.remembered = project
    prepareJournal()
    readCachedPlaylists()
    beginRows()
  }

  /// Where the key works in another project by now, nothing of the one before stays.
  mutating func leave(_ remembered: Project) {
    state.recordings = RecordingsPane()
    state.playlists = PlaylistsPane()
    state.detail = DetailPane()
    state.evidence = EvidenceState()
    state.cacheReads = [:]
    state.going = nil
    state.place = PlaceMemory()
    leaveDecisions(about: remembered)
  }

  /// They stay in the journal of their project, and are sent when Reel works there again.
  private mutating func leaveDecisions(about project: Project) {
    let left = state.filing.pending.count
    state.filing = state.filing.emptied
    state.triage = Triage()
    state.filters = FilterHistory()
    state.overlay = nil
    state.notice = left > 0 ? .leftWaiting(left, project) : nil
  }

  /// A row of the cache comes without its raw row.
  mutating func readCachedDetail() {
    let list = state.recordings.list
    guard let project = state.cacheProject, let id = list.currentID, !list.table.hasRaw(id),
      state.detail[id].cached == nil, state.detail[id].retrieved.value == nil
    else { return }
    effects.append(.cache(.readRecording(project, id)))
  }

  mutating func cachedRecordingArrived(_ recording: Recording?, of id: RecordingID) {
    guard let recording else { return }
    state.detail[id].cached = recording
    state.recordings.list.table.keepRaw(of: recording)
  }
}
