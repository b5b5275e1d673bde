import Foundation
import Recordings

extension Store {
  mutating func runFilter(_ command: FilterCommand) {
    let line = state.filterLine
    switch command {
    case .edit: edit(line.text)
    case .dates: edit((line.words.filter { $0.name != "from" && $0.name != "to" }).text + " from:")
    case .errors: setFilter(line.toggling(FilterWord(.amount(.errors, .above, 0))))
    case .duration: setFilter(line.toggling(FilterWord(.amount(.duration, .above, 60))))
    case .active: setFilter(line.toggling(FilterWord(.amount(.active, .above, 10))))
    case .person: filterByRow { $0.filter(byPersonOf: $1, line) }
    case .page: filterByRow { $0.filter(byPageOf: $1, line) }
    case .hideViewed: setHidesViewed(!state.recordings.list.hidesViewed)
    case .clear: clearFilter()
    case .sort(let order): setFilter(line.sorted(by: order, hasOwnOrder: !state.isAskedByQuery))
    case .widen: if let suggestion = state.widenings.first { apply(suggestion) }
    case .save: saveFilter()
    case .history: state.overlay = .filters(FiltersOverlay())
    }
  }

  /// The line is edited on the command line, whose errors, completion and history it shares.
  private mutating func edit(_ text: String) {
    openLine("rec " + text.trimmed + (text.isEmpty || text.hasSuffix(":") ? "" : " "))
  }

  private mutating func filterByRow(_ filter: (inout Store, Recording) -> Void) {
    guard let recording = state.recordings.list.current else {
      state.notice = .nothingToDo("this row cannot be read")
      return
    }
    filter(&self, recording)
  }

  /// In place of any other person: the server takes one.
  private mutating func filter(byPersonOf recording: Recording, _ line: FilterLine) {
    guard let word = Self.thread(ofPersonOf: recording).first else {
      state.notice = .nothingToDo("the row names no person")
      return
    }
    var asked = line
    asked.words.removeAll {
      !$0.isNegated && ($0.name == TextWord.person.rawValue || $0.name == TextWord.distinctID.rawValue)
    }
    if !line.words.contains(word) { asked.words.append(word) }
    setFilter(asked)
  }

  private mutating func filter(byPageOf recording: Recording, _ line: FilterLine) {
    let path = Self.path(of: recording.startURL ?? "")
    guard !path.isEmpty, path != "/" else {
      state.notice = .nothingToDo(
        path.isEmpty ? "the row names no entry page" : "every page's address contains the site's front page")
      return
    }
    setFilter(line.toggling(FilterWord(.text(.url, [path]))))
  }

  /// As it stands in the URL, percent-encoded, because the server compares that.
  private static func path(of url: String) -> String {
    let page = url.prefix { $0 != "?" && $0 != "#" }
    guard let host = page.range(of: "://")?.upperBound else { return String(page) }
    return page[host...].firstIndex(of: "/").map { String(page[$0...]) } ?? ""
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
    if let problem = problem(of: asked, in: text) ?? problem(ofWindow: asked, in: text) {
      openLine("rec " + text, problem: problem)
    } else {
      setFilter(asked)
    }
  }

  /// Of a line that was typed, and that begins with the command's name.
  private func place(_ word: FilterWord?, in text: String) -> Range<Int> {
    let offset = "rec ".count
    let place = word.flatMap { FilterLine.place(of: $0, in: text) } ?? 0..<text.count
    return place.lowerBound + offset..<place.upperBound + offset
  }

  private func problem(ofWindow line: FilterLine, in text: String) -> LineProblem? {
    do throws(FilterQueryProblem) {
      try line.checkWindow(at: state.now, in: state.settings.zone)
      return nil
    } catch {
      return LineProblem(.query(error), at: place(error.word, in: text))
    }
  }

  private func problem(of line: FilterLine, in text: String) -> LineProblem? {
    func place(_ word: FilterWord?) -> Range<Int> { self.place(word, in: text) }
    guard state.isAskedByQuery else {
      guard let word = line.words.first(where: { !$0.isToldByRows && !$0.isOrder }) else { return nil }
      return LineProblem(.words(FilterWordProblem(.notInRows(word.name), at: place(word))), at: place(word))
    }
    do throws(FilterQueryProblem) {
      _ = try line.query(at: state.now, in: state.settings.zone, for: state.server.filters)
      return nil
    } catch {
      return LineProblem(.query(error), at: place(error.word))
    }
  }

