import Foundation
package import Recordings

/// What lies over the panes and takes the keys first.
package enum Overlay: Hashable, Sendable {
  case picker(PlaylistPicker)
  case help(HelpOverlay)
  case journal(JournalOverlay)
  case form(PlaylistForm)
  case restore(RestoreOverlay)
  case lists(MembershipOverlay)
  case deletion(Deletion)
  case playlistDeletion(PlaylistDeletion)
  case filters(FiltersOverlay)
  /// A saved filter that was changed: saved, saved as a new one, or left.
  case savingFilter(PlaylistID)
  case why
  case columns(ColumnsOverlay)
  case foreign(ForeignOverlay)
}

extension Overlay {
  /// The server named a list: what is open for it goes on with the new id.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) {
    switch self {
    case .picker(var picker):
      picker.rename(provisional, to: id)
      self = .picker(picker)
    case .form(var form):
      form.rename(provisional, to: id)
      self = .form(form)
    case .playlistDeletion(var deletion):
      deletion.rename(provisional, to: id)
      self = .playlistDeletion(deletion)
    case .savingFilter(provisional): self = .savingFilter(id)
    case .help, .journal, .restore, .lists, .deletion, .filters, .savingFilter, .why, .columns, .foreign:
      break
    }
  }
}

/// All commands with their keys; type to search, Enter runs.
package struct HelpOverlay: Hashable, Sendable {
  package var typed = ""
  package var cursor = ListCursor()
  /// What there is, without what may not be done here at all.
  private let all: [HelpRow]
  private let keys: KeyMap

  package init(in state: BrowserState) {
    keys = state.settings.keyMap
    all = HelpRow.all.filter { !$0.isAbsent(in: state) }
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

extension String {
  /// `zurich` finds `Zürich`.
  var withoutCaseAndAccents: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// As Ctrl-W does at a shell: the last word and the blanks after it.
  mutating func removeLastWord() {
    while last?.isWhitespace == true { removeLast() }
    while let last, !last.isWhitespace { removeLast() }
  }

  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
