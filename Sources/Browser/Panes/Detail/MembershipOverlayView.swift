import Recordings
import Terminal
import Wording

extension BrowserView {
  mutating func drawLists(_ lists: MembershipOverlay) {
    let lines = lists.lines
    let rows = lists.total == 1 ? "1 recording" : "\(lists.total) recordings"
    let rect = openBox(" Lists of \(rows) ", typed: nil, rows: lines.count + 3, columns: 70)
    let (list, foot) = rect.splitRows(max(1, rect.rows - 2))
    drawChoices(lines.count, lists.cursor, list) { view, index, row in
      let (playlist, count) = lines[index]
      let text = "\(count) of \(lists.total)"
      let end = list.endColumn - text.columns - 2
      view.frame.put(
        playlist.title.fitted(to: end - list.column - 2), column: list.column + 2, row: row, end: end,
        style: view.theme[.text])
      view.frame.put(text, column: end + 1, row: row, end: list.endColumn, style: view.theme[.dim])
    }
    let status: (text: Sentence, role: Role)
    if let failure = lists.failure {
      status = (
        "\(lists.answered) of \(lists.total): \(state.failureWording.what(failure)) \(overlay: .membership(.goOn)) goes on.",
        .error
      )
    } else if lists.isDone {
      status = ("\(lists.inNone) in no collection. \(overlay: .membership(.open)) opens one.", .dim)
    } else {
      status = ("asked for \(lists.answered) of \(lists.total)\(shapes.ellipsis)", .warning)
    }
    frame.put(
      status.text.text(keys).fitted(to: foot.columns - 2), column: foot.column + 1, row: foot.endRow - 1,
      end: foot.endColumn, style: theme[status.role])
  }
}
