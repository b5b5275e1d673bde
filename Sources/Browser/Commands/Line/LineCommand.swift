/// What only the command line can say.
package enum LineCommand: Hashable, Sendable {
  /// Filter words follow, and say which rows are meant.
  case rows(MarkVerb)
  /// A number follows; alone it is enough.
  case goToRow
  /// A project's name or number may follow.
  case project
  /// A profile's name may follow.
  case profile
  /// Words may follow, which are asked for at once.
  case person
  /// A list's id may follow; without one Reel shows what it deleted.
  case restore
  /// `all`, `pause` or `stop` follows; alone it is all.
  case load
  /// What was spent of the key's limits.
  case quota
  /// A filter line follows; alone it shows the view as it is by itself.
  case filter
  /// A name follows.
  case nameFilter
  /// `on`, `bell`, `title` or `off` follows.
  case follow
  /// Columns may follow; without them the chooser opens.
  case columns
  /// A moment of the timeline follows.
  case goToMoment
  /// A name, an id or an address of the web app follows.
  case go
  /// A user follows, `mine` or `all`.
  case lists
  /// Forgets what the cache holds.
  case clearCache
  /// A line for the shell follows.
  case pipe
  /// A command of the keys under another name.
  case other(Command)
}
