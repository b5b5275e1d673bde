import Recordings
import Terminal

extension Store {
  private var finderHeight: Int { BrowserLayout.finderHeight(in: state.size) }

  /// Opens the search for a person; words that are given are asked for at once.
  mutating func findPerson(_ words: String = "") {
    state.overlay = .person(PersonFinder(words, among: loadedPersons, height: finderHeight))
    if !words.isEmpty { askForPersons() }
  }

  /// Each person once. Not of all rows: reading more would take longer than a key may.
  private var loadedPersons: [FoundPerson] {
    let rows = state.recordings.list.rows
    let start = max(
      0, min(state.recordings.list.cursor.index - Self.rowsRead / 2, rows.count - Self.rowsRead))
    var known: Set<String> = []
    var persons: [FoundPerson] = []
    for index in rows.indices.dropFirst(start).prefix(Self.rowsRead) {
      guard let recording = rows[index].recording else { continue }
      let key = recording.person.isMatched ? recording.person.uuid : recording.distinctID
      // Before its properties are read.
      guard known.insert(key ?? recording.id.text).inserted else { continue }
      if let person = FoundPerson(of: recording) { persons.append(person) }
    }
    return persons
  }

  private static let rowsRead = 1_000

  mutating func handle(_ key: Key, in finder: PersonFinder) {
    var finder = finder
    let outcome = finder.handle(key, keys: state.settings.keyMap, height: finderHeight)
    if outcome == .edited { finder.edited(at: state.now, height: finderHeight) }
    state.overlay = .person(finder)
    switch outcome {
    case .closed: state.overlay = nil
    case .asksAgain: askForPersons()
    case .chosen:
      if let person = finder.list.chosen { open(person) } else { askForPersons() }
    case .edited, .moved, .unknown: break
    }
  }

  mutating func insert(_ text: String, in finder: PersonFinder) {
    var finder = finder
    finder.insert(text)
    finder.edited(at: state.now, height: finderHeight)
    state.overlay = .person(finder)
  }

  /// The typing rested, or the user does not want to wait.
  mutating func askForPersons() {
    guard case .person(var finder)? = state.overlay else { return }
    finder.dueAt = nil
    if let reason = LineCommandTable.row(of: .person)?.unavailable(in: state) {
      state.notice = .nothingToDo(reason)
    } else if let project = state.project {
      effects += finder.ask(as: state.nextRequest(), in: project)
    }
    state.overlay = .person(finder)
  }

  /// The answer to words that were changed since, or to an overlay that was closed, is of no use.
  mutating func personsArrived(_ result: Result<PersonPage, FetchFailure>, of request: RequestID) {
    guard case .person(var finder)? = state.overlay else { return }
    finder.arrived(result, of: request, at: state.now, height: finderHeight)
    state.overlay = .person(finder)
  }

  private mutating func open(_ person: FoundPerson) {
    state.overlay = nil
    openThread(person.words)
  }
}
