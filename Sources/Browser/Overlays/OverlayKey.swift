/// What a key does in an overlay or a prompt, whichever key it is. The keys are in `OverlayKeyTable`, a row
/// each.
package enum OverlayKey: Hashable, Sendable {
  /// In the lists that take no text.
  case list(Movement)
  case picker(Picker)
  case checking(Checking)
  case finder(Finder)
  case journal(Journal)
  case confirmation(Confirmation)
  case form(Form)
  case restore(Restore)
  case membership(Membership)
  case filters(Filters)
  case saving(Saving)
  case closeWhy
  case columns(Columns)
  case columnSearch(ColumnSearch)
  case deletion(Deletion)
  case playlistDeletion(PlaylistDeletion)
  case copying(Copying)
  case search(Search)
  case line(Line)
  case foreign(Foreign)
  case program(Program)
  case keySheet(KeySheet)

  /// A typed line over a list: the picker, and the help.
  package enum Picker: Hashable, Sendable {
    case choose, close
    case move(Movement)
  }

  /// Where several can be chosen in a picker.
  package enum Checking: Hashable, Sendable { case check, uncheck }

  /// A typed line over rows of which the server may know more.
  package enum Finder: Hashable, Sendable {
    case choose, askAgain, close
    case move(Movement)
  }

  package enum Journal: Hashable, Sendable { case retry, drop, goToRow, close }

  /// The number that confirms what destroys for good.
  package enum Confirmation: Hashable, Sendable { case confirm, leave }

  package enum Form: Hashable, Sendable {
    case done, otherField, previousField, switchType, switchPinned, leave
  }

  package enum Restore: Hashable, Sendable { case restore, close }

  package enum Membership: Hashable, Sendable { case open, goOn, close }

  package enum Filters: Hashable, Sendable { case use, edit, forget, bringBack, close }

  package enum Saving: Hashable, Sendable { case save, saveAsNew, leave, close }

  package enum Columns: Hashable, Sendable {
    case turn, moveDown, moveUp, narrower, wider, standard, close, automaticWidth, find, everywhere
  }

  package enum ColumnSearch: Hashable, Sendable { case keep, leave }

  package enum Deletion: Hashable, Sendable { case widen, narrow, confirm, leave }

  package enum PlaylistDeletion: Hashable, Sendable { case confirm, leave }

  /// All of a collection into another one.
  package enum Copying: Hashable, Sendable { case confirm, leave }

  package enum Search: Hashable, Sendable { case keep, leave, next, previous }

  package enum Line: Hashable, Sendable { case run, leave, complete, completeBack, older, newer }

  package enum Foreign: Hashable, Sendable { case choose, leave }

  /// A command of the user's own that asks first.
  package enum Program: Hashable, Sendable { case confirm, leave }

  /// The list of the keys that work in an overlay or a prompt.
  package enum KeySheet: Hashable, Sendable {
    /// Opened over what takes no text, and where letters are text.
    case show, showWhileTyping
    case close
  }

  /// Where keys are looked up: what is open.
  package enum Scope: Hashable, Sendable, CaseIterable {
    case list, picker, checking, finder, journal, confirmation, form, restore, membership, filters, saving,
      why
    case columns, columnSearch, deletion, playlistDeletion, copying, search, line, foreign, program
    /// Every overlay that takes no text; everything that takes some.
    case reading, typing
    case keySheet
  }

  var scope: Scope {
    switch self {
    case .list: .list
    case .picker: .picker
    case .checking: .checking
    case .finder: .finder
    case .journal: .journal
    case .confirmation: .confirmation
    case .form: .form
    case .restore: .restore
    case .membership: .membership
    case .filters: .filters
    case .saving: .saving
    case .closeWhy: .why
    case .columns: .columns
    case .columnSearch: .columnSearch
    case .deletion: .deletion
    case .playlistDeletion: .playlistDeletion
    case .copying: .copying
    case .search: .search
    case .line: .line
    case .foreign: .foreign
    case .program: .program
    case .keySheet(.show): .reading
    case .keySheet(.showWhileTyping): .typing
    case .keySheet(.close): .keySheet
    }
  }
}
