import GRDB
import Glibc
package import Recordings

extension Journal {
  /// One thing that earlier programs remembered, without opening the journal: some milliseconds, and never a wait
  /// for other programs. nil also where the file cannot be read at once.
  @concurrent package static func recall(
    _ key: String, in scope: JournalScope, at path: String
  ) async -> String? {
    remembered(key, in: scope, at: path)
  }

  private static func remembered(_ key: String, in scope: JournalScope, at path: String) -> String? {
    var status = stat()
    // Anything else might hold up who opens it.
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var configuration = Configuration()
    configuration.label = "journal, read only"
    configuration.readonly = true
    configuration.busyMode = .immediateError
    guard let database = try? DatabaseQueue(path: path, configuration: configuration) else { return nil }
    defer { try? database.close() }
    return try? database.read { database in
      let row = try SQLRequest<Row>(
        literal: """
          SELECT value FROM memory
          WHERE server = \(scope.serverText) AND project = \(scope.projectText) AND key = \(StoredText(key))
          """
      ).fetchOne(database)
      return try row.map { row in
        var columns = ColumnReader(row)
        return try columns.text()
      }
    }
  }
}
