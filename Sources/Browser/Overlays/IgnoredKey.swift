package import Terminal

/// A key for which an overlay or a prompt had nothing to do.
package struct IgnoredKey: Hashable, Sendable {
  package var key: Key
  /// What it does there at other times; nil where it is none of its keys.
  package var meaning: OverlayKey?

  package init(_ key: Key, meaning: OverlayKey?) {
    self.key = key
    self.meaning = meaning
  }
}

extension IgnoredKey {
  /// With what works there; the end of a list needs no more words.
  func sentence(hints: [KeyMap.Hint]) -> Sentence {
    if let movement { return Sentence(Self.end(movement)) }
    let working = hints.map { "\($0.key) \($0.text)" }.joined(separator: ", ")
    return Sentence(reason + (working.isEmpty ? "" : ". What works: \(working)"))
  }

  private var reason: String {
    switch meaning {
    case .line(.complete)?, .line(.completeBack)?: "nothing completes what is written"
    case .line(.older)?, .line(.newer)?: "the history has no further line there"
    case .list, .picker, .checking, .finder, .journal, .confirmation, .form, .restore, .membership, .filters,
      .saving,
      .closeWhy, .columns, .columnSearch, .deletion, .playlistDeletion, .copying, .search, .line, .foreign,
      .program,
      .keySheet:
      "\(key.text) has nothing to do here now"
    case nil: "\(key.text) does nothing here"
    }
  }

  private var movement: Movement? {
    switch meaning {
    case .list(let movement)?, .picker(.move(let movement))?, .finder(.move(let movement))?: movement
    case .picker, .checking, .finder, .journal, .confirmation, .form, .restore, .membership, .filters,
      .saving,
      .closeWhy, .columns, .columnSearch, .deletion, .playlistDeletion, .copying, .search, .line, .foreign,
      .program,
      .keySheet, nil:
      nil
    }
  }

  private static func end(_ movement: Movement) -> String {
    switch movement {
    case .by(let rows), .pages(let rows), .halfPages(let rows):
      rows > 0 ? "there is no row further down" : "there is no row further up"
    case .last: "there is no row further down"
    case .first: "there is no row further up"
    case .screenTop, .screenMiddle, .screenBottom, .centre, .cursorToTop, .cursorToBottom:
      "the cursor is there already"
    }
  }
}
