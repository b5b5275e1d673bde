/// What the user can want, a case a feature. Keys, titles, hints and the reasons against are in
/// `CommandTable`, one row each; what a feature's commands do is one switch beside it.
package enum Command: Hashable, Sendable {
  case move(Movement)
  /// `J`/`K`: scrolls the detail from a list, moves the recordings from the others.
  case moveOther(Int)
  case pane(PaneCommand)
  case search(SearchCommand)
  case filter(FilterCommand)
  case goTo(GoToCommand)
  case why
  case follow
  case columns(ColumnsCommand)
  case mark(MarkCommand)
  case file(FilingCommand)
  case journal(JournalCommand)
  case playlist(PlaylistCommand)
  /// Which collections hold the marked rows.
  case showMembership
  case deleteRecordings
  case triage(TriageCommand)
  case copy(CopyCommand)
  case openInBrowser
  case timeline(TimelineTabCommand)
  case refresh
  case program(ProgramCommand)
  /// Gives the rows to a line of the shell.
  case pipe
  /// One of the user's own, by its name.
  case own(String)

  /// Whether it does no more than move a cursor or scroll.
  var isMovement: Bool {
    switch self {
    case .move, .moveOther: true
    case .pane, .search, .filter, .goTo, .why, .follow, .columns, .mark, .file, .journal, .playlist,
      .showMembership, .deleteRecordings, .triage, .copy, .openInBrowser, .timeline, .refresh, .program,
      .pipe,
      .own:
      false
    }
  }
}
