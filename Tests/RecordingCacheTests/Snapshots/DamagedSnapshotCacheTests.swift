import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

@Suite("A damaged cache of snapshots")
struct DamagedSnapshotCacheTests {
  private let folder = TemporaryFolder()
  private var file: TestDatabase { folder.database("cache/snapshots.sqlite") }
  private let id = RecordingID("one")

  private func open() throws -> SnapshotCache { try SnapshotCache.open(at: file.path) }

  private static let blocks = SnapshotBlocks(
    [SnapshotSource(kind: .blobV2, key: "0", start: noon, end: noon)], areFinal: true)

  /// Lines that pack to a few pages.
  private static let body = (0..<20_000).flatMap { Array("[\"w\",{\"timestamp\":\($0 &* 7919)}]\n".utf8) }

  private func fill() async throws {
    let cache = try open()
    let subject = SnapshotCache.Subject(id: id, scope: mine, expiresAt: noon.addingTimeInterval(86_400))
    try await cache.save(Self.body, Self.blocks, of: subject, limit: 1 << 30, at: noon)
    await cache.close()
  }

  /// The bytes as the next program finds them; nil where they are not there.
  private func found() async throws -> [UInt8]? {
    let cache = try open()
    let found: Result<[UInt8]?, any Error>
    do {
      let answer = try await cache.snapshots(of: id, in: mine, at: noon).answers.first
      var body: [UInt8]?
      if let answer { body = try await cache.body(answer.number, of: id, in: mine, at: noon) }
      found = .success(body)
    } catch {
      found = .failure(error)
    }
    await cache.close()
    return try found.get()
  }

  @Test func `Bytes that changed on the disk are not told, and are removed`() async throws {
    try await fill()
    let size = try file.content().count
    // The page before the last one is full of the answer.
    try file.overwrite((size - 20_000)..<(size - 19_900))
    let cache = try open()
    let answer = try #require(try await cache.snapshots(of: id, in: mine, at: noon).answers.first)
    #expect(try await cache.body(answer.number, of: id, in: mine, at: noon) == nil)
    #expect(try await cache.snapshots(of: id, in: mine, at: noon).answers.isEmpty)
    await cache.close()
  }

  @Test(arguments: [
    "UPDATE answer SET length = -1", "UPDATE answer SET length = 9223372036854775807",
    "UPDATE answer SET length = length + 1", "UPDATE answer SET length = 'x'",
    "UPDATE answer SET packed = 'text'", "UPDATE answer SET packed = x''",
    "UPDATE answer SET packed = substr(packed, 1, 100)",
  ])
  func `A row that no Reel wrote is no answer`(_ sql: String) async throws {
    try await fill()
    try file.execute(sql)
    #expect(try await found() == nil)
  }

  @Test(arguments: [
    "UPDATE block SET kind = x'00'", "UPDATE block SET begins_at = 'x'", "UPDATE answer SET are_final = 'x'",
    "UPDATE block SET kind = 'newer'",
  ])
  func `A row of another kind is damage, and the next program begins anew`(_ sql: String) async throws {
    try await fill()
    try file.execute(sql)
    let cache = try open()
    await #expect(throws: CacheFailure.damaged) { try await cache.snapshots(of: id, in: mine, at: noon) }
    await cache.close()
    #expect(try await found() == nil)
    try await fill()
    #expect(try await found() == Self.body)
  }

  @Test func `Wherever bytes of the file change, reading it ends with the right bytes or with none`()
    async throws
  {
    try await fill()
    let content = try file.content()
    for start in stride(from: 0, to: content.count, by: 4_093) {
      try file.replaceContent(with: content)
      try file.overwrite(start..<min(start + 24, content.count))
      let bytes = try? await found()
      #expect(bytes == nil || bytes == .some(nil) || bytes == Self.body)
    }
  }

  @Test func `A file that is no cache, is cut or of another version is replaced`() async throws {
    try file.replaceContent()
    #expect(try await found() == nil)
    try await fill()
    try file.truncate(to: 20_000)
    #expect(try await found() == nil)
    try file.remove()
    try await fill()
    try file.execute("PRAGMA user_version = 99")
    #expect(try await found() == nil)
    try await fill()
    #expect(try await found() == Self.body)
  }

  @Test func `While another program has it open an unusable file is left alone`() async throws {
    try await fill()
    let other = try open()
    try file.execute("PRAGMA user_version = 99")
    #expect(throws: CacheFailure.inUse) { try open() }
    await other.close()
    #expect(try file.count(of: "answer") == 1)
  }
}
