import Foundation
import Recordings

extension Store {
  mutating func runFilter(_ command: FilterCommand) {
    let line = state.filterLine
    switch command {
    case .edit: edit(line.text)
    case .dates: edit((line.words.filter { $0.name != "from" && $0.name != "to" }).text + " from:")
    case .errors: setFilter(line.toggling(FilterWord(.amount(.errors, .above, 0))))
    case .trouble: setFilter(line.toggling(FilterWord(.evidence(.text(.trouble, ["*"])))))
    case .rage: setFilter(line.toggling(FilterWord(.evidence(.amount(.rage, .above, 0)))))
    case .duration: setFilter(line.toggling(FilterWord(.amount(.duration, .above, 60))))
    case .active: setFilter(line.toggling(FilterWord(.amount(.active, .above, 10))))
    case .person: filterByRow { FilterByRow.person(of: $0, in: line) }
    case .page: filterByRow { FilterByRow.page(of: $0, in: line) }
    case .hideViewed: setHidesViewed(!state.recordings.list.hidesViewed)
    case .clear: clearFilter()
    case .sort(let order): setFilter(line.sorted(by: order, hasOwnOrder: !state.isAskedByQuery))
    case .sortByEvidence(let word): setFilter(line.sorted(by: word))
    case .widen: if let suggestion = state.widenings.first { apply(suggestion) }
    case .save: saveFilter()
    case .history: state.overlay = .filters(FiltersOverlay())
    }
  }

  /// The line is edited on the command line, whose errors, completion and history it shares.
  private mutating func edit(_ text: String) {
    openLine("rec " + text.trimmed + (text.isEmpty || text.hasSuffix(":") ? "" : " "))
  }

  private mutating func filterByRow(_ filter: (Recording) -> FilterByRow) {
    switch state.recordings.list.current.map(filter) ?? .nothing("this row cannot be read") {
    case .line(let line): setFilter(line)
    case .nothing(let reason): state.notice = .nothingToDo(reason)
    }
  }

  mutating func clearFilter() {
    let view = state.recordings.view
    if state.recordings.location.filter != nil { ask(state.ownFilter(of: view), at: Location(view)) }
    if state.recordings.list.hidesViewed { setHidesViewed(false) }
  }

  /// Reads a typed line. With a mistake the line stays open. Conditions of a saved filter that no word
  /// expresses stay, and so does the window where the line names none.
  mutating func setFilter(typed line: FilterLine, _ text: String) {
    let question = state.question(at: Location(state.recordings.view)).asking(line, in: state.settings.zone)
    let asked = question.filter ?? line
    if let problem = state.problem(of: asked, in: text) {
      openLine("rec " + text, problem: problem)
    } else {
      setFilter(asked)
    }
  }

  /// Applies a filter to the open view: at once to the loaded rows, then on the server.
  mutating func setFilter(_ line: FilterLine) {
    if let problem = state.problem(of: line, in: line.text) {
      state.notice = .nothingToDo(problem.sentence)
      return
    }
    let place = state.location(asking: line)
    if place.filter != nil {
      state.filters.used(line.text)
      rememberFilters()
    }
    ask(line, at: place)
    if case .playlist(let id) = place.view, place.filter != nil, let playlist = state.playlists[id],
      playlist.kind == .savedFilter
    {
      state.notice = .filterChanged(playlist.title)
    }
    if state.rowsUnknownToFilter != nil { state.notice = .unknownRows }
  }

  private mutating func ask(_ line: FilterLine, at place: Location) {
    let height = state.layout.listHeight(of: .recordings)
    if place.view == state.recordings.view, state.recordings.list.isOnlyOrder(line, after: state.filterLine) {
      state.recordings.rename(filter: place.filter)
      effects += state.recordings.list.sort(
        by: line, knowing: state.evidence.known, isAskedByQuery: state.isAskedByQuery, height: height)
      return
    }
    let (listing, hidesViewed) = (state.recordings.list.listing, state.recordings.list.hidesViewed)
    let asksTheSame =
      listing != nil && listing == (try? state.listingRules.listing(for: state.question(at: place)))
    state.recordings.refine(place, asksTheSame: asksTheSame)
    if state.recordings.list.isPreview {
      preview(line)
    } else if asksTheSame {
      applyFilterLine()
    }
    // Hidden rows stay hidden, also among rows from before.
    state.recordings.list.hideViewed(hidesViewed, height: height)
    loadWhereNeeded()
  }

  private mutating func preview(_ line: FilterLine) {
    let words = line.words.filter { $0.isToldByRows && (!line.matchesAny || $0.holdsBesides) }
    state.recordings.list.preview(
      line, matching: state.matcher(of: words), knowing: state.evidence.known,
      height: state.layout.listHeight(of: .recordings))
  }

  /// The filters of a saved filter changed since its rows were loaded.
  mutating func askAnew(bySaved id: PlaylistID) {
    let place = Location(.playlist(id))
    guard state.recordings.location == place else { return state.recordings.drop(place) }
    guard let asked = state.recordings.list.line, asked.words != state.filterLine.words else { return }
    state.recordings.doubt()
    preview(state.filterLine)
    loadRecordings()
  }
}
