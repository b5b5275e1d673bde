import Terminal

/// Named and recent filters, one to choose.
package struct FiltersOverlay: Hashable, Sendable {
  package var cursor = ListCursor()
  /// What was there before the last one was forgotten.
  package var before: FilterHistory?

  package init() {}

  struct Row: Hashable {
    var name: String?
    var text: String
  }

  static func rows(of history: FilterHistory) -> [Row] {
    history.named.map { Row(name: $0.name, text: $0.text) }
      + history.recent.map { Row(name: nil, text: $0) }
  }

  /// Filters of earlier runs came: the cursor stays on its filter.
  mutating func follow(from before: FilterHistory, to after: FilterHistory, height: Int) {
    let (old, new) = (Self.rows(of: before), Self.rows(of: after))
    guard old.indices.contains(cursor.index), let index = new.firstIndex(of: old[cursor.index]) else {
      return
    }
    cursor.move(to: index, count: new.count, height: height)
  }

  enum KeyOutcome: Hashable {
    case stays, closes
    /// Filters of the history went, or came back.
    case changes
    /// The line to be applied, or to be edited first.
    case uses(String)
    case edits(String)
  }

  mutating func handle(
    _ key: Key, in history: inout FilterHistory, keys: KeyMap, height: Int
  ) -> KeyOutcome {
    let rows = Self.rows(of: history)
    let chosen = rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
    if let movement = keys.movement(inList: key, of: .filters) {
      cursor.move(movement, count: rows.count, height: height)
      return .stays
    }
    guard case .filters(let pressed)? = keys.match(key, in: .filters) else { return .stays }
    switch (pressed, chosen) {
    case (.close, _): return .closes
    case (.use, let row?): return .uses(row.text)
    case (.edit, let row?): return .edits(row.text)
    case (.bringBack, _):
      guard let before else { return .stays }
      history = before
      self.before = nil
      return .changes
    case (.forget, let row?):
      before = history
      history.forget(row.text, named: row.name)
      cursor.settle(count: rows.count - 1, height: height)
      return .changes
    case (.use, nil), (.edit, nil), (.forget, nil): return .stays
    }
  }
}
