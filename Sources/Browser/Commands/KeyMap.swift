package import Terminal

/// Keys to commands; one letter means the same in every pane.
package struct KeyMap: Hashable, Sendable {
  package enum Match: Hashable, Sendable {
    case command(Command)
    /// The keys begin a chord.
    case prefix
    case unknown
  }

  private var commands: [[Key]: Command] = [:]
  private var ofTriage: [[Key]: Command] = [:]
  private var prefixes: Set<[Key]> = []

  package init(_ rows: [CommandRow]) {
    for row in rows {
      for keys in row.keys {
        if row.isOfTriage {
          ofTriage[keys] = row.command
          continue
        }
        commands[keys] = row.command
        for length in 1..<keys.count where keys.count > 1 { prefixes.insert(Array(keys.prefix(length))) }
      }
    }
  }

  package static let standard = KeyMap(CommandTable.rows)

  package func match(_ keys: [Key], inTriage: Bool = false) -> Match {
    if inTriage, let command = ofTriage[keys] { return .command(command) }
    if let command = commands[keys] { return .command(command) }
    return prefixes.contains(keys) ? .prefix : .unknown
  }

  /// How a chord that began so can go on, in the table's order.
  package func continuations(of keys: [Key]) -> [(key: Key, row: CommandRow)] {
    CommandTable.rows.flatMap { row in
      row.keys.filter { $0.count > keys.count && $0.starts(with: keys) }.map { ($0[keys.count], row) }
    }
  }
}
