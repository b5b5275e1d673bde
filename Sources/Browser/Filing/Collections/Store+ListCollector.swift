import Recordings

extension Store {
  mutating func collect(_ list: ListRequest, for purpose: ListCollector.Purpose, place: StepID? = nil) {
    guard let project = state.project else {
      state.notice = .nothingToDo("all of a list can be read only when the server answers")
      return
    }
    let request = state.nextRequest()
    state.collector = ListCollector(request, purpose, place: place)
    // Decided with this key, although its entries are known only when all of the list is read.
    if let place { state.filing.history.decided(place, entries: 0) }
    effects.append(.list(.read(request, project, list)))
  }

  /// Ends what is being read. Answers that are on their way are dropped.
  mutating func stopCollecting() {
    guard let collector = state.collector else { return }
    if let place = collector.place { state.filing.history.remove(place) }
    state.collector = nil
    if !collector.isDone, collector.failure == nil { effects.append(.list(.stop)) }
  }

  /// The same, for a user who asked for it.
  mutating func abandonCollecting() {
    stopCollecting()
    state.notice = .nothingToDo("reading the list was stopped: nothing was changed")
  }

  /// One list is read at a time. Another one does not replace it silently.
  mutating func isCollecting() -> Bool {
    guard state.collector != nil else { return false }
    state.notice = .nothingToDo("a list is being read; \(KeyMap.interruptText) ends that")
    return true
  }

  mutating func listAnswered(_ answer: ListAnswer) {
    switch answer {
    case .progress(let request, let event):
      if state.collector?.request == request { state.collector?.progressed(event) }
    case .ended(let request, let failure):
      guard state.collector?.request == request else { return }
      state.collector?.ended(failure)
      if let collector = state.collector { finish(collector) }
    }
  }

  private mutating func finish(_ collector: ListCollector) {
    switch collector.purpose {
    case .delete: return
    case .copy(let source, let target): copy(collector, source, target)
    case .merge(let source, let target, let held): merge(collector, source, target, held)
    }
    state.collector = nil
    if let place = collector.place { state.filing.history.turnedOutEmpty(place) }
  }

  private mutating func copy(
    _ collector: ListCollector, _ source: PlaylistReference, _ target: PlaylistReference
  ) {
    guard let found = found(collector, in: source) else { return }
    guard !found.isEmpty else { return showsNothing(source) }
    decide(
      .copy(from: source.title, to: target.title), found.map { addition(of: $0, to: target.id) },
      place: collector.place)
    let missing = max(0, (state.playlists[source.id]?.count?.count ?? 0) - found.count)
    if missing > 0 { state.filing.batch?.note = "\(missing) more are not shown by PostHog" }
  }

  /// The source is deleted only where everything in it could be copied.
  private mutating func merge(
    _ collector: ListCollector, _ source: PlaylistReference, _ target: PlaylistReference, _ held: Int?
  ) {
    guard let found = found(collector, in: source) else { return }
    let additions = found.map { addition(of: $0, to: target.id) }
    // An empty collection has no count. One that shows rows and has no count was not counted.
    let missing = held.map { max(0, $0 - found.count) } ?? (found.isEmpty ? 0 : nil)
    if missing == 0, let playlist = state.playlists[source.id] {
      let edit = playlist.edit(PlaylistChange(deleted: false), PlaylistChange(deleted: true))
      return decide(
        .merge(from: source.title, into: target.title), additions + [.change(source.id, edit)],
        place: collector.place)
    }
    guard !found.isEmpty else { return showsNothing(source) }
    decide(.copy(from: source.title, to: target.title), additions, place: collector.place)
    let why =
      missing.map { "\($0) more are not shown by PostHog" } ?? "PostHog does not say how many it holds"
    state.filing.batch?.note = "\(why), so \(source.title) stays"
  }

  /// Without rows whose removal is pending. Nil where not all of it could be read, which is reported.
  private mutating func found(_ collector: ListCollector, in source: PlaylistReference) -> [RecordingID]? {
    if let failure = collector.failure {
      state.notice = .failed(.recordings, failure)
      return nil
    }
    let leaving = state.filing.pending.leaving(source.id)
    return collector.found.map(\.id).filter { !leaving.contains($0) }
  }

  private mutating func showsNothing(_ source: PlaylistReference) {
    state.notice = .nothingToDo("\(source.title) shows no recordings")
  }
}