  /// Applies a filter to the open view: at once to the loaded rows, then on the server.
  mutating func setFilter(_ line: FilterLine) {
    if let problem = problem(of: line, in: line.text) ?? problem(ofWindow: line, in: line.text) {
      state.notice = .nothingToDo(problem.sentence)
      return
    }
    let place = place(asking: line)
    if place.filter != nil { shelve { $0.used(line.text) } }
    ask(line, at: place)
    if case .playlist(let id) = place.view, place.filter != nil, let playlist = state.playlists[id],
      playlist.kind == .savedFilter
    {
      state.notice = .filterChanged(playlist.title)
    }
    if state.untoldByFilter != nil { state.notice = .untold }
  }

  /// A filter of "Unviewed" becomes one of "All recordings": the line contains the words of both.
  private func place(asking line: FilterLine) -> Location {
    let view = state.recordings.view
    if line.asksTheSame(as: state.ownFilter(of: view)) { return Location(view) }
    let asked = view == .unviewed ? ViewID.all : view
    return Location(asked, line.asksTheSame(as: state.ownFilter(of: asked)) ? nil : line)
  }

  private mutating func ask(_ line: FilterLine, at place: Location) {
    if sortHere(line, at: place) { return }
    let before = state.recordings.list
    let asksTheSame =
      before.listing != nil
      && before.listing == (try? state.listingRules.listing(for: state.question(at: place)))
    state.recordings.refine(place, asksTheSame: asksTheSame)
    if state.recordings.list.isPreview {
      preview(line)
    } else if asksTheSame {
      applyFilterLine()
    }
    // Hidden rows stay hidden, also among rows from before.
    var arrangement = state.recordings.list.arrangement
    arrangement.hidesViewed = before.hidesViewed
    state.recordings.list.arrange(arrangement, height: state.layout.listHeight(of: .recordings))
    loadWhereNeeded()
  }

  /// A list that is loaded whole is sorted without the server.
  private mutating func sortHere(_ line: FilterLine, at place: Location) -> Bool {
    let list = state.recordings.list
    guard place.view == state.recordings.view, case .loaded = list.load, list.next == nil, !list.isPreview,
      line.withoutOrder == state.filterLine.withoutOrder, line.leftovers == state.filterLine.leftovers
    else { return false }
    state.recordings.rename(filter: place.filter)
    var arrangement = list.arrangement
    arrangement.sort = sort(of: line)
    state.recordings.list.arrange(arrangement, height: state.layout.listHeight(of: .recordings))
    // The first row is what the user wants to see after sorting.
    state.recordings.list.cursor = ListCursor()
    state.recordings.list.line = line
    // New rows would come in another place than at the top.
    if !state.recordings.list.isNewestFirst { endFollowing() }
    return true
  }

  /// How loaded rows are sorted; nil where they arrive in that order.
  func sort(of line: FilterLine) -> RowSort? {
    if !state.isAskedByQuery { return line.words.contains(where: \.isOrder) ? line.sort : nil }
    return line.sort == state.recordings.list.cameSorted ? nil : line.sort
  }

  /// Until the server answers, the loaded rows that match are shown.
  private mutating func preview(_ line: FilterLine) {
    let words = line.words.filter { $0.isToldByRows && (!line.matchesAny || $0.holdsBesides) }
    var arrangement = state.recordings.list.arrangement
    arrangement.matcher = state.matcher(of: words)
    arrangement.sort = line.sort
    state.recordings.list.arrange(arrangement, height: state.layout.listHeight(of: .recordings))
    state.recordings.list.cursor = ListCursor()
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

extension FilterLine {
  fileprivate func asksTheSame(as other: FilterLine) -> Bool {
    words == other.words && leftovers == other.leftovers
  }
}

extension [FilterWord] {
  var text: String { FilterLine(self).text }
}
