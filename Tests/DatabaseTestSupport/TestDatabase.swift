package import Foundation
import GRDB

/// The file of a journal or a cache that a test damages behind its back, and looks for under other names.
package struct TestDatabase: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// What nobody may overwrite although it is no database.
  package static let foreignText = Data("This is no database, but it may be dear to somebody.".utf8)

  private var url: URL { URL(filePath: path) }
  private var folder: URL { url.deletingLastPathComponent() }

  package func content() throws -> Data { try Data(contentsOf: url) }

  package func replaceContent(with data: Data = foreignText) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try data.write(to: url)
  }

  package func truncate(to bytes: Int) throws { try replaceContent(with: try content().prefix(bytes)) }

  /// Bytes that no page has.
  package func overwrite(_ range: Range<Int>) throws {
    var content = try content()
    content.replaceSubrange(range, with: Data(repeating: 0xA5, count: range.count))
    try replaceContent(with: content)
  }

  package func remove() throws { try FileManager.default.removeItem(at: url) }

  /// Makes folder and file where there are none.
  package func execute(_ sql: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let database = try DatabaseQueue(path: path)
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
    try database.close()
  }

  /// Keeps everybody else from writing.
  package func lock() throws -> DatabaseLock { try DatabaseLock(path: path) }

  package func count(of table: String) throws -> Int? {
    let database = try DatabaseQueue(path: path)
    return try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
  }

  /// The paths of the files that were quarantined as damaged or newer, without what SQLite keeps beside them.
  package func quarantinedFiles() throws -> [String] {
    let own = ["damaged", "newer"].map { "\(url.lastPathComponent).\($0)-" }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { name in
        own.contains { name.hasPrefix($0) } && !name.hasSuffix("-wal") && !name.hasSuffix("-shm")
      }
      .sorted().map { folder.appending(path: $0).path }
  }

  /// The permissions of the file, or of one beside it.
  package func permissions(_ suffix: String = "") throws -> Int? { try posixPermissions(of: path + suffix) }
}

package func posixPermissions(of path: String) throws -> Int? {
  try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
}
