import DatabaseTestSupport
import Foundation
import Recordings
import Testing

@testable import Fetching

/// Whoever erases what Reel keeps loses nothing else.
@Suite struct KeptFilesTests {
  private let folder = TemporaryFolder()
  private var journal: String { folder.path + "/journal.sqlite" }

  private func kept(_ others: KeptFiles.Other...) -> KeptFiles {
    KeptFiles(cache: folder.path + "/cache.sqlite", journal: journal, others: others)
  }

  private func make(_ names: String...) throws {
    for name in names {
      let path = folder.path + "/" + name
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try Data("x".utf8).write(to: URL(filePath: path))
    }
  }

  @Test func `Of a folder only the files with names of its own go, and what stays is named`() async throws {
    try make("quota/own.json", "quota/notes.txt", "reel.log")
    let quota = folder.path + "/quota"
    let outcome = try await kept(
      .files(in: quota, named: { $0.hasSuffix(".json") }), .file(folder.path + "/reel.log")
    )
    .erase()
    #expect(outcome.erased.map(\.path) == [quota, folder.path + "/reel.log"])
    #expect(outcome.stays == ["\(quota) holds something that is not Reel's"])
    #expect(try folder.fileNames() == ["quota"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: quota) == ["notes.txt"])
  }

  @Test func `Nothing is erased through a link`() async throws {
    try make("dear/own.json")
    let link = folder.path + "/quota"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/dear")
    for other in [KeptFiles.Other.files(in: link, named: { _ in true }), .file(link), .folder(link)] {
      #expect(try await kept(other).erase().stays == ["\(link) is a link; what it leads to stays"])
    }
    #expect(try folder.fileNames() == ["dear", "quota"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/dear") == ["own.json"])
  }

  @Test func `A link in the place of the journal's locks is named, and nothing is erased`() async throws {
    try make("journal.sqlite", "reel.log", "dear/x")
    try FileManager.default.createSymbolicLink(
      atPath: journal + ".owners", withDestinationPath: folder.path + "/dear")
    await #expect(
      throws: JournalFailure.unsafe("\(journal).owners is a link, and Reel follows none there")
    ) { try await kept(.file(folder.path + "/reel.log")).erase() }
    #expect(try folder.fileNames() == ["dear", "journal.sqlite", "journal.sqlite.owners", "reel.log"])
  }

  @Test func `Files without content are erased, and said to be`() async throws {
    try make("cache.sqlite")
    try Data().write(to: URL(filePath: folder.path + "/cache.sqlite"))
    let outcome = try await kept().erase()
    #expect(outcome.erased == [KeptFiles.Erased(path: folder.path + "/cache.sqlite", bytes: 0)])
    #expect(outcome.stays == [])
  }
}
