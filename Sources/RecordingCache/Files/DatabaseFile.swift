import Files
import Foundation
import GRDB
import Glibc
import Recordings

/// A database's file and what SQLite keeps beside it. It is made for its user alone, and quarantined where it
/// cannot be used.
struct DatabaseFile {
  enum Content<Flaw> {
    case usable(DatabaseQueue)
    case unusable(Flaw)
  }

  /// No folder to keep it in, or none that may be written.
  struct NoPlace: Error {
    var path: String
  }

  let path: String

  /// With the folders around it, and further ones (0700); the file itself 0600. SQLite gives the files beside
  /// it the mode of the file itself. Nobody but the user can write into the folders, so what was looked at
  /// here is what SQLite opens.
  func make(folders further: [String] = []) throws {
    let folder = FilePath(path).folder.text
    do throws(FileProblem) {
      for folder in [folder] + further { try PrivateFolder.make(folder) }
      // It is quarantined when it is opened.
      if isFolder(path) == true { return }
      for suffix in Self.openedSuffixes { _ = try PrivateFile.isThere(path + suffix) }
      // Never opened where it is there: closing any descriptor of it would take SQLite's locks from this
      // process.
      guard try !PrivateFile.isThere(path) else { return _ = chmod(path, 0o600) }
      Glibc.close(try PrivateFile.open(path, O_RDWR | O_CREAT))
    } catch .system(_, _) {
      throw NoPlace(path: folder)
    }
  }

  /// Where the file is new, what lies beside it is of one that somebody removed, and a program that has that one
  /// open still writes there. To be called while no other program opens it.
  func removeStrayLogs() {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == 0 else { return }
    for suffix in Self.suffixes.dropFirst() { unlink(path + suffix) }
  }

  /// `check` answers what is wrong with the content, if anything is; a file that is no database, or is cut,
  /// has `damage`.
  func open<Flaw>(
    _ configuration: Configuration, damage: Flaw, check: (Database) throws -> Flaw?
  ) throws -> Content<Flaw> {
    if isFolder(path) == true { return .unusable(damage) }
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      guard let flaw = try database.inDatabase(check) else { return .usable(database) }
      try database.close()
      return .unusable(flaw)
    } catch let error as DatabaseError {
      if error.isDamage { return .unusable(damage) }
      if [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM].contains(error.resultCode) {
        throw NoPlace(path: path)
      }
      throw error
    }
  }

  /// The files keep their content under a name of their own; nothing is overwritten.
  func quarantine(_ reason: QuarantinedFile.Reason) throws -> QuarantinedFile {
    let word =
      switch reason {
      case .damaged: "damaged"
      case .newer: "newer"
      }
    let name = "\(path).\(word)-\(Self.timestamp())"
    var free = name
    var number = 1
    while Self.suffixes.contains(where: { isFolder(free + $0) != nil }) {
      number += 1
      free = "\(name)-\(number)"
    }
    for suffix in Self.suffixes where isFolder(path + suffix) != nil {
      guard rename(path + suffix, free + suffix) == 0 else { throw NoPlace(path: path) }
    }
    return QuarantinedFile(reason: reason, path: free)
  }

  /// The files that were quarantined, with what lies beside them.
  var quarantinedBefore: [String] {
    let path = FilePath(path)
    let names = try? FileManager.default.contentsOfDirectory(atPath: path.folder.text)
    let own = ["damaged", "newer"].map { "\(path.name).\($0)-" }
    return (names ?? []).filter { name in own.contains { name.hasPrefix($0) } }
      .map { path.folder.appending($0).text }
  }

  /// What a database's name is followed by in the names of its files.
  static let suffixes = ["", "-wal", "-shm"]

  /// What SQLite opens beside the file itself.
  private static let openedSuffixes = ["-wal", "-shm", "-journal"]

  /// Nil where nothing is there.
  private func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private static func timestamp() -> String {
    let now = CivilTime(Date(), in: .local)
    let clock = now.hour.twoDigits + now.minute.twoDigits + now.second.twoDigits
    return "\(now.year.padded(to: 4))\(now.month.twoDigits)\(now.day.twoDigits)-\(clock)"
  }
}

extension DatabaseFile {
  /// Why a file with this version of tables cannot be used, if so: `latest` is the newest that this Reel
  /// knows.
  static func flaw(_ database: Database, latest: Int) throws -> (
    version: Int, reason: QuarantinedFile.Reason?
  ) {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if version > latest { return (version, .newer(version: version)) }
    let isForeign =
      try version == 0 && Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT * FROM sqlite_master)") == true
    return (version, version < 0 || isForeign ? .damaged : nil)
  }

  /// Damage where the tables are not as their version says.
  static func reasonOrNone(_ look: () throws -> Void) throws -> QuarantinedFile.Reason? {
    do {
      try look()
      return nil
    } catch is UnreadableColumns {
      return .damaged
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      return .damaged
    }
  }
}

extension DatabaseError {
  var isDamage: Bool { [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode) }
}
