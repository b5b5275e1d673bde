import Foundation
import Recordings

/// A start shows again what the last run showed. Nothing is asked of the server for it beyond what a start
/// asks anyway, and a user who is faster stays where the keys led.
extension Store {
  /// Shows the first rows: those of the place of the last run, or of all recordings where none is known.
  mutating func beginRows() {
    if state.place.awaited == nil, !asksForPlace() { loadFirstRows() }
  }

  private mutating func loadFirstRows() {
    guard state.recordings.list.load == .idle else { return }
    if state.project == nil { readCache(nil) } else { loadRecordings() }
  }

  /// Asks once a project.
  private mutating func asksForPlace() -> Bool {
    guard state.settings.remembersPlace, keysPressed == 0, state.place.recall == .unasked,
      let project = state.cacheProject
    else { return false }
    state.place.recall = .asked(project)
    effects.append(.journal(.recallPlace(project)))
    return true
  }

  mutating func placeRecalled(_ text: String?, in project: ProjectID) {
    guard state.place.recall == .asked(project) else { return }
    state.place.recall = .done(project)
    guard keysPressed == 0, let place = text.flatMap(LastPlace.init(text:)) else { return loadFirstRows() }
    if case .playlist = place.view { state.place.awaited = place } else { open(again: place) }
  }

  /// After every action: what the place waited for may have come.
  mutating func goOnReturning() {
    if case .asked(let project) = state.place.recall, keysPressed > 0 || !state.playlists.isAwaited {
      state.place.recall = .done(project)
      loadFirstRows()
    }
    waitForList()
    returnToRow()
  }

  /// The list is in the cache, or the server names it. A list that is gone is not waited for.
  private mutating func waitForList() {
    guard let place = state.place.awaited, case .playlist(let id) = place.view else { return }
    if keysPressed == 0, state.playlists[id] != nil {
      state.place.awaited = nil
      open(again: place)
    } else if keysPressed > 0 || !state.playlists.isAwaited || state.isAccountUnreachable {
      state.place.awaited = nil
      if keysPressed == 0, state.playlists.isWhole {
        state.notice = .said("the list of last time is gone; these are all recordings")
      }
      loadFirstRows()
    }
  }

  private mutating func open(again place: LastPlace) {
    state.recordings.begin(at: location(of: place))
    state.playlists.point(at: place.list, height: state.layout.listHeight(of: .playlists))
    state.place.row = place.row
    loadFirstRows()
  }

  /// A newer Reel may have kept a line that this one cannot read.
  private mutating func location(of place: LastPlace) -> Location {
    guard let text = place.line else { return Location(place.view) }
    guard let line = try? FilterLine(parsing: text) else {
      state.notice = .said("the filter of last time cannot be read; the list is shown without it")
      return Location(place.view)
    }
    var location = Location(place.view, line)
    if place.view.isPlaylist {
      location.filter = state.question(at: Location(place.view)).asking(line, in: state.settings.zone).filter
    }
    return location
  }

  /// To the recording itself wherever the list has it, to the row in its place where it is gone. More rows of
  /// the cache are waited for, and the first page; no page is asked for because of it.
  private mutating func returnToRow() {
    guard let row = state.place.row else { return }
    guard keysPressed == 0 else { return state.place.row = nil }
    let list = state.recordings.list
    guard !list.rows.isEmpty else { return }
    let index = list.index(of: row.id) ?? min(row.index, list.rows.count - 1)
    if list.cursor.index != index {
      var cursor = ListCursor(index: index, top: index - min(row.line, index))
      cursor.settle(count: list.rows.count, height: state.layout.listHeight(of: .recordings))
      state.recordings.list.cursor = cursor
    }
    let isComing = list.load.isLoading || state.isReadingCache || state.project == nil
    if !isComing || state.isAccountUnreachable { state.place.row = nil }
  }
}

/// What the next run is to know.
extension Store {
  mutating func notePlace(after action: BrowserAction) {
    guard state.settings.remembersPlace, !state.settings.isReadOnly, case .terminal = action,
      case .done = state.place.recall,
      state.place.awaited == nil, let place = state.lastPlace
    else { return }
    state.place.stands(at: place, state.now)
  }

  mutating func keepPlace() {
    guard let value = state.place.remembered(), let project = state.journalProject else { return }
    // Before the program ends or stops.
    effects.insert(.journal(.remember(project, key: value.key, value: value.value)), at: 0)
  }

  /// The program may never come back.
  mutating func keepPlaceBeforeLeaving() {
    let leaves = effects.contains { effect in
      if case .openProject = effect { return true }
      if case .openProfile = effect { return true }
      return effect == .quit || effect == .terminal(.suspend)
    }
    if leaves { keepPlace() }
  }
}

extension BrowserState {
  /// nil where it has no name that outlives the run.
  fileprivate var lastPlace: LastPlace? {
    let location = recordings.location
    if case .playlist(let id) = location.view, id.isProvisional { return nil }
    var entry = location.view
    if case .view(let view)? = playlists.current { entry = view }
    if case .playlist(let id) = entry, id.isProvisional { entry = location.view }
    let cursor = recordings.list.cursor
    return LastPlace(
      view: location.view, line: location.filter?.text,
      row: recordings.list.currentID.map {
        LastPlace.Row(id: $0, index: cursor.index, line: cursor.index - cursor.top)
      },
      list: entry)
  }

  /// The server did not say which project it is.
  fileprivate var isAccountUnreachable: Bool { project == nil && account.load.failure != nil }
}

extension PlaylistsPane {
  /// The server is still to say which there are.
  fileprivate var isAwaited: Bool { !isWhole && load.failure == nil }
}
