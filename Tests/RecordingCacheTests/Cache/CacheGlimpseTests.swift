import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

@Suite("A look into a cache")
struct CacheGlimpseTests {
  private let folder = TemporaryFolder()
  private var file: TestDatabase { folder.cacheFile }

  private func ids(server: String? = nil, key: String? = nil, project: String? = nil) -> [String]? {
    CacheGlimpse(at: file.path, server: server, key: key, project: project)?
      .recordings(limit: 10).compactMap { $0.recording()?.id.text }
  }

  private func filled() async throws -> LocalCache {
    let cache = try folder.cache()
    try await cache.save(page("a b"))
    return cache
  }

  @Test func `Rows are there while another program has the cache open, and afterwards`() async throws {
    let cache = try await filled()
    #expect(ids()?.sorted() == ["a", "b"])
    await cache.close()
    #expect(ids()?.sorted() == ["a", "b"])
  }

  @Test func `What is held of each project is counted`() async throws {
    let cache = try await filled()
    let projects = try #require(CacheGlimpse.projects(at: file.path))
    #expect(projects.map(\.recordings) == [2])
    #expect(projects.map(\.views) == [1])
    #expect(projects.first?.oldest == projects.first?.newest)
    #expect(projects.first?.server == mine.server && projects.first?.project == mine.project.description)
    await cache.close()
    #expect(CacheGlimpse.projects(at: file.path) == projects)
  }

  @Test func `Of a file that is no cache nothing is told`() async throws {
    #expect(CacheGlimpse.projects(at: file.path) == nil)
    try await filled().close()
    try Data("no database".utf8).write(to: URL(filePath: file.path))
    #expect(CacheGlimpse.projects(at: file.path) == nil)
  }

  @Test func `It makes no file and changes none`() async throws {
    try await filled().close()
    let before = try (file.content(), folder.cacheNames())
    #expect(ids()?.count == 2)
    #expect(try file.content() == before.0)
    #expect(try folder.cacheNames() == before.1)
  }

  @Test func `Where there is no cache, none is made`() throws {
    #expect(ids() == nil)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `It sees the rows of the place that is asked for`() async throws {
    try await filled().close()
    #expect(ids(server: mine.server, key: mine.key, project: "1")?.count == 2)
    #expect(ids(server: "https://other.example") == nil)
    #expect(ids(key: "another digest") == nil)
    #expect(ids(project: "2") == nil)
    #expect(ids(project: "1' OR '1'='1") == nil)
  }

  @Test func `It waits for no lock`() async throws {
    try await filled().close()
    let lock = try file.lock()
    let start = ContinuousClock.now
    _ = ids()
    #expect(start.duration(to: .now) < .milliseconds(500))
    withExtendedLifetime(lock) {}
  }

  @Test func `What is no cache, or one of another version, has nothing to see`() async throws {
    try await filled().close()
    try file.execute("PRAGMA user_version = 1")
    #expect(ids() == nil)
    try file.replaceContent()
    #expect(ids() == nil)
  }
}

extension TemporaryFolder {
  fileprivate func cacheNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/cache").sorted()
  }
}
