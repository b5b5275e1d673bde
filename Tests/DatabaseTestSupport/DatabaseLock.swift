import GRDB

/// A transaction of another program that does not end.
package final class DatabaseLock: Sendable {
  private let database: DatabaseQueue

  init(path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
  }

  package func close() throws {
    try database.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try database.close()
  }
}
