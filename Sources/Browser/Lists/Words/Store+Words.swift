import Recordings

extension Store {
  /// Marks the rows that match all words, or unmarks them; without words all rows.
  mutating func mark(_ verb: MarkVerb, _ line: FilterLine) {
    guard canRun(.rows(verb)) else { return }
    state.filing.dismissResult(keepingRefusals: false)
    switch verb {
    case .mark: mark(line)
    case .unmark: unmark(line)
    }
  }

  private mutating func mark(_ line: FilterLine) {
    let found = rows(matching: line)
    state.recordings.list.mark(found)
    state.notice = .marked(
      found.count, of: state.recordings.list.rows.count,
      unknownRows: unknownRows(by: line))
  }

  private mutating func unmark(_ line: FilterLine) {
    let unknownRows = unknownRows(by: line)
    let before = state.recordings.list.marks.count
    state.recordings.list.unmark(rows(matching: line))
    let left = state.recordings.list.marks.count
    state.notice = .unmarked(before - left, left: left, unknownRows: unknownRows)
  }

  private func unknownRows(by line: FilterLine) -> UnknownRows? {
    let list = state.recordings.list
    return state.unknownRows(by: line.words, among: list.rows, list.isShown)
  }

  /// Only rows that are shown: actions never work on hidden ones.
  private func rows(matching line: FilterLine) -> [RecordingID] {
    let matcher = RecordingMatcher(
      line.words, at: state.now, in: state.settings.zone, lists: state.knownLists(for: line.words),
      evidence: state.knownEvidence(for: line.words))
    let rows = state.recordings.list.rows
    var matching = CompiledMatcher(matcher, in: rows.table)
    return rows.indices.compactMap { index in
      rows.read(index) { matching.matches(rows.slot(at: index), $0) ? $0.id : nil }
    }
  }
}
