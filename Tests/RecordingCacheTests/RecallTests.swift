import DatabaseTestSupport
import Foundation
import Glibc
import RecordingCache
import Recordings
import Testing

@Suite("What is recalled without opening the journal")
struct RecallTests {
  private let folder = TemporaryFolder()
  private let scope = JournalScope(server: "https://one.example", project: ProjectID(7))

  private var path: String { folder.path + "/journal.sqlite" }

  @Test func `It is what was remembered last, of this project, also while others have the journal open`()
    async throws
  {
    let journal = try Journal.open(at: path).journal
    try await journal.remember("place", "a", in: scope)
    try await journal.remember("place", "b", in: scope)
    try await journal.remember("place", "c", in: JournalScope(server: scope.server, project: ProjectID(8)))
    #expect(await Journal.recall("place", in: scope, at: path) == "b")
    #expect(await Journal.recall("other", in: scope, at: path) == nil)
    try await journal.remember("place", "d", in: scope)
    #expect(await Journal.recall("place", in: scope, at: path) == "d")
    await journal.close()
    #expect(await Journal.recall("place", in: scope, at: path) == "d")
  }

  @Test func `No file, a file of something else and a pipe hold nothing, and stay as they are`() async throws
  {
    #expect(await Journal.recall("place", in: scope, at: path) == nil)
    #expect(!FileManager.default.fileExists(atPath: path))
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    try Data("no database".utf8).write(to: URL(fileURLWithPath: path))
    #expect(await Journal.recall("place", in: scope, at: path) == nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("no database".utf8))
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(await Journal.recall("place", in: scope, at: pipe) == nil)
  }
}
