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
  case filters(FiltersOverlay)
  /// A saved filter that was changed: saved, saved as a new one, or left.
  case savingFilter(PlaylistID)
  case why
  case columns(ColumnsOverlay)
}

/// "Add to…" and its like: type to filter, Enter chooses, a name that is not there can be created.
package struct PlaylistPicker: Hashable, Sendable {
  package var typed = ""
  package var cursor = ListCursor()
  package var purpose: Purpose

  package enum Purpose: Hashable, Sendable {
    case add([Recording])
    case move([Recording])
    /// All that a collection shows, into another one; `merging` deletes the first afterwards.
    case all(of: PlaylistReference, merging: Bool)
    /// The collection of a lane of triage.
    case lane(Int)
    /// To open it.
    case go

    /// What is filed into the choice.
    var targets: [Recording] {
      switch self {
      case .add(let targets), .move(let targets): targets
      case .lane, .all, .go: []
      }
    }
  }

  package init(_ purpose: Purpose) { self.purpose = purpose }

  package enum Choice: Hashable, Sendable {
    case file(Playlist)
    /// One that is no playlist.
    case view(ViewID)
    case create(name: String)
  }

  /// Collections whose name holds what was typed, best first, and the creation of a new one.
  package func choices(in playlists: PlaylistsPane) -> [Choice] {
    let collections = playlists.choices(for: purpose)
    let words = typed.trimmed.withoutCaseAndAccents
    let titles = collections.map { ($0, $0.title.withoutCaseAndAccents) }
    let matching = titles.filter { words.isEmpty || $0.1.contains(words) }
    let ranked = (matching.filter { $0.1.hasPrefix(words) } + matching.filter { !$0.1.hasPrefix(words) }).map(
      \.0)
    let views: [ViewID] = purpose == .go ? [.all, .unviewed] : []
    let named = views.filter { view in
      words.isEmpty || playlists.title(of: .view(view)).withoutCaseAndAccents.contains(words)
    }
    let name = typed.trimmed
    let isNew = !name.isEmpty && !collections.contains { $0.title == name }
    let isCreatable = isNew && purpose != .go && playlists.tellsNewNames
    return named.map(Choice.view) + ranked.map(Choice.file) + (isCreatable ? [.create(name: name)] : [])
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
