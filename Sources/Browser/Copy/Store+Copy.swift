import Recordings

/// What the local copy knows is shown until the server answers, and stays where it does not.
extension Store {
  /// Asks for the open view's rows, once: a list that has any is newer.
  mutating func readCopy(_ request: RequestID?) {
    guard let project = state.copyProject, let listing = openListing,
      state.recordings.list.isPreview
        || state.recordings.list.loadedAt == nil && state.recordings.list.loadedCount == 0
    else { return }
    let request = request ?? state.nextRequest()
    state.recordings.list.cameSorted = listing.sort
    state.copyReads[request] = CopyRead(place: state.recordings.place, project: project, listing: listing)
    effects.append(.readCopy(request, project, listing, nil))
  }

  mutating func take(copied: CopiedRows?, of request: RequestID) {
    guard let read = state.copyReads.removeValue(forKey: request), let copied else { return }
    let isTaken = show(copied, of: read)
    guard isTaken else { return }
    if read.place == state.recordings.place {
      takeLine()
      layPendingOverRows()
    }
    goOn(read, behind: copied)
  }

  /// Answers whether the rows found their place: not where the server was faster, and what came then is another list.
  private mutating func show(_ copied: CopiedRows, of read: CopyRead) -> Bool {
    let rows = copied.rows.compactMap { PageRecording($0).map(PageRow.packed) }
    let page = RecordingPage(rows: rows, next: copied.more == nil ? copied.next : nil)
    let height = state.layout.listHeight(of: .recordings)
    var isTaken = false
    state.recordings.change(read.place) { list in
      if let after = read.after {
        isTaken = list.recording(after) != nil
        if isTaken { list.append(page, hidingViewed: false) }
      } else if list.loadedAt == nil || list.isPreview, !rows.isEmpty {
        let load = list.load
        list.replace(with: page, at: copied.loadedAt, hidingViewed: false, height: height)
        list.load = load
        list.restLoadedAt = copied.restLoadedAt
        isTaken = true
      }
    }
    return isTaken
  }

  /// The rest of a long view follows in parts.
  private mutating func goOn(_ read: CopyRead, behind copied: CopiedRows) {
    guard let more = copied.more, let last = copied.rows.last?.recording()?.id ?? read.after else { return }
    let request = state.nextRequest()
    var next = read
    next.after = last
    state.copyReads[request] = next
    effects.append(.readCopy(request, read.project, read.listing, more))
  }
}

/// Playlists, the project, and details.
extension Store {
  mutating func readCopiedPlaylists() {
    guard let project = state.copyProject, state.playlists.playlists.isEmpty else { return }
    effects.append(.readCopiedPlaylists(project))
  }

  mutating func take(copied playlists: [Playlist], of project: ProjectID) {
    guard project == state.copyProject, state.playlists.playlists.isEmpty, !playlists.isEmpty else { return }
    let isAsked = state.playlists.load.isLoading
    state.playlists.take(
      PlaylistPage(playlists: playlists), height: state.layout.listHeight(of: .playlists))
    state.playlists.isWhole = false
    if isAsked { state.playlists.beginRound() }
    layPendingOverPlaylists()
  }

  /// Shown without the network; nothing is asked of the server, or sent, before the account is there. What is decided
  /// until then is in the journal.
  mutating func take(remembered project: Project?) {
    guard let project, state.project == nil else { return }
    state.remembered = project
    prepareJournal()
    readCopiedPlaylists()
    readCopy(nil)
  }

  /// Where the key works in another project by now, nothing of the one before stays.
  mutating func leaveRemembered(for project: ProjectID) {
    guard let remembered = state.remembered else { return }
    state.remembered = nil
    guard remembered.id != project else { return }
    state.recordings = RecordingsPane()
    state.playlists = PlaylistsPane()
    state.detail = DetailPane()
    state.copyReads = [:]
    leaveDecisions(about: remembered)
  }

  /// They stay in the journal of their project, and are sent when Reel works there again.
  private mutating func leaveDecisions(about project: Project) {
    let left = state.filing.pending.count
    state.filing = state.filing.emptied
    state.triage = Triage()
    state.filters = FilterShelf()
    state.overlay = nil
    state.notice = left > 0 ? .leftWaiting(left, project) : nil
  }

  /// A row of the copy comes without its raw row.
  mutating func readCopiedDetail() {
    let list = state.recordings.list
    guard let project = state.copyProject, let id = list.currentID, !list.table.hasRaw(id),
      state.detail[id].copied == nil, state.detail[id].retrieved.value == nil
    else { return }
    effects.append(.readCopied(project, id))
  }

  mutating func take(copied recording: Recording?, of id: RecordingID) {
    guard let recording else { return }
    state.detail[id].copied = recording
    state.recordings.list.table.keepRaw(of: recording)
  }
}
