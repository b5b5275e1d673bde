import ArgumentParser
import Foundation
import Glibc
import Recordings

/// Output of commands that ask nobody.
enum PlainOutput {
  static func print(_ text: String) throws {
    // Whoever reads the output may leave: that is seen where it is written.
    signal(SIGPIPE, SIG_IGN)
    do throws(OutputProblem) {
      try StandardOutput().write(text)
    } catch {
      throw StartProblem(lines: [error.sentence].compactMap { $0 }, status: error.status.rawValue)
    }
  }

  /// The first columns of rows that may have more: a table for a terminal, tab-separated values elsewhere.
  static func print(_ rows: [OutputRow], of columns: [OutputColumn], json: Bool) throws {
    let request = OutputRequest(format: json ? .jsonl : nil)
    try print(text(of: rows, columns, request.form(to: StandardOutput())))
  }

  static func text(of rows: [OutputRow], _ columns: [OutputColumn], _ form: OutputForm) throws -> String {
    let clock = OutputClock(now: Date(), zone: .local)
    let selection = try ColumnSelection(columns, named: nil)
    var writer = OutputWriter(form, selection, at: clock)
    let rows = rows.map { row in
      OutputRow(cells: Array(row.cells.prefix(columns.count)), raw: row.raw, id: row.id)
    }
    let lines = writer.lines(of: rows)
    return lines + writer.end()
  }
}
