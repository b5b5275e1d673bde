import Terminal

extension KeyMap {
  /// What a key means where a scope's overlay or prompt is open, with what it shares with others.
  func meaning(of key: Key, in scope: OverlayKey.Scope) -> OverlayKey? {
    match(key, in: scope) ?? scope.inherited.lazy.compactMap { match(key, in: $0) }.first
  }

  /// All that works in a scope: its own keys, then those that it shares with others.
  func rows(in scope: OverlayKey.Scope) -> [(keys: String, title: String)] {
    let scopes = [scope] + scope.inherited
    return scopes.flatMap { part in
      OverlayKeyTable.rows.filter { $0.key.scope == part }.compactMap { row in
        // A key that the scope takes itself means something else there.
        let keys = keys(of: row.key).filter { meaning(of: $0, in: scope) == row.key }
        return keys.isEmpty ? nil : (keys.map(\.text).joined(separator: " "), row.title)
      }
    }
  }
}

extension BrowserState {
  /// Of what lies under the list of keys.
  var keySheetRows: [(keys: String, title: String)] {
    guard let scope = scopeUnderSheet else { return [] }
    let keys = settings.keyMap
    let writing = scope.takesText ? [("", "text is written with the keys of a shell")] : []
    let anywhere: [(Command, String)] = [
      (.program(.suspend), "suspend the program"), (.program(.repaint), "paint the screen anew"),
    ]
    return keys.rows(in: scope) + writing + [(KeyMap.interruptText, "cancel; twice quits")]
      + anywhere.compactMap { command, title in keys.hint(of: command).map { ($0, title) } }
  }
}

extension BrowserView {
  mutating func drawKeySheet(_ cursor: ListCursor) {
    let rows = state.keySheetRows
    guard !rows.isEmpty else { return }
    dimGround()
    let rect = openBox(" Keys here ", typed: nil, rows: rows.count, columns: 64)
    let width = min(rows.map(\.keys.columns).max() ?? 0, rect.columns / 2)
    drawChoices(rows.count, cursor, rect) { view, index, row in
      let (keys, title) = rows[index]
      view.frame.put(
        keys.fitted(to: width), column: rect.column + 2, row: row, end: rect.endColumn,
        style: view.theme[.key])
      let start = rect.column + width + 4
      view.frame.put(
        title.fitted(to: rect.endColumn - start - 1), column: start, row: row, end: rect.endColumn,
        style: view.theme[.text])
    }
  }
}
