import Foundation
import GRDB
import RecordingCache
import Recordings
import Testing

@Suite struct CopyFileTests {
  private let folder = TemporaryFolder()

  @Test func `Nobody else may read the files`() async throws {
    let copy = try folder.copy()
    try await copy.save(page("a"))
    for name in ["", "-wal", "-shm", ".lock"] { #expect(try mode(folder.copyFile + name) == 0o600) }
    #expect(try mode(folder.path + "/cache") == 0o700)
    await copy.close()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `What was kept is there again`() async throws {
    let first = try folder.copy()
    try await first.save(page("a b", next: mark("2")))
    await first.close()
    #expect(try await folder.copy().view() == "a b > 2")
  }

  @Test func `Rows of a project without a number end with their run`() async throws {
    var current = mine
    current.project = .current
    let first = try folder.copy()
    try await first.save(page("a"), in: current)
    #expect(try await first.view(in: current) == "a")
    let second = try folder.copy()
    #expect(try await second.view(in: current) == nil)
    await first.close()
    await second.close()
    let third = try folder.copy()
    #expect(try await third.clear() == 0)
    await third.close()
  }

  @Test func `Two programs keep one copy`() async throws {
    let (first, second) = (try folder.copy(), try folder.copy())
    try await first.save(page("a", next: mark("2")))
    try await second.save(page("b"), from: mark("2"))
    #expect(try await first.view() == "a b")
    #expect(try await second.view() == "a b")
    await first.close()
    #expect(try await second.view() == "a b")
    await second.close()
  }

  @Test func `A folder that cannot be made is named`() throws {
    #expect(throws: CopyFailure.noPlace(path: "/dev/null/reel/")) {
      try LocalCopy.open(at: "/dev/null/reel/copy.sqlite")
    }
  }

  // MARK: A file that cannot be used

  @Test func `A file that is no copy is kept under another name`() async throws {
    try await fill()
    let text = Data("This is no database, but it may be dear to somebody.".utf8)
    try text.write(to: URL(filePath: folder.copyFile))
    let path = try await expectSetAside(.damaged)
    #expect(try Data(contentsOf: URL(filePath: path)) == text)
  }

  @Test func `A truncated file is put aside`() async throws {
    try await fill()
    let half = try Data(contentsOf: URL(filePath: folder.copyFile)).prefix(10_000)
    try half.write(to: URL(filePath: folder.copyFile))
    try await expectSetAside(.damaged)
  }

  @Test func `Another program's database is put aside`() async throws {
    try await fill()
    try FileManager.default.removeItem(atPath: folder.copyFile)
    try sql("CREATE TABLE recording (id INTEGER)")
    try await expectSetAside(.damaged)
  }

  @Test func `Tables that are not as their version says are put aside`() async throws {
    try await fill()
    try sql("ALTER TABLE view DROP COLUMN gap")
    try await expectSetAside(.damaged)
  }

  @Test func `A newer Reel's copy is put aside unchanged`() async throws {
    try await fill()
    try sql("PRAGMA user_version = 7")
    let path = try await expectSetAside(.newer(version: 7))
    #expect(path.hasPrefix(folder.copyFile + ".newer-"))
    let newer = try DatabaseQueue(path: path)
    #expect(try await newer.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM recording") } == 900)
  }

  @Test func `Bytes overwritten in the middle put the file aside`() async throws {
    try await fill()
    var content = try Data(contentsOf: URL(filePath: folder.copyFile))
    let middle = 8 * 4096..<content.count
    content.replaceSubrange(middle, with: Data(repeating: 0xA5, count: middle.count))
    try content.write(to: URL(filePath: folder.copyFile))
    try await expectSetAside(.damaged)
  }

  @Test(arguments: ["UPDATE recording SET packed = 5 WHERE id = '450'", "UPDATE view SET total = 'many'"])
  func `Damage met in use puts the file aside at the next start`(damage: String) async throws {
    try await fill()
    try sql(damage)
    let copy = try folder.copy()
    await #expect(throws: CopyFailure.damaged) { try await copy.view() }
    await copy.close()
    try await expectSetAside(.damaged)
    let next = try folder.copy()
    #expect(try await next.view() == "a")
    await next.close()
  }

  @Test func `Only the last one of a kind that was put aside is kept`() async throws {
    for _ in 1...3 {
      try await LocalCopy.open(at: folder.copyFile).copy.close()
      try Data("no database".utf8).write(to: URL(filePath: folder.copyFile))
    }
    try await LocalCopy.open(at: folder.copyFile).copy.close()
    #expect(try setAside().count == 1)
  }

  @Test func `A copy that another program has open is not put aside`() async throws {
    let newer = try folder.copy()
    try sql("PRAGMA user_version = 7")
    #expect(throws: CopyFailure.inUse) { try LocalCopy.open(at: folder.copyFile) }
    try await newer.save(page("a"))
    #expect(try setAside() == [])
    await newer.close()
  }

  @Test func `Rows packed in another way are given up without a word`() async throws {
    try await fill()
    try sql("UPDATE about SET packed_version = 0")
    let copy = try folder.copy()
    #expect(try await copy.view() == nil)
    try await copy.save(page("a"))
    #expect(try await copy.view() == "a")
    #expect(try setAside() == [])
    await copy.close()
  }

  // MARK: Clearing

  @Test func `Clearing removes every file with rows in it`() async throws {
    try await fill()
    try Data("no database".utf8).write(to: URL(filePath: folder.copyFile))
    try await LocalCopy.open(at: folder.copyFile).copy.close()
    let cleared = try await LocalCopy.remove(at: folder.copyFile)
    #expect(cleared.bytes > 0 && !cleared.isInUse)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache") == ["copy.sqlite.lock"])
    #expect(try await LocalCopy.remove(at: folder.copyFile).bytes == 0)
  }

  @Test func `Clearing what another program has open leaves it an empty file`() async throws {
    try await fill()
    let other = try folder.copy()
    let cleared = try await LocalCopy.remove(at: folder.copyFile)
    #expect(cleared.isInUse && cleared.bytes > 100_000)
    #expect(try await other.view() == nil)
    let bytes = try Data(contentsOf: URL(filePath: folder.copyFile))
    #expect(bytes.count < 200_000 && bytes.range(of: Data("secret".utf8)) == nil)
    try await other.save(page("a"))
    #expect(try await other.view() == "a")
    await other.close()
  }

  // MARK: Scene

  /// A copy of some hundred pages.
  private func fill() async throws {
    let copy = try folder.copy()
    let raw = JSONText("{\"secret\":\"\(String(repeating: "r", count: 500))\"}")
    let rows = (0..<900).map { PageRow.recording(recording("\($0)") { $0.raw = raw }) }
    try await copy.save(RecordingPage(rows: rows))
    await copy.close()
  }

  private func sql(_ text: String) throws {
    let database = try DatabaseQueue(path: folder.copyFile)
    try database.writeWithoutTransaction { try $0.execute(sql: text) }
    try database.close()
  }

  private func setAside() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache")
      .filter { $0.contains(".damaged-") || $0.contains(".newer-") }
  }

  /// And a new one works in its place. Answers where it is kept.
  @discardableResult
  private func expectSetAside(_ reason: FileSetAside.Reason) async throws -> String {
    let opened = try LocalCopy.open(at: folder.copyFile)
    let setAside = try #require(opened.setAside)
    #expect(setAside.reason == reason)
    #expect(FileManager.default.fileExists(atPath: setAside.path))
    #expect(try await opened.copy.view() == nil)
    try await opened.copy.save(page("a"))
    await opened.copy.close()
    return setAside.path
  }
}
