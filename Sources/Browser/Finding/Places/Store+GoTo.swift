import Recordings
import Replay

/// `:go` and the picker: to what a name, an id or an address of the web app leads to.
extension Store {
  mutating func go(to words: String) {
    guard canRun(.go) else { return }
    state.going = nil
    if let address = WebAddress(words) { return go(to: address) }
    if state.playlists[PlaylistID(words)] != nil { return go(to: .playlist(PlaylistID(words))) }
    let named = playlists(called: words)
    if named.count == 1 { return go(to: .playlist(named[0].id)) }
    var picker = PlaylistPicker(.go)
    picker.typed = words
    let isPartOfName = picker.choices(in: state.playlists).contains { $0 != .named(words) }
    if !isPartOfName, let id = RecordingID(typed: words) { return go(toID: words, id) }
    state.overlay = .picker(picker)
  }

  /// The command line named a recording: it is asked for as soon as the project is known. A user who is faster
  /// stays where the keys led.
  mutating func openNamedRecording() {
    guard let opening = state.opening, state.account.value != nil, state.project != nil else { return }
    state.opening = nil
    if keysPressed == 0 { ask(.recording(opening.recording, second: opening.second)) }
  }

  private func playlists(called words: String) -> [Playlist] {
    let all = state.playlists.playlists
    let exact = all.filter { $0.title == words }
    return exact.isEmpty
      ? all.filter { $0.title.withoutCaseAndAccents == words.withoutCaseAndAccents } : exact
  }

  /// A short id may be that of a list, any id that of a recording.
  private mutating func go(toID words: String, _ id: RecordingID) {
    if let playlist = PlaylistID(typed: words), playlist.looksLikeShortID,
      state.recordings.list.recording(id) == nil
    {
      ask(.playlist(playlist, perhaps: id))
    } else {
      go(to: id, second: nil)
    }
  }

  private mutating func go(to address: WebAddress) {
    if let server = address.server, server != WebAddress.server(of: state.settings.host) {
      state.notice = .nothingToDo("that address is on \(server), and this is \(state.settings.host)")
      return
    }
    if let other = address.project, let project = state.project, project != .current,
      project != ProjectID(other)
    {
      state.notice = .nothingToDo(
        "that address is of project \(other), and this is project \(project): --project \(other) starts there"
      )
      return
    }
    switch address.page {
    case .playlist(let id)? where state.playlists[id] != nil: go(to: .playlist(id))
    case .playlist(let id)?: ask(.playlist(id, perhaps: nil))
    case .recording(let id, let second)?: go(to: id, second: second)
    case .person(let distinctID)?: openThread([FilterWord(.text(.distinctID, [distinctID]))])
    case .personUUID(let uuid)?: openThread([FilterWord(.text(.person, [uuid]))])
    case nil: state.notice = .nothingToDo("that address names no list, recording or person")
    }
  }

  /// One that the open list shows is gone to there.
  private mutating func go(to id: RecordingID, second: Int?) {
    guard let row = state.recordings.list.rows.ids.enumerated().first(where: { $0.element == id })?.offset
    else {
      return ask(.recording(id, second: second))
    }
    focus(.recordings)
    moveCursor(to: row, in: .recordings)
    goToSecond(second, of: id)
  }

  private mutating func ask(_ place: GoingTo.Place) {
    guard let project = state.project else { return }
    let going = GoingTo(state.nextRequest(), place)
    state.going = going
    state.notice = .said("asking the server\(state.settings.shapes.ellipsis)")
    switch place {
    case .playlist(let id, _): effects.append(.load(.playlist(going.request, project, id)))
    case .recording(let id, _): effects.append(.load(.recording(project, id, .user)))
    }
  }

  // MARK: Answers

