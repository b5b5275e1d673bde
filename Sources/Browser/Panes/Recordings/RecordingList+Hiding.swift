import Recordings

/// Hiding what is viewed.
extension RecordingList {
  /// The rows that came, shown or put aside.
  package var loadedCount: Int { rows.count + aside.count }

  /// How many viewed rows are put aside.
  package var viewedAside: Int { aside.count }

  var shownIDs: Set<RecordingID> { aside.count == 0 ? known : known.subtracting(aside.ids) }

  func isShown(_ id: RecordingID) -> Bool { known.contains(id) && !aside.ids.contains(id) }

  /// The viewed rows go aside and take their marks with them: no action works on what cannot be seen. The cursor stays
  /// on its row, or goes to the next one that is shown.
  package mutating func hideViewed(height: Int) {
    guard !hidesViewed else { return }
    hidesViewed = true
    pagesWithoutRows = 0
    let held = current?.id
    let index = rows.prefix(cursor.index).count { $0.recording?.viewed != true }
    let whole = rows
    rows = []
    for row in whole { show(row) }
    fixedMarks.subtract(aside.ids)
    endRange(unlessHeldBy: [rangeStart, held])
    scroll(to: index, height: height)
  }

  /// What was put aside comes back to its place.
  package mutating func showViewed(height: Int) {
    hidesViewed = false
    let index = rows.isEmpty ? 0 : aside.place(ofShown: cursor.index)
    rows = aside.merged(with: rows)
    reindex(from: 0)
    aside = RowsAside()
    scroll(to: index, height: height)
  }

  /// Stands on a row, as high on the screen as before.
  private mutating func scroll(to index: Int, height: Int) {
    cursor = ListCursor(index: index, top: index - (cursor.index - cursor.top))
    cursor.settle(count: rows.count, height: height)
  }

  /// A row was put aside for what turned out not to be: a refused decision, say.
  mutating func showAgain(_ id: RecordingID) {
    guard let index = aside.shownIndex(of: id), let recording = aside.takeBack(id) else { return }
    rows.insert(.recording(recording), at: index)
    reindex(from: index)
    if index <= cursor.index, rows.count > 1 {
      cursor = ListCursor(index: cursor.index + 1, top: cursor.top + 1)
    }
  }
}
