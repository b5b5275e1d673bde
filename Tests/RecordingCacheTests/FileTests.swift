import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

@Suite struct FileTests {
  private let folder = TemporaryFolder()
  private var file: TestDatabase { folder.journalFile }

  @Test func `Nobody else may read the files`() async throws {
    let journal = try folder.journal()
    try await journal.record(step(1, viewed("a")))
    for suffix in ["", "-wal", "-shm"] { #expect(try file.permissions(suffix) == 0o600) }
    for name in [folder.path, folder.path + "/state", file.path + ".owners"] {
      #expect(try posixPermissions(of: name) == 0o700)
    }
    let locks = try FileManager.default.contentsOfDirectory(atPath: file.path + ".owners")
    #expect(try locks.map { try file.permissions(".owners/" + $0) } == [0o600])
    await journal.close()
  }

  @Test func `A folder that cannot be made is named`() throws {
    let place = "/dev/null/reel"
    #expect(throws: JournalFailure.noPlace(path: place)) {
      try Journal.open(at: place + "/journal.sqlite")
    }
  }

  @Test func `A journal is there again`() async throws {
    let first = try folder.journal()
    try await first.record(step(1, viewed("a")))
    await first.close()
    #expect(try await folder.journal().step(StepID(1)) == step(1, viewed("a")))
  }

  @Test func `A file that is no journal is kept under another name`() async throws {
    try await folder.journal().close()
    try file.replaceContent()
    let opened = try Journal.open(at: file.path)
    let quarantined = try #require(opened.quarantined)
    #expect(quarantined.reason == .damaged)
    #expect(quarantined.path.hasPrefix(file.path + ".damaged-"))
    #expect(try Data(contentsOf: URL(filePath: quarantined.path)) == TestDatabase.foreignText)
    try await opened.journal.record(step(1, viewed("a")))
    await opened.journal.close()
    #expect(try await folder.journal().step(StepID(1)) != nil)
  }

  @Test func `What was quarantined before is not overwritten`() async throws {
    for _ in 1...3 {
      try await Journal.open(at: file.path).journal.close()
      try file.replaceContent()
    }
    try await Journal.open(at: file.path).journal.close()
    #expect(try file.quarantinedFiles().count == 3)
  }

  @Test func `A folder in the place of the file is quarantined`() async throws {
    try FileManager.default.createDirectory(atPath: file.path, withIntermediateDirectories: true)
    let opened = try Journal.open(at: file.path)
    #expect(opened.quarantined?.reason == .damaged)
    await opened.journal.close()
  }

  @Test func `A truncated file is quarantined`() async throws {
    try await fill()
    try file.truncate(to: 10_000)
    try await expectQuarantined(.damaged)
  }

  @Test func `Damage in the middle is found after a program was killed`() async throws {
    try await fill()
    let middle = try file.content().count / 2
    try file.overwrite(middle..<middle + 4096)
    #expect(FileManager.default.createFile(atPath: file.path + ".owners/killed", contents: nil))
    try await expectQuarantined(.damaged)
  }

  @Test func `Damage met in use is quarantined by the next start`() async throws {
    try await fill()
    try file.execute("UPDATE entry SET kind = 'unheard of' WHERE id = 10")
    let journal = try folder.journal()
    await #expect(throws: JournalFailure.damaged) { try await journal.step(StepID(1)) }
    await journal.close()
    try await expectQuarantined(.damaged)
  }

  @Test func `Another program's database is quarantined`() async throws {
    try await folder.journal().close()
    try file.remove()
    try file.execute("CREATE TABLE step (id INTEGER)")
    try await expectQuarantined(.damaged)
  }

  @Test func `Tables that are not as their version says are quarantined`() async throws {
    try await fill()
    try file.execute("ALTER TABLE entry DROP COLUMN was_there")
    try await expectQuarantined(.damaged)
  }

  @Test func `A newer Reel's journal is quarantined unchanged`() async throws {
    try await fill()
    try file.execute("ALTER TABLE step ADD COLUMN news TEXT; PRAGMA user_version = 7")
    let path = try await expectQuarantined(.newer(version: 7))
    #expect(path.hasPrefix(file.path + ".newer-"))
    #expect(try TestDatabase(path: path).count(of: "entry") == 901)
  }

  @Test func `A journal that another program has open is not quarantined`() async throws {
    let newer = try folder.journal()
    try file.execute("PRAGMA user_version = 7")
    #expect(throws: JournalFailure.failed("a newer Reel has the journal open")) {
      try Journal.open(at: file.path)
    }
    try await newer.record(step(1, viewed("a")))
    #expect(try file.quarantinedFiles() == [])
  }

  @Test func `A reason that cannot be read is still a refusal`() async throws {
    let journal = try folder.journal()
    try await journal.record(step(1, state: .refused(.stopped), viewed("a")))
    try file.execute("UPDATE entry SET problem = '{\"unheardOf\":{}}'")
    let unreadable = EntryProblem.unknown
    #expect(try await journal.step(StepID(1))?.entries.map(\.state) == [.refused(unreadable)])
    #expect(try await journal.lines(in: scope, below: nil, limit: 1).map(\.problem) == [unreadable])
  }

  /// A journal of some hundred pages.
  private func fill() async throws {
    let journal = try folder.journal()
    var large = step(1, state: .done, add("a", "p"))
    large.entries += (100..<1000).map { entry($0, of: 1, add(String(repeating: "r", count: 500), "p")) }
    try await journal.record(large)
    await journal.close()
  }

  /// And a new one works in its place. Answers where it is kept.
  @discardableResult
  private func expectQuarantined(_ reason: QuarantinedFile.Reason) async throws -> String {
    let opened = try Journal.open(at: file.path)
    let quarantined = try #require(opened.quarantined)
    #expect(quarantined.reason == reason)
    #expect(FileManager.default.fileExists(atPath: quarantined.path))
    #expect(try await opened.journal.lines(in: scope, below: nil, limit: 1) == [])
    try await opened.journal.record(step(1, viewed("a")))
    await opened.journal.close()
    return quarantined.path
  }
}
