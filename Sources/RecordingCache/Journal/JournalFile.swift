import GRDB
import Recordings

/// The file a journal lies in, and the folder of its owners' locks.
struct JournalFile {
  typealias Content = DatabaseFile.Content<QuarantinedFile.Reason>

  let path: String

  var locks: JournalLocks { JournalLocks(path: path + ".owners") }

  private var file: DatabaseFile { DatabaseFile(path: path) }

  func make() throws(JournalFailure) {
    do { try file.make(folders: [locks.path]) } catch { throw JournalFailure(error) }
  }

  /// Opens it and brings its tables up to date. To be called while no other program opens it.
  func open(_ depth: Depth) throws(JournalFailure) -> Content {
    do {
      file.removeStrayLogs()
      return try file.open(Self.configuration, damage: .damaged, check: depth.check)
    } catch {
      throw JournalFailure(error)
    }
  }

  func quarantine(_ reason: QuarantinedFile.Reason) throws(JournalFailure) -> QuarantinedFile {
    do { return try file.quarantine(reason) } catch { throw JournalFailure(error) }
  }
}

extension JournalFile {
  /// A write-ahead log with every commit flushed: `synchronous = FULL`, where GRDB's own choice is NORMAL.
  /// The screen calls a decision saved once it is recorded. So it has to outlive a loss of power. What is
  /// deleted is overwritten, not only forgotten (`secure_delete`).
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    // Other programs write too, though never for long.
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
    }
    return configuration
  }
}
