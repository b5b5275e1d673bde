/// All commands with their keys; type to search, Enter runs.
package struct HelpOverlay: Hashable, Sendable {
  package var typed = ""
  package var cursor = ListCursor()
  /// What there is, without what may not be done here at all.
  private let all: [HelpRow]
  private let keys: KeyMap

  package init(in state: BrowserState) {
    keys = state.settings.keyMap
    all = (HelpRow.all + keys.own.map(HelpRow.command)).filter { !$0.isAbsent(in: state) }
  }

  package var rows: [HelpRow] {
    let words = typed.lowercased()
    return words.isEmpty ? all : all.filter { $0.matches(words, keys) }
  }

  /// The row under the cursor.
  var chosen: HelpRow? {
    let rows = rows
    return rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
  }
}
