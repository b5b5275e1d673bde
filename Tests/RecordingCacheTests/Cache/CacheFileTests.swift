import DatabaseTestSupport
import Foundation
import Glibc
import RecordingCache
import Recordings
import Testing

@Suite struct CacheFileTests {
  private let folder = TemporaryFolder()
  private var file: TestDatabase { folder.cacheFile }

  @Test func `Nobody else may read the files`() async throws {
    let cache = try folder.cache()
    try await cache.save(page("a"))
    for suffix in ["", "-wal", "-shm", ".lock"] { #expect(try file.permissions(suffix) == 0o600) }
    #expect(try posixPermissions(of: folder.path + "/cache") == 0o700)
    await cache.close()
  }

  @Test func `What was kept is there again`() async throws {
    let first = try folder.cache()
    try await first.save(page("a b", next: mark("2")))
    await first.close()
    #expect(try await folder.cache().view() == "a b > 2")
  }

  @Test func `Rows of a project without a number end with their run`() async throws {
    var current = mine
    current.project = .current
    let first = try folder.cache()
    try await first.save(page("a"), in: current)
    #expect(try await first.view(in: current) == "a")
    let second = try folder.cache()
    #expect(try await second.view(in: current) == nil)
    await first.close()
    await second.close()
    let third = try folder.cache()
    #expect(try await third.clear() == 0)
    await third.close()
  }

  @Test func `Two programs keep one cache`() async throws {
    let (first, second) = (try folder.cache(), try folder.cache())
    try await first.save(page("a", next: mark("2")))
    try await second.save(page("b"), from: mark("2"))
    #expect(try await first.view() == "a b")
    #expect(try await second.view() == "a b")
    await first.close()
    #expect(try await second.view() == "a b")
    await second.close()
  }

  @Test func `A folder that cannot be made is named`() throws {
    #expect(throws: CacheFailure.noPlace(path: "/dev/null/reel")) {
      try LocalCache.open(at: "/dev/null/reel/cache.sqlite")
    }
  }

  // MARK: A file that cannot be used

  @Test func `A file that is no cache is kept under another name`() async throws {
    try await fill()
    try file.replaceContent()
    let path = try await expectQuarantined(.damaged)
    #expect(try Data(contentsOf: URL(filePath: path)) == TestDatabase.foreignText)
  }

  @Test func `A truncated file is quarantined`() async throws {
    try await fill()
    try file.truncate(to: 10_000)
    try await expectQuarantined(.damaged)
  }

  @Test func `Another program's database is quarantined`() async throws {
    try await fill()
    try file.remove()
    try file.execute("CREATE TABLE recording (id INTEGER)")
    try await expectQuarantined(.damaged)
  }

  @Test func `Tables that are not as their version says are quarantined`() async throws {
    try await fill()
    try file.execute("ALTER TABLE view DROP COLUMN gap")
    try await expectQuarantined(.damaged)
  }

  @Test func `A newer Reel's cache is quarantined unchanged`() async throws {
    try await fill()
    try file.execute("PRAGMA user_version = 7")
    let path = try await expectQuarantined(.newer(version: 7))
    #expect(path.hasPrefix(file.path + ".newer-"))
    #expect(try TestDatabase(path: path).count(of: "recording") == 900)
  }

  @Test func `Bytes overwritten in the middle put the file aside`() async throws {
    try await fill()
    try file.overwrite(8 * 4096..<file.content().count)
    try await expectQuarantined(.damaged)
  }

  @Test(arguments: ["UPDATE recording SET packed = 5 WHERE id = '450'", "UPDATE view SET total = 'many'"])
  func `Damage met in use puts the file aside at the next start`(damage: String) async throws {
    try await fill()
    try file.execute(damage)
    let cache = try folder.cache()
    await #expect(throws: CacheFailure.damaged) { try await cache.view() }
    await cache.close()
    try await expectQuarantined(.damaged)
    let next = try folder.cache()
    #expect(try await next.view() == "a")
    await next.close()
  }

  @Test func `Only the last one of a kind that was quarantined is kept`() async throws {
    for _ in 1...3 {
      try await LocalCache.open(at: file.path).cache.close()
      try file.replaceContent()
    }
    try await LocalCache.open(at: file.path).cache.close()
    #expect(try file.quarantinedFiles().count == 1)
  }

