import Recordings
import Terminal
import Wording

extension BrowserView {
  mutating func drawRecordings(_ rect: Rect) {
    let (titles, rows) = rect.splitRows(1)
    let columns = state.shownColumns.placed(in: rect.columns)
    let needsDetail = columns.contains { $0.row.needsDetail }
    drawTitles(columns, titles)
    let list = state.recordings.list
    let entries = list.rows
    guard !entries.isEmpty else { return drawEmptyList(rows) }
    let kept = keptRows
    let marks = list.marks
    let personTest = list.search?.personTest
    for line in 0..<rows.rows where list.cursor.top + line < entries.count {
      let index = list.cursor.top + line
      if let kept, index != list.cursor.index, index != kept.cursor.index,
        (0..<rows.rows).contains(index - kept.cursor.top)
      {
        frame.copy(
          Rect(column: rows.column, row: rows.row + index - kept.cursor.top, columns: rows.columns, rows: 1),
          from: kept.frame, row: rows.row + line)
        continue
      }
      let entry = entries[index]
      let isMarked = !marks.isEmpty && entry.id.map(marks.contains) == true
      let isMatch =
        personTest?.holds(entry)
        ?? (list.search?.matches(entry.searchText(today, state.settings.zone)) == true)
      drawRow(
        consume entry, columns, rows, row: rows.row + line, needsDetail: needsDetail, isMarked: isMarked,
        isMatch: isMatch)
      guard index == list.cursor.index else { continue }
      frame.put(">", column: rows.column, row: rows.row + line, style: theme[.strong])
      highlight(rows.row + line, rows, focused: state.focus == .recordings)
    }
    drawListEnd(rows, used: entries.count - list.cursor.top)
  }

  /// The previous frame and its scroll position, if every row except the cursor's would look the same now:
  /// same rows, marks and search, nothing over them.
  private var keptRows: (frame: Frame, cursor: ListCursor)? {
    guard let drawn, drawn.state.overlay == nil, drawn.state.keySheet == nil,
      drawn.state.pendingKeys.isEmpty,
      drawn.state.layout == layout,
      layout.arrangement == .threeColumns || layout.panes[.playlists] == nil,
      CivilTime(drawn.state.now, in: state.settings.zone).dayNumber == today.dayNumber
    else { return nil }
    let (before, now) = (drawn.state.recordings.list, state.recordings.list)
    guard before.rows.hasSameRows(as: now.rows), now.search?.personTest == nil || before.rows == now.rows,
      before.marks == now.marks, before.following?.new == now.following?.new,
      showsSameColumns(as: drawn.state),
      drawn.state.triage.signs == state.triage.signs, before.search?.words == now.search?.words
    else { return nil }
    return (drawn.frame, before.cursor)
  }

  /// The same columns, and the same values in those that need more than the row.
  private func showsSameColumns(as before: BrowserState) -> Bool {
    let columns = state.shownColumns
    guard before.shownColumns == columns else { return false }
    if columns.columns.contains(where: \.needsDetail), !before.detail.hasRecords(of: state.detail) {
      return false
    }
    return !columns.columns.contains(where: \.needsEvidence)
      || before.evidence.known == state.evidence.known
        && before.lacksEvidenceScope == state.lacksEvidenceScope
  }

  private mutating func drawRow(
    _ entry: consuming RecordingRow, _ columns: [PlacedColumn], _ rect: Rect, row: Int, needsDetail: Bool,
    isMarked: Bool, isMatch: Bool
  ) {
    switch consume entry {
    case .recording(let recording):
      drawRow(
        recording, columns, rect, row: row, needsDetail: needsDetail, isMarked: isMarked, isMatch: isMatch)
    case .unreadable(let unreadable):
      frame.put(
        "    unreadable row: \(unreadable.reason)", column: rect.column, row: row, end: rect.endColumn,
        style: theme[.warning])
    }
  }