  mutating func playlistArrived(_ result: Result<Playlist, FetchFailure>, of request: RequestID) {
    guard let going = state.going, going.request == request, case .playlist(let id, let perhaps) = going.place
    else { return }
    state.going = nil
    switch result {
    case .success(let playlist):
      state.notice = nil
      let playlist = state.filing.pending.applied(to: playlist)
      guard !playlist.deleted else { return sayNotThere(id) }
      state.playlists.found(playlist, height: state.layout.listHeight(of: .playlists))
      go(to: .playlist(playlist.id))
    case .failure(.notFound):
      if let perhaps { go(to: perhaps, second: nil) } else { sayNotThere(id) }
    case .failure(let failure): state.notice = .failed(.playlists, failure)
    }
  }

  private mutating func sayNotThere(_ id: PlaylistID) {
    state.notice = .nothingToDo("this project has no list \(id): it may be deleted, or of another project")
  }

  /// Whether the answer was what is being gone to.
  mutating func goneTo(_ id: RecordingID, _ result: Result<Recording, FetchFailure>) -> Bool {
    guard case .recording(id, let second)? = state.going?.place else { return false }
    state.going = nil
    switch result {
    case .success(let recording):
      state.notice = nil
      show(recording)
      goToSecond(second, of: id)
    case .failure(.notFound), .failure(.gone):
      let what = PlaylistID(id.text).looksLikeShortID ? "no list and no recording" : "no recording"
      state.notice = .nothingToDo(
        "this project has \(what) \(id): it may be deleted, expired, or of another project")
    case .failure(let failure): state.notice = .failed(.recordings, failure)
    }
    return true
  }

  /// A view of it alone, which needs no list of the server.
  private mutating func show(_ recording: Recording) {
    state.recordings.open(Location(.all, .only(recording.id)))
    state.recordings.list.replace(
      with: RecordingPage(rows: [.recording(recording)]), at: state.now, hidingViewed: false,
      height: state.layout.listHeight(of: .recordings))
    applyFilterLine()
    applyPendingToRows()
    focus(.recordings)
  }

  /// Reads its timeline first, where that was not done.
  private mutating func goToSecond(_ second: Int?, of id: RecordingID) {
    guard let second, state.recordings.list.currentID == id else { return }
    restDetail()
    state.detail.tab = .timeline
    focus(.detail)
    state.detail.timelines.wish = Timelines.Wish(recording: id, kind: .second(second))
    readTimeline()
    if let record = state.detail.timelines[id] { goToWishedSecond(second, record) }
  }

  /// As soon as that much is read.
  mutating func goToWishedSecond(_ second: Int, _ record: TimelineRecord) {
    guard let document = record.document else {
      if record.reading != .going { state.detail.timelines.wish = nil }
      return
    }
    let (time, overflows) = Int64(second).multipliedReportingOverflow(by: 1000)
    let isReached = !overflows && document.timeline.end >= document.timeline.start.addingSaturating(time)
    guard isReached || record.reading != .going, state.detail.shown == state.recordings.list.currentID else {
      return
    }
    state.detail.timelines.wish = nil
    goToMoment(.elapsed(Int(clamping: overflows ? .max : time)))
  }

  /// Esc in a view of one recording leads back to where it was gone to from.
  mutating func leaveSingleRecording() -> Bool {
    guard state.recordings.location.isOfOneRecording, state.recordings.list.marks.isEmpty,
      state.recordings.list.rangeStart == nil, !state.recordings.history.back.isEmpty
    else { return false }
    run(.goTo(.previousView))
    return true
  }
}

extension FilterLine {
  fileprivate static func only(_ id: RecordingID) -> FilterLine {
    FilterLine([FilterWord(.text(.id, [id.text]))])
  }
}

extension Location {
  /// As `:go` opens it.
  var isOfOneRecording: Bool {
    guard view == .all, let filter, filter.words.count == 1, filter.leftovers.isEmpty,
      case .text(.id, let ids) = filter.words[0].test
    else { return false }
    return ids.count == 1 && !filter.words[0].isNegated
  }
}

extension PlaylistsPane {
  /// A list that was asked for by its id joins the others; the list of all is not whole because of it.
  mutating func found(_ playlist: Playlist, height: Int) {
    let held = current
    learn(playlist)
    settle(on: held, height: height)
  }
}
