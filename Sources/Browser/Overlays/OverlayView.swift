import Recordings
import Terminal

extension BrowserView {
  mutating func drawOverlay(_ overlay: Overlay) {
    switch overlay {
    case .picker(let picker): drawPicker(picker)
    case .person(let finder): drawPersonFinder(finder)
    case .project(let finder): drawProjectFinder(finder)
    case .help(let help): drawHelp(help)
    case .journal(let journal): drawJournal(journal)
    case .form(let form): drawForm(form)
    case .filters(let filters): drawFilters(filters)
    case .savingFilter(let id): drawSaving(id)
    case .why: drawWhy()
    case .restore(let restore): drawRestore(restore)
    case .lists(let lists): drawLists(lists)
    case .deletion(let deletion): drawDeletion(deletion)
    case .playlistDeletion(let deletion): drawPlaylistDeletion(deletion)
    case .columns(let columns): drawColumns(columns)
    case .foreign(let foreign): drawForeign(foreign)
    }
  }

  private mutating func drawPicker(_ picker: PlaylistPicker) {
    let choices = picker.choices(in: state.playlists)
    let targets = picker.purpose.targets
    let rect = openBox(picker.purpose.title, typed: picker.typed, rows: choices.count, columns: 60)
    let collections = targets.count == 1 ? state.detail[targets[0].id].collections.value : nil
    drawChoices(choices.count, picker.cursor, rect) { view, index, row in
      switch choices[index] {
      case .file(let playlist):
        let unknown = targets.count == 1 ? "[?]" : "   "
        let sign = collections.map { $0.contains { $0.id == playlist.id } ? "[x]" : "[ ]" } ?? unknown
        view.drawChoice(
          sign, playlist.title, PlaylistCountText(playlist).aligned, rect, row: row)
      case .view(let id):
        view.drawChoice("   ", view.state.playlists.title(of: .view(id)), "", rect, row: row)
      case .create(let name): view.drawChoice(" + ", "create collection \(name)", "", rect, row: row)
      }
    }
    if choices.isEmpty {
      drawPlaceholder([(nothingToChoose(picker), .dim)], rect)
    }
  }

  private func nothingToChoose(_ picker: PlaylistPicker) -> Sentence {
    if !state.playlists.tellsNewNames { return "The playlists are being loaded\(shapes.ellipsis)" }
    if picker.purpose == .go { return "No list of that name." }
    return state.playlists.collections.isEmpty
      ? "No collection yet: type a name to create one." : "No collection of that name."
  }

  private mutating func drawHelp(_ help: HelpOverlay) {
    let rows = help.rows
    let rect = openBox(" Help ", typed: help.typed, rows: rows.count, columns: 126)
    let groups = rect.columns >= 100 ? 15 : 0
    drawChoices(rows.count, help.cursor, rect) { view, index, row in
      let command = rows[index]
      let reason = command.unavailable(in: view.state)
      let column = rect.column + 1 + groups
      if groups > 0, index == help.cursor.top || command.group != rows[index - 1].group {
        view.frame.put(command.group.rawValue, column: rect.column + 1, row: row, style: view.theme[.group])
      }
      view.frame.put(
        command.keyText(view.keys).fitted(to: 13), column: column, row: row,
        style: view.theme[reason == nil ? .key : .disabled])
      let text = (command.title + (reason.map { "  (\($0))" } ?? "")).text(view.keys)
      let nameStart = rect.endColumn - 1 - command.lineName.columns
      if column + 14 + text.columns + 2 <= nameStart {
        view.frame.put(
          command.lineName, column: nameStart, row: row, end: rect.endColumn, style: view.theme[.dim])
      }
      view.frame.put(
        text, column: column + 14, row: row, end: rect.endColumn,
        style: view.theme[reason == nil ? .text : .disabled])
    }
    if rows.isEmpty { drawPlaceholder([("No command of that name or key.", .dim)], rect) }
  }

  private mutating func drawChoice(_ sign: String, _ title: String, _ count: String, _ rect: Rect, row: Int) {
    let column = frame.put(
      sign + " ", column: rect.column + 1, row: row, end: rect.endColumn, style: theme[.mark])
    let end = rect.endColumn - count.columns - 2
    frame.put(title.fitted(to: end - column), column: column, row: row, end: end, style: theme[.text])
    frame.put(count, column: end + 1, row: row, end: rect.endColumn, style: theme[.dim])
  }

  /// A box in the middle with the typed line at its top; answers the rectangle of the list below it.
  mutating func openBox(_ title: String, typed: String?, rows: Int, columns: Int) -> Rect {
    let height = min(max(rows, 1), BrowserLayout.overlayListHeight(in: state.size)) - (typed == nil ? 1 : 0)
    let width = min(columns, state.size.columns)
    let rect = Rect(
      column: (state.size.columns - width) / 2, row: max(0, (state.size.rows - height - 3) / 3),
      columns: width, rows: height + 3)
    frame.fill(rect, style: theme[.text])
    drawBox(rect, focused: true)
    frame.put(title, column: rect.column + 2, row: rect.row, end: rect.endColumn, style: theme[.titleFocused])
    let inside = rect.inset(columns: 1, rows: 1)
    guard let typed else { return inside }
    let column = frame.put(
      "> " + typed, column: inside.column, row: inside.row, end: inside.endColumn - 1, style: theme[.strong])
    showCursor(column: column, row: inside.row)
    return inside.splitRows(1).bottom
  }

  mutating func drawChoices(
    _ count: Int, _ cursor: ListCursor, _ rect: Rect, _ draw: (inout BrowserView, Int, Int) -> Void
  ) {
    var cursor = cursor
    cursor.settle(count: count, height: rect.rows)
    for line in 0..<rect.rows where cursor.top + line < count {
      draw(&self, cursor.top + line, rect.row + line)
      guard cursor.top + line == cursor.index else { continue }
      frame.put(">", column: rect.column, row: rect.row + line, style: theme[.strong])
      highlight(rect.row + line, rect, focused: true)
    }
    guard count > rect.rows else { return }
    let foot = " \(cursor.index + 1)/\(count) "
    frame.put(foot, column: rect.endColumn - foot.count - 2, row: rect.endRow, style: theme[.dim])
  }
}

extension PlaylistPicker.Purpose {
  fileprivate var title: String {
    let what = targets.count == 1 ? "1 recording" : "\(targets.count) recordings"
    return switch self {
    case .add: " Add \(what) to "
    case .move: " Move \(what) to "
    case .all(let source, false): " Add all of \(source.title) to "
    case .all(let source, true): " Merge \(source.title) into "
    case .go: " Go to "
    case .lane(let lane, _): " Lane \(lane) files into "
    }
  }
}
