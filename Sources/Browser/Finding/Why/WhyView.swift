import Recordings
import Terminal

/// Why the row under the cursor is in the list: the words of the filter that it meets, according to the
/// loaded data.
struct WhyRow: Hashable {
  enum Verdict: Hashable {
    case meets, misses
    /// Only the server knows, and why loaded rows do not tell.
    case unknown(String)
  }

  var word: FilterWord
  var verdict: Verdict

  static func rows(of line: FilterLine, for recording: Recording, in state: BrowserState) -> [WhyRow] {
    line.words.filter { !$0.isOrder }.map { word in
      WhyRow(word: word, verdict: verdict(word, recording, state))
    }
  }

  private static func verdict(_ word: FilterWord, _ recording: Recording, _ state: BrowserState) -> Verdict {
    guard word.isToldByRows else {
      switch word.test {
      case .event, .number(.action, _): return .unknown("somewhere in the session, not at one moment")
      case .text(.console, _), .choice(.level, _): return .unknown("somewhere in its console")
      case .choice(.match, _): return .unknown("one of the words that look into it is enough")
      case .amount, .flag, .text, .choice, .number, .date, .order, .property, .anywhere:
        return .unknown("only the server knows")
      }
    }
    if case .property = word.test, recording.person.properties.isEmptyObject {
      return .unknown("the person's properties are not loaded")
    }
    if case .text(.lists, _) = word.test, state.detail[recording.id].holding.value == nil {
      return .unknown("its collections are not loaded yet")
    }
    let meets = state.matcher(of: [word])?.matches(recording) ?? true
    // A row tells only the first of the visited pages.
    if meets == word.isNegated, case .text(.url, _) = word.test {
      return .unknown(meets ? "its first page is a different one" : "not its first page; maybe a later one")
    }
    return meets ? .meets : .misses
  }
}

extension BrowserView {
  mutating func drawWhy() {
    guard let recording = state.recordings.list.current else { return }
    let line = state.recordings.list.line ?? state.filterLine
    let rows = WhyRow.rows(of: line, for: recording, in: state)
    let rect = openBox(" Why is it here? ", typed: nil, rows: max(4, rows.count + 2), columns: 96)
    let local = state.localWords(of: line)
    for (index, entry) in rows.prefix(rect.rows - 1).enumerated() {
      draw(entry, isLocal: local.contains(entry.word), rect, row: rect.row + index)
    }
    frame.put(
      foot(line, rows.isEmpty).fitted(to: rect.columns - 3), column: rect.column + 2, row: rect.endRow - 1,
      end: rect.endColumn, style: theme[.dim])
  }

  private mutating func draw(_ entry: WhyRow, isLocal: Bool, _ rect: Rect, row: Int) {
    let (sign, role, note): (String, Role, String) =
      switch entry.verdict {
      case .meets: ("yes ", .text, isLocal ? "checked on the loaded row, not by the server" : "")
      case .misses: ("no  ", .warning, "by the loaded data; the server may know more")
      case .unknown(let why): ("?   ", .dim, why)
      }
    var column = frame.put(sign, column: rect.column + 2, row: row, end: rect.endColumn, style: theme[role])
    column = frame.put(
      entry.word.text.fitted(to: rect.columns / 2), column: column, row: row, end: rect.endColumn,
      style: theme[.strong])
    frame.put(
      note.fitted(to: rect.endColumn - column - 3), column: column + 2, row: row, end: rect.endColumn,
      style: theme[.dim])
  }

  private func foot(_ line: FilterLine, _ isEmpty: Bool) -> String {
    if !line.leftovers.isEmpty { return "+\(line.leftovers.count) more that only the server reads" }
    if !state.isAskedByQuery {
      return isEmpty ? "it was added to this list" : "and it was added to this list"
    }
    return isEmpty ? "this view has no filter" : "filters find whole sessions"
  }
}
