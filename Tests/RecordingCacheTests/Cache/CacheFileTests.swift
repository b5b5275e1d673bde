import Foundation
import GRDB
import RecordingCache
import Recordings
import Testing

@Suite struct CacheFileTests {
  private let folder = TemporaryFolder()

  @Test func `Nobody else may read the files`() async throws {
    let cache = try folder.cache()
    try await cache.save(page("a"))
    for name in ["", "-wal", "-shm", ".lock"] { #expect(try mode(folder.cacheFile + name) == 0o600) }
    #expect(try mode(folder.path + "/cache") == 0o700)
    await cache.close()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
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
    #expect(throws: CacheFailure.noPlace(path: "/dev/null/reel/")) {
      try LocalCache.open(at: "/dev/null/reel/cache.sqlite")
    }
  }

  // MARK: A file that cannot be used

  @Test func `A file that is no cache is kept under another name`() async throws {
    try await fill()
    let text = Data("This is no database, but it may be dear to somebody.".utf8)
    try text.write(to: URL(filePath: folder.cacheFile))
    let path = try await expectSetAside(.damaged)
    #expect(try Data(contentsOf: URL(filePath: path)) == text)
  }

  @Test func `A truncated file is put aside`() async throws {
    try await fill()
    let half = try Data(contentsOf: URL(filePath: folder.cacheFile)).prefix(10_000)
    try half.write(to: URL(filePath: folder.cacheFile))
    try await expectSetAside(.damaged)
  }

  @Test func `Another program's database is put aside`() async throws {
    try await fill()
    try FileManager.default.removeItem(atPath: folder.cacheFile)
    try sql("CREATE TABLE recording (id INTEGER)")
    try await expectSetAside(.damaged)
  }

  @Test func `Tables that are not as their version says are put aside`() async throws {
    try await fill()
    try sql("ALTER TABLE view DROP COLUMN gap")
    try await expectSetAside(.damaged)
  }

  @Test func `A newer Reel's cache is put aside unchanged`() async throws {
    try await fill()
    try sql("PRAGMA user_version = 7")
    let path = try await expectSetAside(.newer(version: 7))
    #expect(path.hasPrefix(folder.cacheFile + ".newer-"))
    let newer = try DatabaseQueue(path: path)
    #expect(try await newer.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM recording") } == 900)
  }

  @Test func `Bytes overwritten in the middle put the file aside`() async throws {
    try await fill()
    var content = try Data(contentsOf: URL(filePath: folder.cacheFile))
    let middle = 8 * 4096..<content.count
    content.replaceSubrange(middle, with: Data(repeating: 0xA5, count: middle.count))
    try content.write(to: URL(filePath: folder.cacheFile))
    try await expectSetAside(.damaged)
  }

  @Test(arguments: ["UPDATE recording SET packed = 5 WHERE id = '450'", "UPDATE view SET total = 'many'"])
  func `Damage met in use puts the file aside at the next start`(damage: String) async throws {
    try await fill()
    try sql(damage)
    let cache = try folder.cache()
    await #expect(throws: CacheFailure.damaged) { try await cache.view() }
    await cache.close()
    try await expectSetAside(.damaged)
    let next = try folder.cache()
    #expect(try await next.view() == "a")
    await next.close()
  }

  @Test func `Only the last one of a kind that was put aside is kept`() async throws {
    for _ in 1...3 {
      try await LocalCache.open(at: folder.cacheFile).cache.close()
      try Data("no database".utf8).write(to: URL(filePath: folder.cacheFile))
    }
    try await LocalCache.open(at: folder.cacheFile).cache.close()
    #expect(try setAside().count == 1)
  }

  @Test func `A cache that another program has open is not put aside`() async throws {
    let newer = try folder.cache()
    try sql("PRAGMA user_version = 7")
    #expect(throws: CacheFailure.inUse) { try LocalCache.open(at: folder.cacheFile) }
    try await newer.save(page("a"))
    #expect(try setAside() == [])
    await newer.close()
  }

  @Test func `Rows packed in another way are given up without a word`() async throws {
    try await fill()
    try sql("UPDATE about SET packed_version = 0")
    let cache = try folder.cache()
    #expect(try await cache.view() == nil)
    try await cache.save(page("a"))
    #expect(try await cache.view() == "a")
    #expect(try setAside() == [])
    await cache.close()
  }

  // MARK: Clearing

  @Test func `Clearing removes every file with rows in it`() async throws {
    try await fill()
    try Data("no database".utf8).write(to: URL(filePath: folder.cacheFile))
    try await LocalCache.open(at: folder.cacheFile).cache.close()
    let cleared = try await LocalCache.remove(at: folder.cacheFile)
    #expect(cleared.bytes > 0 && !cleared.isInUse)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache") == ["cache.sqlite.lock"])
    #expect(try await LocalCache.remove(at: folder.cacheFile).bytes == 0)
  }

  @Test func `Clearing what another program has open leaves it an empty file`() async throws {
    try await fill()
    let other = try folder.cache()
    let cleared = try await LocalCache.remove(at: folder.cacheFile)
    #expect(cleared.isInUse && cleared.bytes > 100_000)
    #expect(try await other.view() == nil)
    let bytes = try Data(contentsOf: URL(filePath: folder.cacheFile))
    #expect(bytes.count < 200_000 && bytes.range(of: Data("secret".utf8)) == nil)
    try await other.save(page("a"))
    #expect(try await other.view() == "a")
    await other.close()
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

  private func sql(_ text: String) throws {
    let database = try DatabaseQueue(path: folder.cacheFile)
    try database.writeWithoutTransaction { try $0.execute(sql: text) }
    try database.close()
  }

  private func setAside() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache")
      .filter { $0.contains(".damaged-") || $0.contains(".newer-") }
  }

  /// And a new one works in its place. Answers where it is kept.
  @discardableResult
  private func expectSetAside(_ reason: QuarantinedFile.Reason) async throws -> String {
    let opened = try LocalCache.open(at: folder.cacheFile)
    let setAside = try #require(opened.setAside)
    #expect(setAside.reason == reason)
    #expect(FileManager.default.fileExists(atPath: setAside.path))
    #expect(try await opened.cache.view() == nil)
    try await opened.cache.save(page("a"))
    await opened.cache.close()
    return setAside.path
  }
}
