import GRDB
package import Recordings

extension Journal {
  /// Makes folder (0700) and files (0600) where there are none; in memory where the path is nil. Blocks for
  /// some milliseconds: not for the main thread.
  ///
  /// A file is quarantined under another name if it is no journal, is damaged, or was written by a newer Reel.
  /// A new one is made then. Not while another program has it open, whose decisions would go with it: that is
  /// a failure.
  package static func open(at path: String?) throws(JournalFailure) -> Opened {
    guard let path else { return Opened(journal: try inMemory()) }
    let file = JournalFile(path: path)
    try file.make()
    let turn = try file.locks.lockOpening()
    defer { FileLock.close(turn) }
    let others = try file.locks.others()
    let notes = file.locks.notes(of: others.gone)
    var quarantined: QuarantinedFile?
    var content = try file.open(file.locks.depth(after: notes))
    if case .unusable(let reason) = content {
      guard others.living.isEmpty else { throw reason.whileOthersUseIt }
      quarantined = try file.quarantine(reason)
      try file.make()
      content = try file.open(.newest)
    }
    guard case .usable(let database) = content else { throw .damaged }
    let lock = try file.locks.lock()
    file.locks.remove(others.gone)
    let journal = Journal(database: database, lock: lock, watch: JournalWatch(path: path))
    guard quarantined == nil, !notes.isEmpty, let last = try? database.read(Self.lastPosition) else {
      return Opened(journal: journal, quarantined: quarantined)
    }
    return Opened(journal: journal, lost: notes.map { $0.missing(after: last) }.max() ?? 0)
  }

  /// Of the entries that were ever recorded in the file.
  static func lastPosition(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'entry'") ?? 0
  }

  private static func inMemory() throws(JournalFailure) -> Journal {
    do {
      let database = try DatabaseQueue(configuration: JournalFile.configuration)
      try database.inDatabase { try Schema.migrate($0, from: 0) }
      return Journal(database: database, lock: JournalLock(), watch: JournalWatch(path: nil))
    } catch {
      throw JournalFailure(error)
    }
  }
}

extension JournalLocks {
  fileprivate func others() throws(JournalFailure) -> (living: Set<String>, gone: Set<String>) {
    do {
      return try others(than: nil)
    } catch {
      throw JournalFailure(error)
    }
  }
}

extension QuarantinedFile.Reason {
  fileprivate var whileOthersUseIt: JournalFailure {
    switch self {
    case .damaged: .damaged
    case .newer: .failed("a newer Reel has the journal open")
    }
  }
}
