import Foundation
import Recordings

extension Store {
  mutating func filter(_ command: Command) {
    let line = state.filterLine
    switch command {
    case .editFilter: edit(line.text)
    case .filterDates: edit((line.words.filter { $0.name != "from" && $0.name != "to" }).text + " from:")
    case .filterErrors: setFilter(line.toggling(FilterWord(.amount(.errors, .above, 0))))
    case .filterDuration: setFilter(line.toggling(FilterWord(.amount(.duration, .above, 60))))
    case .filterActive: setFilter(line.toggling(FilterWord(.amount(.active, .above, 10))))
    case .filterPerson, .filterPage: filterByRow(command, line)
    case .clearFilter: clearFilter()
    case .sort(let order): setFilter(line.sorted(by: order))
    case .widen: if let widening = state.widenings.first { apply(widening) }
    default: break
    }
  }

  /// The line is edited on the command line, whose errors, completion and history it shares.
  private mutating func edit(_ text: String) {
    state.line = LinePrompt()
    state.line?.words = "rec " + text.trimmed + (text.isEmpty || text.hasSuffix(":") ? "" : " ")
  }

  private mutating func filterByRow(_ command: Command, _ line: FilterLine) {
    guard let recording = state.recordings.list.current else { return }
    if command == .filterPerson {
      Self.thread(ofPersonOf: recording).first.map { setFilter(line.toggling($0)) }
    } else {
      let page = RecordingCell.page(recording.startURL ?? "").prefix { $0 != "?" && $0 != "#" }
      if !page.isEmpty { setFilter(line.toggling(FilterWord(.text(.url, [String(page)])))) }
    }
  }

  private mutating func clearFilter() {
    if state.recordings.list.hidesViewed { hide(.clearFilter) }
    guard state.recordings.place.filter != nil else { return }
    open(ViewPlace(state.recordings.view))
  }

  /// Reads a line as it was typed; what is wrong with it leaves it open. The saved filter's rest that no word says
  /// stays.
  mutating func setFilter(typed line: FilterLine, _ text: String) {
    var line = line
    line.stored = state.ownFilter(of: state.recordings.view).stored
    if let problem = problem(of: line, in: text) {
      state.line = LinePrompt()
      state.line?.words = "rec " + text
      state.line?.problem = problem
    } else {
      setFilter(line)
    }
  }

  private func problem(of line: FilterLine, in text: String) -> LineProblem? {
    let offset = "rec ".count
    func place(_ word: FilterWord?) -> Range<Int> {
      let place = word.flatMap { FilterLine.place(of: $0, in: text) } ?? 0..<text.count
      return place.lowerBound + offset..<place.upperBound + offset
    }
    guard state.isAskedByQuery else {
      guard let word = line.words.first(where: { !$0.isToldByRows && !$0.isOrder }) else { return nil }
      return LineProblem(.words(FilterWordProblem(.notInRows(word.name), at: place(word))), at: place(word))
    }
    do throws(FilterQueryProblem) {
      _ = try line.query(at: state.now, in: state.settings.zone, for: state.filterServer)
      return nil
    } catch {
      return LineProblem(.query(error), at: place(error.word))
    }
  }

  /// The open view asks this from now on: at once of the rows at hand, then of the server.
  mutating func setFilter(_ line: FilterLine) {
    let own = state.ownFilter(of: state.recordings.view)
    if let problem = problem(of: line, in: line.text) {
      state.notice = .nothingToDo(problem.sentence)
      return
    }
    if line.words != own.words { shelve { $0.used(line.text) } }
    // What is asked of the unviewed is asked of all: its own words are among the line's.
    let view = state.recordings.view == .unviewed && line.words != own.words ? .all : state.recordings.view
    let isOwn = line.words == state.ownFilter(of: view).words
    if sortHere(line, isOwn ? nil : line, view) { return }
    if view == state.recordings.view {
      state.recordings.refine(isOwn ? nil : line)
      preview(line)
      loadWhereNeeded()
    } else {
      open(ViewPlace(view, isOwn ? nil : line))
    }
    if case .playlist(let id) = view, !isOwn, let playlist = state.playlists[id],
      playlist.kind == .savedFilter
    {
      state.notice = .filterChanged(playlist.title)
    }
  }

  /// Another order of a list that is here as a whole needs no server.
  private mutating func sortHere(_ line: FilterLine, _ filter: FilterLine?, _ view: ViewID) -> Bool {
    let list = state.recordings.list
    guard view == state.recordings.view, case .loaded = list.load, list.next == nil,
      line.withoutOrder == state.filterLine.withoutOrder
    else { return false }
    state.recordings.rename(filter: filter)
    var arrangement = list.arrangement
    arrangement.sort = line.sort == list.cameSorted ? nil : line.sort
    state.recordings.list.arrange(arrangement, height: state.layout.listHeight(of: .recordings))
    // What comes first is what was asked for.
    state.recordings.list.cursor = ListCursor()
    state.recordings.list.line = line
    return true
  }

  /// Until the server answers the rows at hand are shown as far as they tell what is asked.
  private mutating func preview(_ line: FilterLine) {
    guard state.recordings.list.isPreview else { return }
    var arrangement = RowArrangement()
    arrangement.matcher = state.matcher(of: line.words.filter(\.isToldByRows))
    arrangement.sort = line.sort
    state.recordings.list.arrange(arrangement, height: state.layout.listHeight(of: .recordings))
    state.recordings.list.cursor = ListCursor()
  }
}

extension [FilterWord] {
  var text: String { FilterLine(self).text }
}
