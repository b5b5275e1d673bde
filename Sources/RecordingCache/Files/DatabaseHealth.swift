import GRDB
import Glibc

/// How a database's file stands. It is looked at and not changed.
package enum DatabaseHealth: Hashable, Sendable {
  case absent
  case sound(bytes: Int)
  case damaged(bytes: Int)
  case locked
  case unreadable(String)

  /// Reads all pages, so it may take some seconds of a large file.
  package static func of(_ path: String) -> DatabaseHealth {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT ? .absent : .unreadable(words(of: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .unreadable("it is no regular file") }
    let bytes = Int(status.st_size)
    // Never made yet, or of a program that only began with it.
    guard bytes > 0 else { return .absent }
    var configuration = Configuration()
    configuration.busyMode = .timeout(1)
    configuration.readonly = true
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? database.close() }
      let answer = try database.read { try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }
      return answer == "ok" ? .sound(bytes: bytes) : .damaged(bytes: bytes)
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .damaged(bytes: bytes)
      default:  // ResultCode
        return .unreadable(error.message ?? "SQLite's code \(error.resultCode.rawValue)")
      }
    } catch {
      return .unreadable("it is no database")
    }
  }

  private static func words(of code: Int32) -> String { String(cString: strerror(code)) }
}
