import Foundation
import GRDB
import Recordings

/// An entry and what the journal keeps with it.
struct EntryRow {
  static let columns: SQL = """
    entry.id, entry.step, entry.turn, entry.kind, entry.recording, entry.playlist, entry.was_there,
    entry.body, entry.state, entry.problem, entry.position
    """

  /// Nobody undoes a step more often.
  static let turns: ClosedRange<Int64> = 0...Int64(Int32.max)

  var entry: JournalEntry
  var turn: Int64
  var position: Int64

  init(_ row: Row) throws {
    var columns = ColumnReader(row)
    let id = EntryID(try columns.integer())
    let step = StepID(try columns.integer())
    turn = try columns.integer(in: Self.turns)
    let write = try WriteColumns(&columns).write()
    let state = try EntryState(state: columns.text(), problem: columns.optionalText())
    position = try columns.integer()
    entry = JournalEntry(id: id, step: step, write: write, state: state)
  }

  static func all(_ database: Database, _ request: SQLRequest<Row>) throws -> [EntryRow] {
    var rows: [EntryRow] = []
    let cursor = try request.fetchCursor(database)
    while let row = try cursor.next() { rows.append(try EntryRow(row)) }
    return rows
  }

  static func insert(_ entries: [JournalEntry], turn: Int64, owner: String, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO entry (id, step, turn, owner, kind, recording, playlist, was_there, body, state, problem)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for entry in entries {
      let write = WriteColumns(entry.write)
      try statement.execute(arguments: [
        entry.id.number, entry.step.number, turn, owner, write.kind.rawValue, StoredText(write.recording),
        StoredText(write.playlist), write.wasThere, write.body, entry.state.name, entry.state.problemText,
      ])
    }
  }
}

extension EntryState {
  var name: String {
    switch self {
    case .waiting: "waiting"
    case .sending: "sending"
    case .done: "done"
    case .refused: "refused"
    case .dropped: "dropped"
    }
  }

  /// Empty where the reason cannot be written, which reads as a reason that cannot be read.
  var problemText: String? {
    guard case .refused(let problem) = self else { return nil }
    return (try? JSONEncoder().encode(problem)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  init(state: String, problem: String?) throws {
    switch state {
    case "waiting": self = .waiting
    case "sending": self = .sending
    case "done": self = .done
    case "refused": self = .refused(EntryProblem(stored: problem))
    case "dropped": self = .dropped
    default: throw UnreadableColumns()  // String
    }
  }
}

extension EntryProblem {
  /// A reason that cannot be read is still a refusal.
  init(stored text: String?) {
    let read = text.flatMap { try? JSONDecoder().decode(EntryProblem.self, from: Data($0.utf8)) }
    self = read ?? .unknown
  }
}