  @Test func `A cache that another program has open is not quarantined`() async throws {
    let newer = try folder.cache()
    try file.execute("PRAGMA user_version = 7")
    #expect(throws: CacheFailure.inUse) { try LocalCache.open(at: file.path) }
    try await newer.save(page("a"))
    #expect(try file.quarantinedFiles() == [])
    await newer.close()
  }

  @Test func `Rows packed in another way are given up without a word`() async throws {
    try await fill()
    try file.execute("UPDATE about SET packed_version = 0")
    let cache = try folder.cache()
    #expect(try await cache.view() == nil)
    try await cache.save(page("a"))
    #expect(try await cache.view() == "a")
    #expect(try file.quarantinedFiles() == [])
    await cache.close()
  }

  // MARK: Clearing

  @Test func `Clearing removes every file with rows in it`() async throws {
    try await fill()
    try file.replaceContent()
    try await LocalCache.open(at: file.path).cache.close()
    let cleared = try await LocalCache.remove(at: file.path)
    #expect(cleared.bytes > 0 && !cleared.isInUse)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache") == ["cache.sqlite.lock"])
    #expect(try await LocalCache.remove(at: file.path).bytes == 0)
  }

  @Test func `Clearing what another program has open leaves it an empty file`() async throws {
    try await fill()
    let other = try folder.cache()
    let cleared = try await LocalCache.remove(at: file.path)
    #expect(cleared.isInUse && cleared.bytes > 100_000)
    #expect(try await other.view() == nil)
    let bytes = try file.content()
    #expect(bytes.count < 200_000 && bytes.range(of: Data("secret".utf8)) == nil)
    try await other.save(page("a"))
    #expect(try await other.view() == "a")
    await other.close()
  }

  // MARK: A file of an earlier version

  private func makeEarlierFiles() throws {
    try folder.database("cache/copy.sqlite").execute("CREATE TABLE recording (id)")
    for suffix in ["-wal", ".lock", ".damaged-20261101-101112"] {
      try folder.database("cache/copy.sqlite" + suffix).replaceContent()
    }
  }

  private func earlierFiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache").filter {
      // The lock stays: somebody may wait for it.
      $0.hasPrefix("copy") && !$0.hasSuffix(".lock")
    }
  }

  @Test func `Opening removes the file of an earlier version with all that lies beside it`() async throws {
    try makeEarlierFiles()
    try await folder.cache().close()
    #expect(try earlierFiles() == [])
  }

  @Test func `Clearing removes the file of an earlier version although there is no other`() async throws {
    try makeEarlierFiles()
    #expect(try await LocalCache.remove(at: file.path).bytes > 4096)
    #expect(try earlierFiles() == [])
  }

  @Test func `The file of an earlier version stays while that version has it open`() async throws {
    try makeEarlierFiles()
    let lock = try #require(FileHandle(forUpdatingAtPath: folder.path + "/cache/copy.sqlite.lock"))
    #expect(flock(lock.fileDescriptor, LOCK_SH) == 0)
    let cache = try folder.cache()
    #expect(try earlierFiles().count == 3)
    await cache.close()
    try lock.close()
  }

  // MARK: Scene

  /// A cache of some hundred pages.
  private func fill() async throws {
    let cache = try folder.cache()
    let raw = JSONText("{\"secret\":\"\(String(repeating: "r", count: 500))\"}")
    let rows = (0..<900).map { PageRow.recording(recording("\($0)") { $0.raw = raw }) }
    try await cache.save(RecordingPage(rows: rows))
    await cache.close()
  }

  /// And a new one works in its place. Answers where it is kept.
  @discardableResult
  private func expectQuarantined(_ reason: QuarantinedFile.Reason) async throws -> String {
    let opened = try LocalCache.open(at: file.path)
    let quarantined = try #require(opened.quarantined)
    #expect(quarantined.reason == reason)
    #expect(FileManager.default.fileExists(atPath: quarantined.path))
    #expect(try await opened.cache.view() == nil)
    try await opened.cache.save(page("a"))
    await opened.cache.close()
    return quarantined.path
  }
}
