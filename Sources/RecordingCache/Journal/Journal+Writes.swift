import Foundation
import GRDB
package import Recordings

extension Journal {
  /// The step is on disk when this returns, whole or not at all. Its entries are this program's to send.
  package func record(_ step: JournalStep, in scope: JournalScope) async throws(JournalFailure) {
    try await write { [lock, gate] database in
      try gate.begin(step.id)
      database.afterNextTransaction(
        onCommit: { database in
          gate.end(step.id, isRecorded: true)
          lock.recorded(upTo: database.lastInsertedRowID)
        },
        onRollback: { _ in gate.end(step.id, isRecorded: false) })
      try Self.nameUser(of: scope.decider, database)
      try Self.abandonUndone(in: scope, of: lock, database)
      try Self.insert(step, in: scope, of: lock.token, database)
      try EntryRow.insert(step.entries, turn: step.isUndone ? 1 : 0, owner: lock.token, database)
    }
  }

  /// Without its entries.
  static func insert(
    _ step: JournalStep, in scope: JournalScope, of owner: String, _ database: Database
  ) throws {
    let turn: Int64 = step.isUndone ? 1 : 0
    let action = ActionColumns(step.action)
    try database.execute(
      literal: """
        INSERT INTO step (id, server, project, owner, turn, made_at, recordings, deed, source, target,
          subject, key, user)
        VALUES (\(step.id.number), \(scope.serverText), \(scope.projectText), \(owner), \(turn),
          \(step.madeAt.timeIntervalSinceReferenceDate),
          \(step.recordings.count), \(action.kind.rawValue), \(StoredText(action.source)),
          \(StoredText(action.target)), \(StoredText(step.subject)), \(scope.decider.key),
          \(scope.decider.user))
        """)
  }

  /// Whoever decides anew gives up what was undone: redoing it later would do what nobody remembers. What
  /// other users and other running programs undid is theirs.
  private static func abandonUndone(in scope: JournalScope, of lock: JournalLock, _ database: Database)
    throws
  {
    let isAny: SQLRequest<Bool> = "SELECT EXISTS (SELECT 1 FROM step WHERE turn % 2 = 1 AND abandoned = 0)"
    guard try isAny.fetchOne(database) == true else { return }
    try database.execute(
      literal: """
        UPDATE step SET abandoned = 1
        WHERE turn % 2 = 1 AND abandoned = 0 AND server = \(scope.serverText) AND project = \(scope.projectText)
          AND owner NOT IN \(try lock.livingOthers()) AND \(SQL.ownOrUnknown(scope))
        """)
  }

  /// All of them or none.
  package func settle(_ states: [EntryID: EntryState]) async throws(JournalFailure) {
    try await write { database in
      let statement = try database.cachedStatement(
        sql: "UPDATE entry SET state = ?, problem = ? WHERE id = ?")
      for (id, state) in states {
        try statement.execute(arguments: [state.name, state.problemText, id.number])
      }
    }
  }

  /// Whether collections held recordings before they were added.
  package func setWasThere(_ wasThere: [EntryID: Bool]) async throws(JournalFailure) {
    try await write { database in
      let statement = try database.cachedStatement(sql: "UPDATE entry SET was_there = ? WHERE id = ?")
      for (id, wasThere) in wasThere { try statement.execute(arguments: [wasThere, id.number]) }
    }
  }

  /// The server created the playlist of a `create` entry, so the entry is done. The playlist's own id
  /// replaces the provisional one in every entry. Settled entries get it too, so that undo and redo find it.
  package func created(
    _ entry: EntryID, provisional: PlaylistID, as id: PlaylistID
  ) async throws(JournalFailure) {
    try await write { database in
      try database.execute(
        literal: "UPDATE entry SET state = 'done', problem = NULL WHERE id = \(entry.number)")
      // The second condition lets SQLite take the index of provisional ids instead of reading every entry.
      try database.execute(
        literal: """
          UPDATE entry SET playlist = \(StoredText(id.text))
          WHERE playlist = \(StoredText(provisional.text)) AND playlist GLOB 'new:*'
          """)
    }
  }

  /// Undoes or redoes a step: `dropping` will not be sent (what is done stays done), `adding` is sent after
  /// everything that was recorded until now. The step is this program's from then on. Fails where another
  /// program that is running took the step over in the meantime.
  package func toggleUndone(
    _ step: StepID, dropping: [EntryID], adding: [JournalEntry]
  ) async throws(JournalFailure) {
    try await write { [lock] database in
      let turning: SQLRequest<Int64> = """
        UPDATE step SET turn = turn + 1, owner = \(lock.token)
        WHERE id = \(step.number) AND owner NOT IN \(try lock.livingOthers()) RETURNING turn
        """
      let turn = try turning.fetchOne(database)
      guard let turn else { throw JournalFailure.failed("the step is not this program's") }
      let drop = try database.cachedStatement(
        sql: "UPDATE entry SET state = 'dropped', problem = NULL WHERE id = ? AND state <> 'done'")
      for id in dropping { try drop.execute(arguments: [id.number]) }
      try EntryRow.insert(adding, turn: turn, owner: lock.token, database)
      try database.execute(
        literal: """
          UPDATE step SET recordings = (SELECT count(DISTINCT recording) FROM entry WHERE step = step.id)
          WHERE id = \(step.number)
          """)
    }
  }

  /// Puts the refused entries of a step back to waiting, to be sent by this program; answers them in their
  /// order.
  package func retry(_ step: StepID) async throws(JournalFailure) -> [JournalEntry] {
    try await write { [lock] database in
      let entries = try EntryRow.all(
        database,
        """
        SELECT \(EntryRow.columns) FROM entry
        WHERE step = \(step.number) AND state = 'refused' ORDER BY position
        """)
      try database.execute(
        literal: """
          UPDATE entry SET state = 'waiting', problem = NULL, owner = \(lock.token)
          WHERE step = \(step.number) AND state = 'refused';
          UPDATE step SET owner = \(lock.token) WHERE id = \(step.number)
          """)
      return entries.map { $0.entry.with(.waiting) }
    }
  }

  /// Small things to be found again by the next program; nil forgets.
  package func remember(
    _ key: String, _ value: String?, in scope: JournalScope
  ) async throws(JournalFailure) {
    try await write { database in
      guard let value else {
        return try database.execute(
          literal: """
            DELETE FROM memory WHERE server = \(scope.serverText) AND project = \(scope.projectText)
            AND key = \(StoredText(key))
            """)
      }
      try database.execute(
        literal: """
          INSERT OR REPLACE INTO memory (server, project, key, value)
          VALUES (\(scope.serverText), \(scope.projectText), \(StoredText(key)), \(StoredText(value)))
          """)
    }
  }
}

extension JournalStep {
  fileprivate var recordings: Set<RecordingID> { Set(entries.compactMap(\.write.recording)) }
}

extension JournalEntry {
  func with(_ state: EntryState) -> JournalEntry {
    JournalEntry(id: id, step: step, write: write, state: state)
  }
}

extension JournalScope {
  var serverText: StoredText { StoredText(server) }
  var projectText: StoredText { StoredText(project.description) }
}
