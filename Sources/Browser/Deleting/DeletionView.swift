import Recordings
import Terminal
import Wording

extension BrowserView {
  mutating func drawDeletion(_ deletion: Deletion) {
    let rect = openBox(" Delete recordings for good ", typed: nil, rows: 8, columns: 70)
    var row = rect.row
    func put(_ text: String, _ role: Role) {
      for line in text.wrapped(to: rect.columns - 2) where row < rect.endRow {
        frame.put(line, column: rect.column + 1, row: row, end: rect.endColumn, style: theme[role])
        row += 1
      }
    }
    for (text, role) in lines(of: deletion) { put(text.text(keys), role) }
    row += 1
    if let count = deletion.recordings(countedBy: state.collector)?.count, count > 0, row < rect.endRow {
      let label = "type \(count) and \(keys.text(of: .deletion(.confirm))): "
      let column = frame.put(
        label, column: rect.column + 1, row: row, end: rect.endColumn, style: theme[.strong])
      let (text, cursor) = deletion.typed.shown(in: rect.endColumn - column - 1)
      frame.put(text, column: column, row: row, end: rect.endColumn, style: theme[.error])
      showCursor(column: column + cursor, row: row)
      row += 1
    }
  }

  private func lines(of deletion: Deletion) -> [(Sentence, Role)] {
    guard let recordings = deletion.recordings(countedBy: state.collector) else {
      let found = state.collector?.found.count ?? 0
      if let failure = state.collector?.failure {
        return [
          ("Counting stopped at \(found): \(state.failureWording.what(failure))", .error),
          ("\(overlay: .deletion(.confirm)) counts again.", .text),
        ]
      }
      let count: Sentence = "Counting \(deletion.reach.name)\(shapes.ellipsis) \(found) so far"
      guard let waiting = state.collector?.waiting else { return [(count, .warning)] }
      return [(count, .warning), (Sentence(StatusLine.waiting(waiting, state)), .text)]
    }
    let rows = recordings.count == 1 ? "1 recording" : "\(recordings.count) recordings"
    return [
      ("\(rows): \(deletion.reach.name)", .strong), ("whose: \(Self.owners(recordings))", .text),
      ("PostHog shreds them at once. Nothing brings them back, not even \(key: .journal(.undo)).", .error),
    ]
  }

  /// Whose they are, the most of one first.
  static func owners(_ recordings: [Recording]) -> String {
    let counts = Dictionary(grouping: recordings, by: \.ownerName).mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let named = counts.prefix(3).map { counts.count == 1 ? $0.key : "\($0.key) (\($0.value))" }
    let others = counts.count - named.count
    return named.joined(separator: ", ") + (others > 0 ? " and \(others) others" : "")
  }
}

extension Deletion.Reach {
  fileprivate var name: String {
    switch self {
    case .these: "the chosen rows"
    case .person(let name): "all of \(name)"
    case .view(let title): "all that match: \(title)"
    }
  }
}
