import Recordings
import Terminal

/// Recent and named filters, kept for each project; and saving one on the server.
extension Store {
  /// Only after the filters of earlier runs are known, because they would be lost otherwise.
  mutating func rememberFilters() {
    if state.filing.journal == .open { remember(state.filters.remembered) }
  }

  mutating func recallFilters(_ memory: [String: String]) {
    let before = state.filters
    remember(state.filters.recall(memory))
    guard case .filters(var overlay)? = state.overlay else { return }
    overlay.follow(
      from: before, to: state.filters, height: BrowserLayout.overlayListHeight(in: state.size))
    state.overlay = .filters(overlay)
  }

  /// `:name-filter slow checkouts`
  mutating func nameFilter(_ typed: String) {
    let text = state.filterLine.text
    switch state.filters.name(text, typed: typed) {
    case .refused(let reason): state.notice = .nothingToDo(reason)
    case .kept(let name):
      rememberFilters()
      state.notice = .done("\(name): \(text); :filters shows it")
    }
  }

  mutating func handle(_ key: Key, in overlay: FiltersOverlay) {
    var overlay = overlay
    let height = BrowserLayout.overlayListHeight(in: state.size)
    let pressed = overlay.handle(key, in: &state.filters, keys: state.settings.keyMap, height: height)
    switch pressed {
    case .stays, .changes: state.overlay = .filters(overlay)
    case .closes, .uses, .edits: state.overlay = nil
    }
    switch pressed {
    case .stays, .closes: break
    case .changes: rememberFilters()
    case .uses(let text): apply(kept: text)
    case .edits(let text): openLine("rec " + text)
    }
  }

  /// A line of another Reel may have words that this one does not know. It opens with the cursor at the
  /// mistake.
  private mutating func apply(kept text: String) {
    do throws(FilterWordProblem) {
      setFilter(typed: try FilterLine(parsing: text), text)
    } catch {
      openLine(
        "rec " + text,
        problem: LineProblem(.words(error), at: error.place.lowerBound + 4..<error.place.upperBound + 4))
    }
  }

  /// A changed saved filter can replace the old one or become a new one. Any other filter becomes a new one.
  mutating func saveFilter() {
    if case .playlist(let id) = state.recordings.view, state.recordings.location.filter != nil,
      state.playlists[id]?.kind == .savedFilter
    {
      state.overlay = .savingFilter(id)
    } else {
      openSaveForm()
    }
  }

  private mutating func openSaveForm() {
    let line = state.filterLine
    var form = PlaylistForm(
      .create(type: .filters, filters: line.savedFilter(in: state.settings.zone)), proposing: line.text)
    form.derivedName = line.derivedName
    state.overlay = .form(form)
    if line.words.contains(where: \.isOnlyReels) {
      state.notice = .nothingToDo("some words are Reel's own: the web app will show more than Reel")
    }
  }

  mutating func handle(_ key: Key, inSavingOf id: PlaylistID) {
    guard case .saving(let pressed)? = state.settings.keyMap.match(key, in: .saving) else { return }
    guard state.recordings.view == .playlist(id) else {
      state.overlay = nil
      state.notice = .nothingToDo("the saved filter is not open any more")
      return
    }
    switch pressed {
    case .save:
      state.overlay = nil
      save(id)
    case .saveAsNew: openSaveForm()
    case .leave:
      state.overlay = nil
      open(Location(state.recordings.view))
    case .close: state.overlay = nil
    }
  }

  private mutating func save(_ id: PlaylistID) {
    guard let playlist = state.playlists[id] else { return }
    let filters = state.filterLine.savedFilter(in: state.settings.zone)
    let (named, words) = (playlist.derivedName ?? "", state.filterLine.derivedName ?? "")
    let renamed = named != words
    change(
      playlist, PlaylistChange(derivedName: renamed ? named : nil, filters: playlist.filters),
      PlaylistChange(derivedName: renamed ? words : nil, filters: filters),
      .edit(playlist.title))
    state.recordings.rename(filter: nil)
    state.recordings.list.line = state.filterLine
  }
}
