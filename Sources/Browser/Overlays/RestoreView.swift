import Recordings
import Terminal
import Wording

extension BrowserView {
  mutating func drawRestore(_ overlay: RestoreOverlay) {
    let rect = openBox(" Restore a list ", typed: nil, rows: max(3, overlay.deleted.count), columns: 60)
    drawChoices(overlay.deleted.count, overlay.cursor, rect) { view, index, row in
      view.frame.put(
        overlay.deleted[index].edit.title.fitted(to: rect.columns - 3), column: rect.column + 2, row: row,
        end: rect.endColumn, style: view.theme[.text])
    }
    guard overlay.deleted.isEmpty else { return }
    if let failure = overlay.failure {
      drawPlaceholder([(Sentence(JournalWording.what(failure)), .error)], rect)
    } else {
      drawPlaceholder(
        [(overlay.isLoading ? "Reading the journal\(shapes.ellipsis)" : "Reel deleted no list here.", .dim)],
        rect)
    }
  }
}
