import Recordings
import Terminal

extension Store {
  mutating func handle(_ key: Key, in line: LinePrompt) {
    var line = line
    line.forgetProblem()
    learn(for: &line)
    if case .line(let pressed)? = state.settings.keyMap.match(key, in: .line) {
      switch pressed {
      case .leave: return state.line = nil
      case .run: return enterLine(line)
      case .older: line.walk(1, in: state.lineHistory)
      case .newer: line.walk(-1, in: state.lineHistory)
      case .complete: line.complete(1)
      case .completeBack: line.complete(-1)
      }
    } else {
      switch key {
      case .backspace where line.words.isEmpty: return state.line = nil
      // Ctrl-U first clears the words and keeps `rec`. Again it clears that too.
      case .control("u"): line.write(line.words.hasPrefix("rec ") && line.words.count > 4 ? "rec " : "")
      default: _ = line.type(key)  // Key
      }
    }
    learn(for: &line)
    state.line = line
  }

  /// Opens the command line with something in it.
  mutating func openLine(_ words: String, problem: LineProblem? = nil) {
    var line = LinePrompt(words)
    line.own = state.settings.keyMap.own
    if let problem { line.refuse(problem) }
    state.line = line
  }

  /// Reads the properties of the persons around the cursor for completion. Only once for each line, because
  /// it takes longer than a key may.
  func learn(for line: inout LinePrompt) {
    if line.asksForAuthors, line.authors.isEmpty {
      line.authors = PlaylistAuthors(of: state.playlists.playlists).users.map(\.emailOrName)
    }
    if line.projects.isEmpty, line.words.hasPrefix("project ") {
      line.projects = state.knownProjects.map(\.title)
    }
    if line.words.hasPrefix("profile ") { line.profiles = state.settings.profiles.names }
    guard line.known == nil, line.asksForKnowledge else { return }
    let (rows, cursor) = (state.recordings.list.rows, state.recordings.list.cursor.index)
    let start = max(0, min(cursor - Self.rowsLearntFrom / 2, rows.count - Self.rowsLearntFrom))
    let seen = rows.indices.dropFirst(start).prefix(Self.rowsLearntFrom).lazy.compactMap {
      rows[$0].recording
    }
    line.known = FilterKnowledge(of: seen, lists: state.playlists.collections.map(\.title))
  }

  private static var rowsLearntFrom: Int { 200 }

  /// A line that cannot be read stays open, with what is wrong with it.
  private mutating func enterLine(_ line: LinePrompt) {
    remember(line.words)
    do throws(LineProblem) {
      let entry = try LineEntry(parsing: line.words, own: state.settings.keyMap.own)
      state.line = nil
      run(entry)
    } catch {
      state.line?.refuse(error)
    }
  }

  private mutating func remember(_ words: String) {
    guard !words.isBlank else { return }
    state.lineHistory.removeAll { $0 == words }
    state.lineHistory.append(words)
    if state.lineHistory.count > 100 { state.lineHistory.removeFirst() }
  }

  private mutating func run(_ entry: LineEntry) {
    switch entry {
    case .nothing: break
    case .row(let number): goTo(row: number)
    case .rows(let verb, let words): mark(verb, words)
    case .project(let words): switchProject(words)
    case .profile(let words): switchProfile(words)
    case .person(let words): if canRun(.person) { findPerson(words) }
    case .restore(let id): restore(id)
    case .load(let verb): loadAll(verb)
    case .filter(let line, let text):
      text.isEmpty ? run(.filter(.clear)) : setFilter(typed: line, text)
      // Where it was typed in another pane: what comes is looked at next.
      if state.line == nil { focus(.recordings) }
    case .nameFilter(let name): nameFilter(name)
    case .follow(let verb): follow(verb)
    case .quota:
      state.notice = .quota(state.quota)
      effects.append(.readQuota)
    case .moment(let moment): goToMoment(moment)
    case .columns(let columns): show(columns)
    case .go(let words): go(to: words)
    case .lists(let words): showLists(words)
    case .clearCache: effects.append(.cache(.clear))
    case .pipe(let line): if canRun(.pipe) { pipe(line) }
    case .command(let command): run(command)
    }
  }

  /// Where it cannot, the status says why.
  mutating func canRun(_ command: LineCommand) -> Bool {
    guard let row = LineCommandTable.row(of: command), let reason = row.unavailable(in: state) else {
      return true
    }
    state.notice = .lineUnavailable(row, reason: reason)
    return false
  }

  /// Rows count from 1, in the pane that has the focus.
  private mutating func goTo(row number: Int) {
    state.filing.dismissResult(keepingRefusals: true)
    let count = state.texts(of: state.focus).count
    moveCursor(to: min(max(0, number - 1), max(0, count - 1)), in: state.focus)
    if state.focus == .playlists {
      state.playlists.move(.by(0), height: state.layout.listHeight(of: .playlists))
    }
    if number > count { state.notice = .beyondEnd(row: number, count: count) }
  }
}
