import DatabaseTestSupport
import Foundation
import Glibc
import RecordingCache
import Recordings
import Testing

/// Files and folders that somebody else may have put there, or may change.
@Suite struct UnsafeFileTests {
  private let folder = TemporaryFolder()
  private var state: String { folder.path + "/state" }
  private var journal: String { state + "/journal.sqlite" }
  private var cache: String { state + "/cache.sqlite" }
  private var dear: String { state + "/dear" }

  private func makeFolder(_ mode: mode_t = 0o700) {
    try? FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    chmod(state, mode)
    _ = FileManager.default.createFile(atPath: dear, contents: Data("to somebody".utf8))
  }

  private var dearText: String? {
    FileManager.default.contents(atPath: dear).map { String(decoding: $0, as: UTF8.self) }
  }

  private func journalFailure() -> JournalFailure? {
    do throws(JournalFailure) {
      _ = try Journal.open(at: journal)
      return nil
    } catch {
      return error
    }
  }

  private func cacheFailure() -> CacheFailure? {
    do throws(CacheFailure) {
      _ = try LocalCache.open(at: cache)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["", "-wal", "-shm", "-journal"])
  func `A link in the place of a database or of what lies beside it is not followed`(suffix: String) {
    makeFolder()
    for (file, name) in [(journal, "journal"), (cache, "cache")] {
      symlink(dear, file + suffix)
      let reason = "\(file)\(suffix) is a link, and Reel follows none there"
      if name == "journal" { #expect(journalFailure() == .unsafe(reason)) }
      if name == "cache" { #expect(cacheFailure() == .unsafe(reason)) }
    }
    #expect(dearText == "to somebody")
  }

  @Test(arguments: ["", "-wal", "-shm"])
  func `A file with a second name is refused, and keeps its mode`(suffix: String) throws {
    makeFolder()
    chmod(dear, 0o644)
    for file in [journal, cache] { link(dear, file + suffix) }
    #expect(journalFailure() == .unsafe("\(journal)\(suffix) has a second name (a hard link)"))
    #expect(cacheFailure() == .unsafe("\(cache)\(suffix) has a second name (a hard link)"))
    #expect(try posixPermissions(of: dear) == 0o644)
    #expect(dearText == "to somebody")
  }

  @Test func `A link in the place of the locks' folder is said`() throws {
    makeFolder()
    try FileManager.default.createDirectory(atPath: state + "/elsewhere", withIntermediateDirectories: true)
    chmod(state + "/elsewhere", 0o700)
    symlink(state + "/elsewhere", journal + ".owners")
    #expect(journalFailure() == .unsafe("\(journal).owners is a link, and Reel follows none there"))
  }

  @Test func `A link in the place of the cache's lock is not followed, and its target keeps its content`() {
    makeFolder()
    symlink(dear, cache + ".lock")
    #expect(cacheFailure() == .unsafe("\(cache).lock is a link, and Reel follows none there"))
    #expect(dearText == "to somebody")
  }

  @Test func `What stands in the lock's file and is not Reel's stays`() throws {
    makeFolder()
    try Data("to somebody".utf8).write(to: URL(filePath: cache + ".lock"))
    #expect(cacheFailure() == nil)
    #expect(try String(contentsOfFile: cache + ".lock", encoding: .utf8) == "to somebody")
  }

  @Test(arguments: ["/journal.sqlite", "/journal.sqlite-wal", "/cache.sqlite", "/cache.sqlite.lock"])
  func `A FIFO makes nobody wait`(name: String) {
    makeFolder()
    mkfifo(state + name, 0o600)
    let reason = "\(state)\(name) is no regular file"
    if name.hasPrefix("/journal") { #expect(journalFailure() == .unsafe(reason)) }
    if name.hasPrefix("/cache") { #expect(cacheFailure() == .unsafe(reason)) }
  }

  @Test func `Foreign things among the locks of the journal's programs make nobody wait`() throws {
    makeFolder()
    mkdir(journal + ".owners", 0o700)
    mkfifo(journal + ".owners/fifo", 0o600)
    symlink(dear, journal + ".owners/link")
    mkdir(journal + ".owners/folder", 0o700)
    #expect(journalFailure() == nil)
    #expect(dearText == "to somebody")
  }

  @Test(arguments: [mode_t(0o777), 0o1777])
  func `A folder that everybody may write into is refused`(mode: mode_t) {
    makeFolder(mode)
    let reason = "other users may write into \(state); chmod go-w takes that away"
    #expect(journalFailure() == .unsafe(reason))
    #expect(cacheFailure() == .unsafe(reason))
  }

  @Test func `So is a folder of locks`() {
    makeFolder()
    mkdir(journal + ".owners", 0o777)
    chmod(journal + ".owners", 0o777)
    let reason = "other users may write into \(journal).owners; chmod go-w takes that away"
    #expect(journalFailure() == .unsafe(reason))
  }
}
