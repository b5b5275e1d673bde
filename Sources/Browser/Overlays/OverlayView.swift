import Recordings
import Terminal

extension BrowserView {
  mutating func drawOverlay(_ overlay: Overlay) {
    switch overlay {
    case .picker(let picker): drawPicker(picker)
    case .person(let finder): drawPersonFinder(finder)
    case .project(let finder): drawProjectFinder(finder)
    case .profile(let finder): drawProfileFinder(finder)
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
    case .copying(let copying): drawCopying(copying)
    case .columns(let columns): drawColumns(columns)
    case .foreign(let foreign): drawForeign(foreign)
    case .program(let question): drawProgramQuestion(question)
    }
  }

  private mutating func drawPicker(_ picker: PlaylistPicker) {
    let choices = picker.choices(in: state.playlists)
    let targets = picker.purpose.targets
    let rect = openBox(picker.title, typed: picker.typed, rows: choices.count, columns: 60)
    let holding = targets.count == 1 ? state.detail[targets[0].id].collections.value : nil
    drawChoices(choices.count, picker.cursor, rect) { view, index, row in
      let choice = choices[index]
      let sign = picker.isChecked(choice) ? "[x]" : picker.takesSeveral ? "[ ]" : "   "
      switch choice {
      case .file(let playlist):
        let isHeld = holding?.contains { $0.id == playlist.id } ?? false
        let count = (isHeld ? "in it  " : "") + PlaylistCountText(playlist).aligned
        view.drawChoice(sign, playlist.title, count, rect, row: row)
      case .view(let id):
        view.drawChoice(sign, view.state.playlists.title(of: .view(id)), "", rect, row: row)
      case .named(let words): view.drawChoice(" ? ", "look up \(words)", "", rect, row: row)
      case .create(let name):
        view.drawChoice(
          picker.isChecked(choice) ? "[+]" : " + ", view.creation(of: name, picker), "", rect, row: row,
          role: .good)
      }
    }
    if choices.isEmpty {
      drawPlaceholder([(nothingToChoose(picker), .dim)], rect)
    }
  }

  /// A name that differs from an existing one in case or accents only is told apart from it.
  private func creation(of name: String, _ picker: PlaylistPicker) -> String {
    guard let namesake = picker.namesake(of: name, in: state.playlists) else {
      return "create collection \(name)"
    }
    return "create collection \"\(name)\" beside \"\(namesake)\""
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

  private mutating func drawChoice(
    _ sign: String, _ title: String, _ count: String, _ rect: Rect, row: Int, role: Role = .text
  ) {
    let column = frame.put(
      sign + " ", column: rect.column + 1, row: row, end: rect.endColumn,
      style: theme[role == .text ? .mark : role])
    let end = rect.endColumn - count.columns - 2
    frame.put(title.fitted(to: end - column), column: column, row: row, end: end, style: theme[role])
    frame.put(count, column: end + 1, row: row, end: rect.endColumn, style: theme[.dim])
  }

  /// A box in the middle with the typed line at its top; answers the rectangle of the list below it.
  mutating func openBox(_ title: String, typed: String?, rows: Int, columns: Int) -> Rect {
    let height = min(max(rows, 1), BrowserLayout.overlayListHeight(in: state.size)) - (typed == nil ? 1 : 0)
    let width = min(columns, state.size.columns)
    let rect = Rect(
      column: (state.size.columns - width) / 2, row: max(0, (state.size.rows - height - 3) / 3),
      columns: width, rows: height + 3)
    clearGround(rect)
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

extension PlaylistPicker {
  /// With how many are checked, whatever the filter shows of them.
  fileprivate var title: String {
    checked.isEmpty ? purpose.title : purpose.title + "(\(checked.count) checked) "
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
