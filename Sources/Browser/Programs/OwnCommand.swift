package import Terminal

/// A command of the user's own: a program that gets the rows it is about.
package struct OwnCommand: Hashable, Sendable {
  package enum Input: String, Hashable, Sendable, CaseIterable {
    /// A line of JSON for each row.
    case rows
    /// The terminal in the foreground, nothing in the background.
    case none
  }

  /// Asked before it runs.
  package enum Confirmation: Hashable, Sendable {
    case none, usual
    case text(String)
  }

  package var name: String
  package var pane: PaneID
  package var program: ProgramTemplate
  package var keys: [[Key]]
  package var title: String?
  package var input = Input.rows
  package var confirmation = Confirmation.none
  /// It takes the terminal, as an editor does.
  package var isForeground = false

  package init(_ name: String, in pane: PaneID = .recordings, _ program: ProgramTemplate, keys: [[Key]] = [])
  {
    (self.name, self.pane, self.program, self.keys) = (name, pane, program, keys)
  }

  /// As the other commands have one.
  package var row: CommandRow {
    CommandRow(
      .own(name), name, .own, Sentence(title ?? "Run \(program.text)"), keys, hint: name,
      requires: [pane == .playlists ? .playlistUnderCursor : .recording], pane: pane)
  }

  /// Letters, figures and hyphens, as other commands are named.
  package static func isName(_ name: String) -> Bool {
    guard let first = name.first, first.isASCII, first.isLetter, name.utf8.count <= 40 else { return false }
    return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }
}
