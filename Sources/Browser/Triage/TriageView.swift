import Recordings
import Terminal

extension BrowserView {
  /// The lanes in place of the hints: a digit and where it files.
  mutating func drawLanes(_ rect: Rect) {
    var column = rect.column
    let used = (1...9).filter { state.triage.lanes[$0] != nil }
    let free = (1...9).first { state.triage.lanes[$0] == nil }
    let ends = [
      (keys.hint(of: .triage(.skip)), "skip"), (keys.hint(of: .journal(.undo)), "back"),
      (keys.hint(of: .triage(.toggle)), "end"),
    ]
    .compactMap { key, text in key.map { ($0, text) } }
    let fixed = ends.map { " \($0) \($1)" }.joined(separator: " ")
    let room = rect.columns - fixed.columns - 8
    let width = max(6, min(24, room / max(1, used.count) - 3))
    for lane in used {
      let title = (state.triage.lanes[lane]?.title ?? "").fitted(to: width)
      guard column + title.columns + 4 <= rect.endColumn - fixed.columns else { break }
      column = frame.put(
        " " + keys.text(of: .triage(.file(lane: lane))), column: column, row: rect.row, style: theme[.key])
      column = frame.put(" " + title, column: column, row: rect.row, style: theme[.hint]) + 1
    }
    if let free, column + 8 <= rect.endColumn - fixed.columns {
      column = frame.put(
        " " + keys.text(of: .triage(.file(lane: free))), column: column, row: rect.row, style: theme[.key])
      column = frame.put(" new" + shapes.ellipsis, column: column, row: rect.row, style: theme[.dim]) + 1
    }
    let options = keys.beginning(of: .triage(.toggleAdvance)).map { [($0, "options")] } ?? []
    for (key, text) in ends + options {
      guard column + key.columns + text.columns + 2 <= rect.endColumn else { break }
      column = frame.put(" " + key, column: column, row: rect.row, style: theme[.key])
      column = frame.put(" " + text, column: column, row: rect.row, style: theme[.hint]) + 1
    }
  }

  /// What was done, how fast, and how long the rest will take; where it is narrow, what was done.
  var triageText: String {
    let triage = state.triage
    // What cannot be taken back is never out of sight.
    let mode = (triage.marksViewed ? "+viewed" : "") + (triage.advance == .nextUnviewed ? " unviewed" : "")
    var text = "TRIAGE\(mode) \(triage.filed + triage.skipped) done"
    guard layout.hasBorders, let pace = triage.pace else { return text }
    text += "  \(Int(clamping: pace.rounded()))/min"
    let list = state.recordings.list
    let left: Int =
      switch triage.advance {
      case .nextRow: list.rows.count - list.cursor.index
      case .nextUnviewed: list.rows[min(list.cursor.index, list.rows.count)...].count { !$0.isViewed }
      }
    let minutes = Int(clamping: (Double(left) / pace).rounded(.up))
    return text + "  ~\(minutes) min for \(left)" + (list.next == nil ? "" : "+")
  }
}
