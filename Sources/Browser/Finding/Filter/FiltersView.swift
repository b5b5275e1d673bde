import Recordings
import Terminal

extension BrowserView {
  mutating func drawFilters(_ overlay: FiltersOverlay) {
    let rows = FiltersOverlay.rows(of: state.filters)
    let rect = openBox(" Filters ", typed: nil, rows: max(3, rows.count), columns: 100)
    drawChoices(rows.count, overlay.cursor, rect) { view, index, row in
      var column = rect.column + 2
      if let name = rows[index].name {
        column = view.frame.put(
          name.fitted(to: rect.columns / 3) + "  ", column: column, row: row, end: rect.endColumn,
          style: view.theme[.strong])
      }
      view.frame.put(
        rows[index].text.fitted(to: rect.endColumn - column - 1), column: column, row: row,
        end: rect.endColumn, style: view.theme[.text])
    }
    if rows.isEmpty {
      drawPlaceholder(
        [
          ("No filter was used here yet.", .text),
          ("\(key: .filter(.edit)) writes one, :name-filter names it.", .dim),
        ], rect)
    }
  }

  mutating func drawSaving(_ id: PlaylistID) {
    let rect = openBox(" Changed filter ", typed: nil, rows: 6, columns: 76)
    let title = state.playlists[id]?.title ?? id.text
    let line = state.filterLine
    let more = line.leftovers.isEmpty ? "" : " +\(line.leftovers.count) more"
    let isOnlyHere = line.words.contains(where: \.isOnlyReels)
    let lines: [(Sentence, Role)] = [
      (Sentence(title), .strong), (Sentence(line.text + more), .text),
      (isOnlyHere ? "some words are Reel's own: the web app will show more" : "", .warning),
      ("\(overlay: .saving(.save))  save it, for everyone in the project", .text),
      ("\(overlay: .saving(.saveAsNew))  save as a new one", .text),
      ("\(overlay: .saving(.leave))  leave it as it was", .text),
    ]
    for (index, line) in lines.enumerated() where index < rect.rows {
      frame.put(
        line.0.text(keys).fitted(to: rect.columns - 3), column: rect.column + 2, row: rect.row + index,
        end: rect.endColumn, style: theme[line.1])
    }
  }
}
