import Recordings
import Terminal
import Wording

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
      case .happened(let moments): ("yes ", .text, moments)
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
    if let unapplied = UnappliedWording.names(line.unappliedFields(in: state.settings.zone)) {
      return "not applied, because Reel does not know what it says: \(unapplied)"
    }
    if !line.leftovers.isEmpty { return "+\(line.leftovers.count) more that only the server reads" }
    if !state.isAskedByQuery {
      return isEmpty ? "it was added to this list" : "and it was added to this list"
    }
    return isEmpty ? "this view has no filter" : "filters find whole sessions"
  }
}
