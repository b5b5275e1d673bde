import Recordings
import Terminal

extension BrowserView {
  mutating func drawPlaylistDeletion(_ deletion: PlaylistDeletion) {
    let rect = openBox(" Delete this list? ", typed: nil, rows: 5, columns: 76)
    let lines: [(Sentence, Role)] = [
      (Sentence(state.playlists[deletion.id]?.title ?? deletion.title), .strong),
      (Sentence(contents(of: deletion)), .text),
      (
        """
        \(overlay: .playlistDeletion(.confirm)) deletes it for everyone in the project; \
        \(key: .journal(.undo)) brings it back.
        """, .warning
      ),
    ]
    var row = rect.row
    for (text, role) in lines {
      for line in text.text(keys).wrapped(to: rect.columns - 3) where row < rect.endRow {
        frame.put(line, column: rect.column + 2, row: row, end: rect.endColumn, style: theme[role])
        row += 1
      }
    }
  }

  private func contents(of deletion: PlaylistDeletion) -> String {
    guard let playlist = state.playlists[deletion.id] else { return "It is not among the lists any more." }
    let user = state.account.value?.owner
    let owner =
      playlist.isCreated(by: user)
      ? "created by you"
      : playlist.createdBy.map { "created by \($0.shownName)" } ?? "its creator is not known"
    let what: String =
      switch playlist.kind {
      case .savedFilter: "a saved filter"
      case .collection, .synthetic: Self.contents(playlist.count)
      }
    return "\(what), \(owner)\(playlist.pinned ? ", pinned" : "")"
  }

  private static func contents(_ count: PlaylistCount?) -> String {
    guard let count = count?.count else { return "a collection of unknown size" }
    return count == 1 ? "a collection of 1 recording" : "a collection of \(count) recordings"
  }
}

extension User {
  fileprivate var shownName: String {
    let names = [firstName, lastName].compactMap { $0 }.filter { !$0.isBlank }.joined(separator: " ")
    return names.isEmpty ? email ?? "somebody" : names
  }
}