  private mutating func drawRow(
    _ recording: consuming Recording, _ columns: [PlacedColumn], _ rect: Rect, row: Int, needsDetail: Bool,
    isMarked: Bool, isMatch: Bool
  ) {
    if isMarked {
      frame.put("*", column: rect.column + 1, row: row, style: theme[.mark])
    } else if let sign = state.triage.signs[recording.id] {
      frame.put(
        String(sign), column: rect.column + 1, row: row, style: theme[sign == Triage.refusal ? .error : .dim])
    }
    if state.recordings.list.following?.new.contains(recording.id) == true {
      frame.put("+", column: rect.column + 3, row: row, style: theme[.live])
    }
    if recording.ongoing == true {
      frame.put("L", column: rect.column + 2, row: row, style: theme[.live])
    } else if recording.viewed == true {
      frame.put("o", column: rect.column + 2, row: row, style: theme[.viewed])
    }
    let record = needsDetail ? state.detail[recording.id] : nil
    let needsEvidence = columns.contains { $0.row.needsEvidence }
    let cell = RecordingCell(
      recording: recording, today: today, zone: state.settings.zone, record: record,
      evidence: needsEvidence ? state.evidence[recording.id] : nil,
      lacksEvidenceScope: needsEvidence && state.lacksEvidenceScope, shapes: shapes)
    drawCells(cell, columns, rect, row: row)
    if isMatch, let search = state.recordings.list.search {
      let time = Rect(column: rect.column + PlacedColumn.signs, row: row, columns: 9, rows: 1)
      markMatches(of: search, row: row, rect, else: time)
    }
  }

  private mutating func drawCells(
    _ cell: RecordingCell, _ columns: [PlacedColumn], _ rect: Rect, row: Int
  ) {
    var at = rect.column + PlacedColumn.signs
    for column in columns {
      let content = column.row.content
      let text = content.text(cell, column.width).fitted(
        to: column.width, keeping: column.column == .page ? .ends : .head)
      let start = column.alignsRight ? at + column.width - text.columns : at
      frame.put(
        text, column: start, row: row, end: min(at + column.width, rect.endColumn),
        style: theme[content.role(cell)])
      at += column.width + 1
    }
  }

  /// Loading, empty and failed lists each show sentences.
  private mutating func drawEmptyList(_ rect: Rect) {
    let load = state.recordings.list.load
    switch load {
    case .failed(.keyNotSupported, _) where state.recordings.view.isPlaylist:
      drawPlaceholder(
        [
          ("This server does not show personal API keys what a list holds.", .error),
          (
            "PostHog does since December 2025. \(key: .openInBrowser) on the playlist opens it in the web app.",
            .text
          ),
        ], rect)
    case .failed: drawFailure(load, rect)
    case .loaded: drawPlaceholder(emptyPlaceholder, rect)
    case .loading:
      drawPlaceholder([("Loading recordings from \(state.settings.host)\(shapes.ellipsis)", .dim)], rect)
    case .idle:
      if state.account.load.failure != nil {
        drawFailure(state.account.load, rect)
      } else {
        drawPlaceholder(
          [("Asking \(state.settings.host) what this key may do\(shapes.ellipsis)", .dim)], rect)
      }
    }
  }

  /// Why there is nothing, and what would show more.
  private var emptyPlaceholder: [(Sentence, Role)] {
    let widenings = state.widenings.prefix(4).enumerated().map { number, suggestion -> (Sentence, Role) in
      (
        number == 0 ? "\(key: .filter(.widen))  \(suggestion.sentence)" : "    then \(suggestion.sentence)",
        Role.dim
      )
    }
    return whyEmpty + widenings
  }

  private var whyEmpty: [(Sentence, Role)] {
    let list = state.recordings.list
    if list.hidden > 0 { return [("All \(list.hidden) loaded recordings are viewed.", .text)] }
    if list.hiddenViewedCount > 0 { return placeholderOfHidden(list) }
    if list.hiddenCount > 0 {
      return placeholderOfFiltered(list)
    }
    if state.recordings.location.filter != nil { return [("No recording matches.", .text)] }
    switch state.recordings.view {
    case .all: return [("No recordings in the last 30 days.", .text), ("\(key: .refresh) asks again.", .dim)]
    case .unviewed:
      return [
        ("Nothing unviewed in the last 30 days.", .text),
        ("\(key: .pane(.focus(.playlists))) shows the other lists.", .dim),
      ]
    case .playlist(let id): return Self.emptyPlaceholder(of: state.playlists[id])
    }
  }

