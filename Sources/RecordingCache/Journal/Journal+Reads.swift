import Foundation
import GRDB
package import Recordings

extension Journal {
  /// Of the scope's user, newest first, below a position if given; the counts are of the newest turn, what a
  /// step is now.
  package func lines(
    in scope: JournalScope, below position: Int64?, limit: Int
  ) async throws(JournalFailure) -> [StepSummary] {
    try await read { database in
      let cursor = try SQLRequest<Row>.lines(in: scope, below: position, limit: limit).fetchCursor(database)
      var lines: [StepSummary] = []
      while let row = try cursor.next() { lines.append(try StepSummary(row)) }
      return lines
    }
  }

  /// How many entries need the user.
  package func refusedCount(in scope: JournalScope) async throws(JournalFailure) -> Int {
    try await read { database in
      let count: SQLRequest<Int> = """
        SELECT count(*) FROM entry INDEXED BY entry_refused CROSS JOIN step ON step.id = entry.step
        WHERE state = 'refused' AND server = \(scope.serverText) AND project = \(scope.projectText)
          AND \(SQL.ownOrUnknown(scope))
        """
      return try count.fetchOne(database) ?? 0
    }
  }

  /// Deletions for good that the scope's user began and a program did not finish.
  package func interruptedDeletions(in scope: JournalScope) async throws(JournalFailure) -> [JournalEntry] {
    let interrupted = EntryState.refused(.interrupted).problemText
    return try await read { database in
      try EntryRow.all(
        database,
        """
        SELECT \(EntryRow.columns) FROM entry INDEXED BY entry_refused CROSS JOIN step ON step.id = entry.step
        WHERE state = 'refused' AND kind = 'delete' AND problem = \(interrupted)
          AND server = \(scope.serverText) AND project = \(scope.projectText) AND \(SQL.own(scope))
        ORDER BY entry.position
        """
      ).map(\.entry)
    }
  }

  /// With the entries of all its turns.
  package func step(_ id: StepID) async throws(JournalFailure) -> JournalStep? {
    try await read { database in
      let rows = try StepRow.all(
        database, "SELECT \(StepRow.columns) FROM step WHERE id = \(id.number)")
      let entries = try EntryRow.all(
        database,
        "SELECT \(EntryRow.columns) FROM entry WHERE step = \(id.number) ORDER BY position")
      return rows.first?.step(with: entries.map(\.entry))
    }
  }

  /// What was remembered for the project.
  package func memory(in scope: JournalScope) async throws(JournalFailure) -> [String: String] {
    try await read { database in
      let cursor = try SQLRequest<Row>(
        literal: """
          SELECT key, value FROM memory
          WHERE server = \(scope.serverText) AND project = \(scope.projectText)
          """
      ).fetchCursor(database)
      var memory: [String: String] = [:]
      while let row = try cursor.next() {
        var columns = ColumnReader(row)
        memory[try columns.text()] = try columns.text()
      }
      return memory
    }
  }
}

extension SQLRequest<Row> {
  fileprivate static func lines(
    in scope: JournalScope, below position: Int64?, limit: Int
  ) -> SQLRequest<Row> {
    // What was only stopped waits because of the others: their reason is the step's.
    let stopped = EntryState.refused(.stopped).problemText
    let interrupted = EntryState.refused(.interrupted).problemText
    return """
      SELECT \(StepRow.columns), \(count("waiting")), \(count("sending")), \(count("done")),
        \(count("refused")), recordings,
        (SELECT problem FROM entry WHERE entry.step = step.id AND state = 'refused'
          ORDER BY problem IN (\(stopped), \(interrupted)), entry.position DESC LIMIT 1),
        (SELECT recording FROM entry WHERE entry.step = step.id AND recording IS NOT NULL LIMIT 1)
      FROM step
      WHERE server = \(scope.serverText) AND project = \(scope.projectText) AND position < \(position ?? .max)
        AND \(SQL.ownOrUnknown(scope))
      ORDER BY position DESC LIMIT \(limit)
      """
  }

  /// From the index alone. A turn may have no entries: where taking back was not begun, what is done again is
  /// what was done before.
  private static func count(_ state: String) -> SQL {
    """
    (SELECT count(*) FROM entry WHERE entry.step = step.id AND state = \(state) AND entry.turn = (
      SELECT max(turn) FROM entry AS any WHERE any.step = step.id AND any.turn % 2 = step.turn % 2))
    """
  }
}

extension StepSummary {
  fileprivate init(_ row: Row) throws {
    var columns = ColumnReader(row)
    let step = try StepRow(&columns)
    let waiting = try columns.count()
    let sending = try columns.count()
    let done = try columns.count()
    let refused = try columns.count()
    let recordings = try columns.count()
    let problem = try columns.optionalText()
    let recording = try columns.optionalText()
    self.init(
      id: step.id, position: step.position, madeAt: step.madeAt, action: step.action, isUndone: step.isUndone,
      waiting: waiting, sending: sending, done: done, refused: refused,
      problem: refused > 0 ? EntryProblem(stored: problem) : nil, recordings: recordings,
      subject: step.subject, recording: recording.map(RecordingID.init))
  }
}
