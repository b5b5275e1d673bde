import Foundation
import GRDB
import Glibc
import Recordings

/// The file a journal lies in: made, checked, and put out of the way where it cannot be used.
struct JournalFile {
  enum Content {
    case usable(DatabaseQueue)
    case unusable(JournalSetAside.Reason)
  }

  let path: String

  var owners: OwnersFolder { OwnersFolder(path: path + ".owners") }

  /// With the folders around it. SQLite gives the files beside it the mode of the file itself.
  func make() throws(JournalFailure) {
    let folder = URL(filePath: path).deletingLastPathComponent().path()
    let isFile = isFolder(path) == false
    do {
      for folder in [folder, owners.path] where isFolder(folder) != true {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw .noPlace(path: folder)
    }
    // Never opened where it is there: closing any descriptor of it would take SQLite's locks from this
    // process.
    guard !isFile else { return _ = chmod(path, 0o600) }
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 { Glibc.close(descriptor) }
    guard descriptor >= 0 || errno == EEXIST else { throw .noPlace(path: folder) }
  }

  /// Opens it and brings its tables up to date.
  func open(_ depth: Depth) throws(JournalFailure) -> Content {
    if isFolder(path) == true { return .unusable(.damaged) }
    do {
      let database = try DatabaseQueue(path: path, configuration: Self.configuration)
      let reason = try database.inDatabase { try depth.check($0) }
      guard let reason else { return .usable(database) }
      try database.close()
      return .unusable(reason)
    } catch let error as DatabaseError {
      if error.isDamage { return .unusable(.damaged) }
      if [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM].contains(error.resultCode) {
        throw .noPlace(path: path)
      }
      throw JournalFailure(error)
    } catch {
      throw JournalFailure(error)
    }
  }

  /// The files keep their content under a name of their own; nothing is overwritten.
  func setAside(_ reason: JournalSetAside.Reason) throws(JournalFailure) -> JournalSetAside {
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
      guard rename(path + suffix, free + suffix) == 0 else { throw .noPlace(path: path) }
    }
    return JournalSetAside(reason: reason, path: free)
  }

  private static let suffixes = ["", "-wal", "-shm"]

  /// Nil where nothing is there.
  private func isFolder(_ path: String) -> Bool? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private static func timestamp() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var text = [UInt8](repeating: 0, count: 32)
    let length = text.withUnsafeMutableBytes { bytes in
      strftime(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, "%Y%m%d-%H%M%S", &parts)
    }
    return String(decoding: text[..<length], as: UTF8.self)
  }
}

extension JournalFile {
  /// Write-ahead log, and every commit flushed (`synchronous = FULL`; GRDB's own choice for this log is
  /// NORMAL): a decision is acknowledged on screen once it is recorded, so it has to outlive a loss of power
  /// as well.
  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    // Other programs write too, though never for long.
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    return configuration
  }
}
