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

  @Test(arguments: [true, false])
  func `A start finds that the file was removed, in which an earlier run had left something`(isUnsent: Bool)
    async throws
  {
    let journal = try folder.journal()
    let state: EntryState = isUnsent ? .waiting : .done
    try await journal.record(
      step(1, state: .done, viewed("a")), step(2, state: state, viewed("b"), viewed("c")))
    await journal.close()
    try folder.journalFile.remove()
    let opened = try Journal.open(at: folder.journalFile.path)
    #expect(opened.lost == (isUnsent ? 2 : 0))
    await opened.journal.close()
    #expect(try Journal.open(at: folder.journalFile.path).lost == 0)
  }

  @Test func `What an earlier run left and the next one settled is missed by nobody`() async throws {
    let first = try folder.journal()
    try await first.record(step(1, viewed("a")))
    await first.close()
    let second = try folder.journal()
    #expect(try await second.adoptedNumbers() == [10])
    try await second.settle([EntryID(10): .done])
    await second.close()
    try folder.journalFile.remove()
    #expect(try Journal.open(at: folder.journalFile.path).lost == 0)
  }

  @Test(arguments: Removal.allCases)
  func `What waits is in the file after a run, whatever was taken away meanwhile`(removal: Removal)
    async throws
  {
    let first = try folder.journal()
    try await first.record(step(1, viewed("old")))
    await first.close()
    let journal = try folder.journal()
    _ = try await journal.adoptedNumbers()
    let made = step(2, viewed("a"), viewed("b"))
    try await journal.record(made, step(3, state: .done, viewed("c")))
    #expect(journal.loss == nil)
    removal.carryOut(at: folder.journalFile.path)
    #expect(journal.loss != nil)
    let count = try await journal.rescue(
      at: folder.journalFile.path, inHand: [(step(1, viewed("old")), scope), (made, scope)], settled: [])
    #expect(count == 3)
    let next = try Journal.open(at: folder.journalFile.path)
    #expect(next.quarantined == nil && next.lost == 0)
    #expect(try await next.journal.adoptedNumbers().sorted() == [10, 20, 21])
    #expect(try await next.journal.lines(in: scope, below: nil, limit: 9).contains { $0.id.number == 2 })
    await next.journal.close()
  }
}

/// What another program does to the files while they are open.
enum Removal: CaseIterable {
  case cutsLog, emptiesLog, removesLog, removesFile, removesAll

  func carryOut(at path: String) {
    switch self {
    case .cutsLog:
      var status = stat()
      stat(path + "-wal", &status)
      truncate(path + "-wal", status.st_size - 100)
    case .emptiesLog: truncate(path + "-wal", 0)
    case .removesLog: unlink(path + "-wal")
    case .removesFile: unlink(path)
    case .removesAll: for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    }
  }
}
