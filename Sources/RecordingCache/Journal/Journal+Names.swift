package import Foundation
import GRDB
package import Recordings

extension Journal {
  /// Names of persons, recordings and playlists go from steps that are settled and were made before a day:
  /// what was done stays, and to what it was done, as ids. Steps that wait for something keep theirs.
  package func forgetNames(before day: Date) async throws(JournalFailure) {
    while try await forgetSomeNames(before: day) {}
  }

  /// In small steps, so that no decision waits for all of it. False where there are none left.
  private func forgetSomeNames(before day: Date) async throws(JournalFailure) -> Bool {
    try await write { database in
      let old: SQLRequest<Int64> = """
        SELECT id FROM step INDEXED BY step_named
        WHERE named = 1 AND made_at < \(day.timeIntervalSinceReferenceDate) AND NOT EXISTS (
          SELECT 1 FROM entry WHERE entry.step = step.id AND state IN ('waiting', 'sending', 'refused'))
        LIMIT \(Self.namesAtATime)
        """
      let steps = try old.fetchAll(database)
      let step = try database.cachedStatement(
        sql: """
          UPDATE step SET named = 0, subject = NULL, source = substr(source, 1, 0) || '…',
            target = substr(target, 1, 0) || '…' WHERE id = ?
          """)
      let entries = try database.cachedStatement(
        sql: """
          UPDATE entry SET body = json_set(
            json_remove(body, \(Self.nameMembers)), '$.title', '…')
          WHERE step = ? AND kind = 'change'
          """)
      let creations = try database.cachedStatement(
        sql:
          "UPDATE entry SET body = json_remove(body, \(Self.nameMembers)) WHERE step = ? AND kind = 'create'")
      for id in steps {
        for statement in [step, entries, creations] { try statement.execute(arguments: [id]) }
      }
      return steps.count == Self.namesAtATime
    }
  }

  private static let namesAtATime = 500

  /// The members of a stored playlist or change that hold words of somebody's.
  private static var nameMembers: String {
    let members = ["name", "derivedName", "description", "filters", "folder"]
    return ["$", "$.before", "$.after"].flatMap { place in members.map { "'\(place).\($0)'" } }
      .joined(separator: ", ")
  }
}
