import GRDB
package import Recordings

/// A step that can be undone or redone, with what that needs to know.
package struct UndoableStep: Sendable, Hashable {
  /// Its entries are those of the newest turn.
  package var step: JournalStep
  package var position: Int64
  /// Entries of the turn before that were dropped: redoing sends them after all.
  package var droppedBefore: [JournalEntry]

  package init(step: JournalStep, position: Int64, droppedBefore: [JournalEntry]) {
    self.step = step
    self.position = position
    self.droppedBefore = droppedBefore
  }
}

extension Journal {
  /// The newest step that is not undone, below a position if given. Steps of other programs that are running
  /// are theirs to undo.
  package func lastDone(
    in scope: JournalScope, below position: Int64?
  ) async throws(JournalFailure) -> UndoableStep? {
    try await read { [lock] database in
      let mine = try SQL.mine(lock, in: scope)
      let rows = try StepRow.all(
        database,
        """
        SELECT \(StepRow.columns) FROM step
        WHERE \(mine) AND turn % 2 = 0 AND position < \(position ?? .max)
        ORDER BY position DESC LIMIT 1
        """)
      return try rows.first?.turnable(database)
    }
  }

  /// A step that is not undone.
  package func done(_ step: StepID, in scope: JournalScope) async throws(JournalFailure) -> UndoableStep? {
    try await read { [lock] database in
      let mine = try SQL.mine(lock, in: scope)
      let rows = try StepRow.all(
        database,
        """
        SELECT \(StepRow.columns) FROM step
        WHERE \(mine) AND turn % 2 = 0 AND id = \(step.number)
        """)
      return try rows.first?.turnable(database)
    }
  }

  /// What redo takes: the oldest of the undone steps after which nothing new was decided. Steps of other
  /// programs that are running are theirs to redo.
  package func lastUndone(in scope: JournalScope) async throws(JournalFailure) -> UndoableStep? {
    try await read { [lock] database in
      let mine = try SQL.mine(lock, in: scope)
      let rows = try StepRow.all(
        database,
        """
        SELECT \(StepRow.columns) FROM step
        WHERE \(mine) AND turn % 2 = 1 AND abandoned = 0
        ORDER BY position LIMIT 1
        """)
      return try rows.first?.turnable(database)
    }
  }
}

extension StepRow {
  fileprivate func turnable(_ database: Database) throws -> UndoableStep {
    let rows = try EntryRow.all(
      database,
      """
      SELECT \(EntryRow.columns) FROM entry
      WHERE step = \(id.number) AND (turn = \(turn) OR turn = \(turn - 1) AND state = 'dropped')
      ORDER BY position
      """)
    return UndoableStep(
      step: step(with: rows.filter { $0.turn == turn }.map(\.entry)), position: position,
      droppedBefore: rows.filter { $0.turn != turn }.map(\.entry))
  }
}

extension SQL {
  /// Steps of this user in this program, and in those that are gone.
  fileprivate static func mine(_ lock: JournalLock, in scope: JournalScope) throws -> SQL {
    """
    server = \(scope.serverText) AND project = \(scope.projectText)
      AND owner NOT IN \(try lock.livingOthers()) AND \(ownOrUnknown(scope))
    """
  }
}