  /// No loaded row matches the words that apply to loaded rows: how many are unknown, and how to look
  /// further.
  private func placeholderOfFiltered(_ list: RecordingList) -> [(Sentence, Role)] {
    var face: [(Sentence, Role)] = [
      ("None of the \(Amounts.grouped(list.hiddenCount)) loaded recordings matches here.", .text)
    ]
    if let unknownRows = state.rowsUnknownToFilter {
      face.append((unknownRows.sentence.asStatement, .text))
    }
    if list.next != nil {
      face.append(
        (
          list.pageLoad.isLoading ? "Loading more\(shapes.ellipsis)" : "\(key: .move(.last)) looks further.",
          .dim
        ))
    }
    return face
  }

  /// All loaded rows are viewed and hidden: how to see them, and how to look further.
  private func placeholderOfHidden(_ list: RecordingList) -> [(Sentence, Role)] {
    let further: Sentence =
      list.pageLoad.isLoading ? "Loading more\(shapes.ellipsis)" : "\(key: .move(.last)) looks further."
    let which = list.hiddenViewedCount == list.hiddenCount ? "loaded recordings" : "that match here"
    return [
      (
        "All \(Amounts.grouped(list.hiddenViewedCount)) \(which) are viewed, and hidden.", .text
      ),
      ("\(key: .filter(.hideViewed)) shows them." + (list.next == nil ? "" : " \(further)"), .dim),
    ]
  }

  private static func emptyPlaceholder(of playlist: Playlist?) -> [(Sentence, Role)] {
    guard let playlist else { return [("Nothing here.", .text)] }
    switch playlist.kind {
    case .collection where (playlist.count?.count ?? 0) > 0:
      return [
        ("None of its \(playlist.count?.count ?? 0) recordings can be shown.", .text),
        ("They expired, were deleted, or started more than a year ago.", .dim),
      ]
    case .collection:
      return [
        ("This collection is empty.", .text),
        ("\(key: .file(.add)) on a recording adds it to a collection.", .dim),
      ]
    case .savedFilter:
      return [("No recording matches this filter.", .text), ("Its dates may leave them out.", .dim)]
    case .synthetic: return [("Nothing here.", .text)]
    }
  }

  /// What follows the last row: the next page, its failure, or what a collection does not show.
  private mutating func drawListEnd(_ rect: Rect, used: Int) {
    guard used < rect.rows else { return }
    let row = rect.row + used
    func put(_ text: String, _ role: Role) {
      frame.put(
        "    " + text.fitted(to: rect.columns - 4), column: rect.column, row: row, end: rect.endColumn,
        style: theme[role])
    }
    let list = state.recordings.list
    if let failure = list.load.failure ?? list.pageLoad.failure {
      put(state.failureWording.what(failure), .error)
    } else if list.pageLoad.isLoading {
      put("loading more" + shapes.ellipsis, .dim)
    } else if let missing = missingOfCollection {
      put(missing, .dim)
    }
  }

  private var missingOfCollection: String? {
    state.heldByCollection.map {
      "\($0 - state.recordings.list.loadedCount) more in it that PostHog's API does not show"
    }
  }

  var recordingsFoot: String {
    let list = state.recordings.list
    guard !list.rows.isEmpty else { return "" }
    let loaded = list.rows.count == list.loadedCount ? "" : " of \(list.loadedCount)"
    let held = state.heldByCollection.map { " of \($0)" } ?? loaded
    return "\(list.cursor.index + 1)/\(list.rows.count)" + (list.next == nil ? held : "\(loaded)+")
  }
}

extension BrowserState {
  /// How many recordings the open collection holds, where the server shows fewer: at most 50, and no expired
  /// ones.
  var heldByCollection: Int? {
    guard case .playlist(let id) = recordings.view, let playlist = playlists[id],
      playlist.kind == .collection, case .loaded = recordings.list.load,
      let count = playlist.count?.count, count > recordings.list.loadedCount
    else { return nil }
    return count
  }
}
