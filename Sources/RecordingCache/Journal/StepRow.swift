import Foundation
import GRDB
import Recordings

/// A step without its entries.
struct StepRow {
  static let columns: SQL = """
    step.position, step.id, step.turn, step.made_at, step.deed, step.source, step.target, step.subject
    """

  var position: Int64
  var id: StepID
  var turn: Int64
  var madeAt: Date
  var action: JournalAction
  var subject: String?

  var isUndone: Bool { turn % 2 != 0 }

  init(_ row: Row) throws {
    var columns = ColumnReader(row)
    try self.init(&columns)
  }

  init(_ columns: inout ColumnReader) throws {
    position = try columns.integer()
    id = StepID(try columns.integer())
    turn = try columns.integer(in: EntryRow.turns)
    madeAt = Date(clampingReference: try columns.real())
    action = try ActionColumns(&columns).action()
    subject = try columns.optionalText()
  }

  func step(with entries: [JournalEntry]) -> JournalStep {
    JournalStep(
      id: id, madeAt: madeAt, action: action, subject: subject, isUndone: isUndone, entries: entries)
  }

  static func all(_ database: Database, _ request: SQLRequest<Row>) throws -> [StepRow] {
    var rows: [StepRow] = []
    let cursor = try request.fetchCursor(database)
    while let row = try cursor.next() { rows.append(try StepRow(row)) }
    return rows
  }
}
