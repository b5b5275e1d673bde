import Recordings
import Terminal

/// Recent and named filters, kept for each project; and saving one on the server.
extension Store {
  mutating func shelve(_ change: (inout FilterHistory) -> Void) {
    change(&state.filters)
    rememberFilters()
  }

  /// Only after the filters of earlier runs are known, because they would be lost otherwise.
  private mutating func rememberFilters() {
    guard state.filing.journal == .open else { return }
    let (recent, named) = state.filters.remembered
    remember("recent filters", recent.isEmpty ? nil : recent)
    remember("named filters", named.isEmpty ? nil : named)
  }

  mutating func recallFilters(_ memory: [String: String]) {
    let before = state.filters
    state.filters.recall(recent: memory["recent filters"], named: memory["named filters"])
    if before != FilterHistory() { rememberFilters() }
  }

  /// `:name-filter slow checkouts`
  mutating func nameFilter(_ typed: String) {
    let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let text = state.filterLine.text
    guard !name.isEmpty, !text.isEmpty else {
      state.notice = .nothingToDo(name.isEmpty ? ":name-filter takes a name" : "no filter is set here")
      return
    }
    guard FilterHistory.canKeep(text) else {
      state.notice = .nothingToDo("a filter with a line end in it cannot be kept")
      return
    }
    shelve { $0.name(text, name) }
    state.notice = .done("\(name): \(text); :filters shows it")
  }

  mutating func press(_ key: Key, in overlay: FiltersOverlay) {
    var overlay = overlay
    let rows = FiltersOverlay.rows(of: state.filters)
    let chosen = rows.indices.contains(overlay.cursor.index) ? rows[overlay.cursor.index] : nil
    if let movement = state.settings.keyMap.movement(inList: key) {
      overlay.cursor.move(
        movement, count: rows.count, height: BrowserLayout.overlayListHeight(in: state.size))
      state.overlay = .filters(overlay)
      return
    }
    guard case .filters(let pressed)? = state.settings.keyMap.match(key, in: .filters) else { return }
    switch (pressed, chosen) {
    case (.close, _): state.overlay = nil
    case (.use, let row?):
      state.overlay = nil
      apply(kept: row.text)
    case (.edit, let row?):
      state.overlay = nil
      openLine("rec " + row.text)
    case (.bringBack, _) where overlay.before != nil:
      shelve { $0 = overlay.before ?? $0 }
      overlay.before = nil
      state.overlay = .filters(overlay)
    case (.forget, let row?):
      overlay.before = state.filters
      shelve { $0.forget(row.text, named: row.name) }
      overlay.cursor.settle(count: rows.count - 1, height: BrowserLayout.overlayListHeight(in: state.size))
      state.overlay = .filters(overlay)
    case (.use, nil), (.edit, nil), (.forget, nil), (.bringBack, _): break
    }
  }

  /// A line of another Reel may have words that this one does not know. It opens with the cursor at the
  /// mistake.
  private mutating func apply(kept text: String) {
    do throws(FilterWordProblem) {
      setFilter(typed: try FilterLine(parsing: text), text)
    } catch {
      openLine(
        "rec " + text,
        problem: LineProblem(.words(error), at: error.place.lowerBound + 4..<error.place.upperBound + 4))
    }
  }

  /// A changed saved filter can replace the old one or become a new one. Any other filter becomes a new one.
  mutating func saveFilter() {
    if case .playlist(let id) = state.recordings.view, state.recordings.location.filter != nil,
      state.playlists[id]?.kind == .savedFilter
    {
      state.overlay = .savingFilter(id)
    } else {
      openSaveForm()
    }
  }

  private mutating func openSaveForm() {
    let line = state.filterLine
    state.overlay = .form(
      PlaylistForm(
        .create(type: .filters, filters: line.savedFilter(in: state.settings.zone)), proposing: line.text))
    if line.words.contains(where: \.isOnlyReels) {
      state.notice = .nothingToDo("some words are Reel's own: the web app will show more than Reel")
    }
  }

  mutating func press(_ key: Key, inSavingOf id: PlaylistID) {
    guard case .saving(let pressed)? = state.settings.keyMap.match(key, in: .saving) else { return }
    switch pressed {
    case .save:
      state.overlay = nil
      save(id)
    case .saveAsNew: openSaveForm()
    case .leave:
      state.overlay = nil
      open(Location(state.recordings.view))
    case .close: state.overlay = nil
    }
  }

  private mutating func save(_ id: PlaylistID) {
    guard let playlist = state.playlists[id] else { return }
    let filters = state.filterLine.savedFilter(in: state.settings.zone)
    change(
      playlist, PlaylistChange(filters: playlist.filters), PlaylistChange(filters: filters),
      .edit(playlist.title))
    state.recordings.rename(filter: nil)
    state.recordings.list.line = state.filterLine
  }
}

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
