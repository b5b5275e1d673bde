import Terminal

/// The user's keys over the standard ones. A key of the user's is never hidden by a standard one, also not by
/// one that a later version brings.
package struct KeyResolution: Sendable {
  package private(set) var map: KeyMap
  /// Standard keys that give way to the user's, and the user's that give way to those of a pane.
  package private(set) var hidden: [HiddenKeys] = []
  package private(set) var clashes: [KeyClash] = []

  package init(_ user: UserKeys) {
    map = .standard
    let rows = CommandTable.rows + user.own
    let overlays = resolveOverlays(user.overlays)
    guard !user.bindings.isEmpty || !user.own.isEmpty || !user.overlays.isEmpty else { return }
    let everywhere = resolve(rows, user.bindings, in: nil)
    var panes: [PaneID: [Command: [[Key]]]] = [:]
    if user.bindings.contains(where: { $0.pane != nil }) {
      for pane in PaneID.allCases { panes[pane] = resolve(rows, user.bindings, in: pane) }
    }
    map = KeyMap(replacing: everywhere, inPanes: panes, inOverlays: overlays, own: user.own)
    // What is so in all panes was noted for each of them.
    let inAll = Set(hidden.filter { $0.pane == nil })
    hidden.removeAll { found in
      found.pane != nil
        && inAll.contains { $0.keys == found.keys && $0.name == found.name && $0.other == found.other }
    }
  }

  private struct Entry {
    var row: CommandRow
    var keys: [Key]
    /// 0: standard, 1: the user's, 2: the user's in this pane.
    var rank: Int
    var line: Int
  }

  /// The keys of all commands that have others than the standard ones.
  private mutating func resolve(
    _ rows: [CommandRow], _ bindings: [UserKeys.Binding], in pane: PaneID?
  ) -> [Command: [[Key]]] {
    var bound: [Command: UserKeys.Binding] = [:]
    for binding in bindings where binding.pane == nil { bound[binding.command] = binding }
    if let pane { for binding in bindings where binding.pane == pane { bound[binding.command] = binding } }
    let users = rows.flatMap { row -> [Entry] in
      guard let binding = bound[row.command] else { return [] }
      return binding.keys.map {
        Entry(row: row, keys: $0, rank: binding.pane == nil ? 1 : 2, line: binding.line)
      }
    }
    noteClashes(users)
    var result: [Command: [[Key]]] = [:]
    for row in rows {
      let binding = bound[row.command]
      let chords = binding?.keys ?? (row.pane == nil ? row.standardKeys : [])
      let rank = binding.map { $0.pane == nil ? 1 : 2 } ?? 0
      let kept = chords.filter { chord in
        guard
          let other = users.first(where: {
            $0.rank > rank && $0.row.isOfTriage == row.isOfTriage && $0.row.command != row.command
              && Self.collide($0.keys, chord)
          })
        else { return true }
        hidden.append(
          HiddenKeys(keys: chord, name: row.name, other: other.row.name, otherKeys: other.keys, pane: pane))
        return false
      }
      if kept != row.standardKeys || row.pane != nil { result[row.command] = kept }
    }
    return result
  }

  private mutating func noteClashes(_ users: [Entry]) {
    for (place, entry) in users.enumerated() {
      for other in users[..<place]
      where other.rank == entry.rank && other.row.isOfTriage == entry.row.isOfTriage
        && Self.collide(entry.keys, other.keys)
      {
        let clash = KeyClash(
          first: (other.row.name, other.keys, other.line), second: (entry.row.name, entry.keys, entry.line))
        if !clashes.contains(clash) { clashes.append(clash) }
      }
    }
  }

  /// Whether one of them is the other, or begins it.
  private static func collide(_ one: [Key], _ other: [Key]) -> Bool {
    one.starts(with: other) || other.starts(with: one)
  }
}

// MARK: Overlays

extension KeyResolution {
  private mutating func resolveOverlays(_ bindings: [UserKeys.OverlayBinding]) -> [OverlayKey: [Key]] {
    var bound: [OverlayKey: UserKeys.OverlayBinding] = [:]
    for binding in bindings { bound[binding.key] = binding }
    guard !bound.isEmpty else { return [:] }
    noteClashes(OverlayKeyTable.rows.compactMap { row in bound[row.key].map { (row, $0) } })
    var result: [OverlayKey: [Key]] = [:]
    for row in OverlayKeyTable.rows {
      if let binding = bound[row.key] {
        result[row.key] = binding.keys
        continue
      }
      let kept = row.standardKeys.filter { key in
        guard
          let other = OverlayKeyTable.rows.first(where: {
            row.key.scope.shares($0.key.scope) && bound[$0.key]?.keys.contains(key) == true
          })
        else { return true }
        hidden.append(
          HiddenKeys(keys: [key], name: row.name, other: other.name, otherKeys: [key], isInOverlays: true))
        return false
      }
      if kept != row.standardKeys { result[row.key] = kept }
    }
    return result
  }

  private mutating func noteClashes(_ users: [(row: OverlayKeyRow, binding: UserKeys.OverlayBinding)]) {
    for (place, one) in users.enumerated() {
      for other in users[..<place]
      where one.row.key.scope.shares(other.row.key.scope) || other.row.key.scope.shares(one.row.key.scope) {
        for key in one.binding.keys where other.binding.keys.contains(key) {
          clashes.append(
            KeyClash(
              first: (other.row.name, [key], other.binding.line),
              second: (one.row.name, [key], one.binding.line)))
        }
      }
    }
  }
}

extension OverlayKey.Scope {
  /// Whether the keys of the other one work in it, too.
  fileprivate func shares(_ other: OverlayKey.Scope) -> Bool { self == other || inherited.contains(other) }
}
