extension OverlayKey.Scope {
  /// Letters are text there.
  var takesText: Bool {
    switch self {
    case .picker, .checking, .finder, .confirmation, .form, .columnSearch, .deletion, .search, .line, .typing:
      true
    case .list, .journal, .restore, .membership, .filters, .saving, .why, .columns, .playlistDeletion,
      .copying, .foreign, .program, .reading, .keySheet:
      false
    }
  }

  /// Whose keys work there too, where it does not take them itself.
  var inherited: [OverlayKey.Scope] {
    switch self {
    case .checking: [.picker, .typing]
    case .journal, .restore, .membership, .filters, .columns, .foreign: [.list, .reading]
    case .saving, .why, .playlistDeletion, .copying, .program: [.reading]
    case .picker, .finder, .confirmation, .form, .columnSearch, .deletion, .search, .line: [.typing]
    case .keySheet: [.list]
    case .list, .reading, .typing: []
    }
  }
}

extension Overlay {
  /// Whose keys it takes.
  var scope: OverlayKey.Scope {
    switch self {
    case .picker(let picker): picker.takesSeveral ? .checking : .picker
    case .help: .picker
    case .person, .project, .profile: .finder
    case .journal(let journal): journal.confirmation == nil ? .journal : .confirmation
    case .form: .form
    case .restore: .restore
    case .lists: .membership
    case .filters: .filters
    case .savingFilter: .saving
    case .why: .why
    case .columns(let columns): columns.isTyping ? .columnSearch : .columns
    case .deletion: .deletion
    case .playlistDeletion: .playlistDeletion
    case .copying: .copying
    case .foreign: .foreign
    case .program: .program
    }
  }
}

extension BrowserState {
  /// What takes the keys before the panes do; nil where nothing does.
  var keyScope: OverlayKey.Scope? { keySheet != nil && scopeUnderSheet != nil ? .keySheet : scopeUnderSheet }

  /// The same without the list of its keys, which may lie over it.
  var scopeUnderSheet: OverlayKey.Scope? {
    if let overlay { return overlay.scope }
    if search != nil { return .search }
    return line == nil ? nil : .line
  }
}

extension OverlayKey {
  /// A letter is text there, and no key.
  package var isWhereTextIsTyped: Bool { scope.takesText }
}
