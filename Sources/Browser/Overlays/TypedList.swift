import Terminal

/// A typed line over rows to choose from. Rows may come and go meanwhile: the cursor stays on its row.
package struct TypedList<Row: Identifiable & Hashable & Sendable>: Hashable, Sendable
where Row.ID: Hashable & Sendable {
  package private(set) var typed: String
  package private(set) var cursor = ListCursor()
  package private(set) var rows: [Row] = []
  /// Whether the user moved the cursor since the last key that was typed.
  private var isMoved = false

  package init(_ typed: String = "") { self.typed = typed }

  /// The row under the cursor.
  package var chosen: Row? { rows.indices.contains(cursor.index) ? rows[cursor.index] : nil }

  enum KeyOutcome: Hashable { case edited, moved, closed, chosen, asksAgain, unknown }

  mutating func handle(_ key: Key, keys: KeyMap, height: Int) -> KeyOutcome {
    if case .finder(let pressed)? = keys.match(key, in: .finder) {
      switch pressed {
      case .close: return .closed
      case .choose: return .chosen
      case .askAgain: return .asksAgain
      case .move(let movement):
        cursor.move(movement, count: rows.count, height: height)
        isMoved = true
        return .moved
      }
    }
    switch key {
    case .backspace, .control("h"):
      if !typed.isEmpty { typed.removeLast() }
    case .control("u"): typed = ""
    case .control("w"): typed.removeLastWord()
    case .character(let character): typed.append(character)
    default: return .unknown  // Key
    }
    isMoved = false
    return .edited
  }

  mutating func insert(_ text: String) {
    typed += text
    isMoved = false
  }

  /// Shows other rows. Who moved to a row stays on it; who only types is at the top.
  mutating func show(_ rows: [Row], height: Int) {
    let held = isMoved ? chosen?.id : nil
    self.rows = rows
    let index = held.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
    cursor.move(to: index, count: rows.count, height: height)
  }
}
