package import Recordings

/// What the user can want. Keys, titles, hints and the reasons against are in `CommandTable`, one row each.
package enum Command: Hashable, Sendable {
  case move(Movement)
  /// `J`/`K`: scrolls the detail from a list, moves the recordings from the others.
  case moveOther(Int)
  case focus(PaneID)
  case focusNext, focusPrevious
  case inward, outward
  case open, up, back
  case search, nextMatch, previousMatch
  case hideViewed, clearFilter
  case editFilter, filterErrors, filterDuration, filterActive, filterPerson, filterPage, filterDates, widen
  case saveFilter, filters, why
  case sort(RecordingOrder)
  case goToPerson, goToPage, goToPlaylist, viewBack, viewForward
  case followNew
  case chooseColumns, switchColumn(RecordingColumn), defaultColumns, columnsEverywhere
  case mark, markAll, invertMarks, range
  case addTo, addToLast, moveTo, remove, markViewed, repeatLast
  case undo, redo, journal
  case createPlaylist, editPlaylist, editPlaylistOutside, pinPlaylist, deletePlaylist
  case membershipOverlay, deleteRecordings
  case triage, skip, switchAdvance, switchMarksViewed
  /// 1 to 9.
  case fileIntoLane(Int), bindLane(Int)
  case nextTab, previousTab
  case zoom
  case refresh
  case openInBrowser, copyID, copyLink, copyPerson, copyJSON
  case commandLine, help, suspend, repaint, quit

  /// Whether it does no more than move a cursor or scroll.
  var isMovement: Bool {
    switch self {
    case .move, .moveOther: true
    default: false
    }
  }
}
