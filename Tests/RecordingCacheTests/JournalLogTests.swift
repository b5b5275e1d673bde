import DatabaseTestSupport
import Foundation
import Glibc
import RecordingCache
import Recordings
import Testing

/// The journal's log is taken away: while a program runs, and between two.
@Suite struct JournalLogTests {
  private let folder = TemporaryFolder()
  private var log: String { folder.journalFile.path + "-wal" }

  private func failure(of number: Int64, in journal: Journal) async -> JournalFailure? {
    do throws(JournalFailure) {
      try await journal.record(step(number, viewed("r\(number)")), in: scope)
      return nil
    } catch {
      return error
    }
  }

  private let removed = JournalFailure.failed(
    "its log was removed or cut by another program; start Reel again")

  @Test func `Where the log is removed, nothing more counts as saved, and what was saved is kept`()
    async throws
  {
    let journal = try folder.journal()
    try await journal.record(step(1, viewed("a")), step(2, viewed("b")))
    unlink(log)
    #expect(await failure(of: 3, in: journal) == removed)
    #expect(await failure(of: 4, in: journal) == removed)
    await journal.close()
    let lines = try await folder.journal().lines(in: scope, below: nil, limit: 9)
    #expect(lines.map(\.id.number) == [2, 1])
  }

  @Test func `Where the log is cut, nothing more counts as saved`() async throws {
    let journal = try folder.journal()
    try await journal.record(step(1, viewed("a")), step(2, viewed("b")))
    truncate(log, 4_096)
    #expect(await failure(of: 3, in: journal) == removed)
  }

  @Test func `Where the file itself is replaced, nothing more counts as saved`() async throws {
    let journal = try folder.journal()
    try await journal.record(step(1, viewed("a")))
    let content = try folder.journalFile.content()
    try folder.journalFile.remove()
    try folder.journalFile.replaceContent(with: content)
    #expect(
      await failure(of: 2, in: journal)
        == .failed("its file was removed or replaced by another program; start Reel again"))
  }

  @Test(arguments: [false, true])
  func `A start after a killed program finds that saved decisions are missing`(isCut: Bool) async throws {
    try await folder.journal().close()
    let copy = TemporaryFolder()
    let journal = try folder.journal()
    try await journal.record(step(1, viewed("a"), viewed("b")), step(2, viewed("c")))
    // As a killed program leaves it.
    try FileManager.default.copyItem(atPath: folder.path, toPath: copy.path)
    if isCut { truncate(copy.journalFile.path + "-wal", 100) } else { unlink(copy.journalFile.path + "-wal") }
    unlink(copy.journalFile.path + "-shm")
    let opened = try Journal.open(at: copy.journalFile.path)
    #expect(opened.lost == 3)
    await opened.journal.close()
    #expect(try Journal.open(at: copy.journalFile.path).lost == 0)
  }

  @Test func `A start after a killed program whose log is there misses nothing`() async throws {
    let copy = TemporaryFolder()
    let journal = try folder.journal()
    try await journal.record(step(1, viewed("a"), viewed("b")), step(2, viewed("c")))
    try FileManager.default.copyItem(atPath: folder.path, toPath: copy.path)
    unlink(copy.journalFile.path + "-shm")
    let opened = try Journal.open(at: copy.journalFile.path)
    #expect(opened.lost == 0)
    #expect(try await opened.journal.step(StepID(2)) != nil)
  }
}
