import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

@Suite("The cache of snapshots")
struct SnapshotCacheTests {
  private let folder = TemporaryFolder()
  private var file: TestDatabase { folder.database("cache/snapshots.sqlite") }
  private let id = RecordingID("one")

  private func open() throws -> SnapshotCache { try SnapshotCache.open(at: file.path) }

  private func subject(
    _ id: String = "one", in scope: CacheScope = mine, days: Double = 7
  ) -> SnapshotCache.Subject {
    SnapshotCache.Subject(
      id: RecordingID(id), scope: scope, expiresAt: noon.addingTimeInterval(days * 86_400))
  }

  private func blocks(_ keys: ClosedRange<Int>, areFinal: Bool = true) -> SnapshotBlocks {
    SnapshotBlocks(
      keys.map { key in
        SnapshotSource(
          kind: .blobV2, key: String(key), start: noon.addingTimeInterval(Double(key) * 60.125),
          end: noon.addingTimeInterval(Double(key) * 60.125 + 59.007))
      }, areFinal: areFinal)
  }

  /// Text that does not pack to nothing.
  private func body(_ size: Int, seed: UInt64 = 1) -> [UInt8] {
    var state = seed
    return (0..<size).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 40)
    }
  }

  @discardableResult
  private func save(
    _ cache: SnapshotCache, _ bytes: [UInt8], _ keys: ClosedRange<Int> = 0...3, of id: String = "one",
    in scope: CacheScope = mine, limit: Int = 1 << 30, at now: Date = noon
  ) async throws -> [UInt8] {
    try await cache.save(bytes, blocks(keys), of: subject(id, in: scope), limit: limit, at: now)
    return bytes
  }

  private func answers(
    _ cache: SnapshotCache, _ id: String = "one", in scope: CacheScope = mine, at now: Date = noon
  ) async throws -> [CachedSnapshots.Answer] {
    try await cache.snapshots(of: RecordingID(id), in: scope, at: now).answers
  }

  @Test func `What was served is there again, byte by byte, and with the parts that it holds`() async throws {
    let first = try open()
    let bytes = try await save(first, Array("[\"w\",{\"type\":4}]\n".utf8) + body(10_000))
    try await save(first, [], 4...4)
    try await first.save(listing: blocks(0...3).sources, of: subject(), at: noon)
    await first.close()
    let second = try open()
    let known = try await second.snapshots(of: id, in: mine, at: noon)
    #expect(known.listing == blocks(0...3).sources)
    #expect(known.answers.map(\.blocks) == [blocks(0...3), blocks(4...4)])
    var found: [[UInt8]?] = []
    for answer in known.answers {
      found.append(try await second.body(answer.number, of: id, in: mine, at: noon))
    }
    #expect(found == [bytes, []])
    await second.close()
  }

  @Test func `Kinds, keys and times that any server may name come back as they were`() async throws {
    let cache = try open()
    let sources = [
      SnapshotSource(kind: .blob, key: "1-2\0'", start: noon, end: nil),
      SnapshotSource(kind: .other("blob_v2"), key: nil), SnapshotSource(kind: .realtime),
      SnapshotSource(kind: .other(""), key: "", start: nil, end: noon),
    ]
    try await cache.save(listing: sources, of: subject(), at: noon)
    #expect(try await cache.snapshots(of: id, in: mine, at: noon).listing == sources)
    await cache.close()
  }

  @Test func `A listing of more parts than a recording has is not kept`() async throws {
    let cache = try open()
    let part = SnapshotSource(kind: .blobV2, key: "0", start: noon, end: noon)
    try await cache.save(listing: Array(repeating: part, count: 20_001), of: subject(), at: noon)
    #expect(try await cache.snapshots(of: id, in: mine, at: noon).listing == nil)
    await cache.close()
  }

  @Test func `Neither another key, server or project nor another recording finds it`() async throws {
    let cache = try open()
    try await save(cache, body(100))
    let number = try #require(try await answers(cache).first?.number)
    let others = [
      CacheScope(server: mine.server, key: "another", project: mine.project),
      CacheScope(server: "https://us.posthog.com", key: mine.key, project: mine.project),
      CacheScope(server: mine.server, key: mine.key, project: ProjectID(2)),
    ]
    for scope in others {
      #expect(try await answers(cache, in: scope).isEmpty)
      #expect(try await cache.body(number, of: id, in: scope, at: noon) == nil)
    }
    #expect(try await cache.body(number, of: RecordingID("two"), in: mine, at: noon) == nil)
    await cache.close()
  }

  @Test func `What has expired is not told any more, and is removed`() async throws {
    let cache = try open()
    try await save(cache, body(100))
    let later = noon.addingTimeInterval(8 * 86_400)
    #expect(try await answers(cache, at: later).isEmpty)
    try await cache.sweep(limit: 1 << 30, at: later)
    #expect(try await answers(cache).isEmpty)
    await cache.close()
  }

  @Test func `Beyond the limit goes what was read longest ago`() async throws {
    let cache = try open()
    for (place, name) in ["a", "b", "c"].enumerated() {
      try await save(
        cache, body(200_000, seed: UInt64(place)), of: name, at: noon.addingTimeInterval(Double(place)))
    }
    try await cache.touch(RecordingID("a"), in: mine, at: noon.addingTimeInterval(10))
    try await cache.sweep(limit: 650_000, at: noon)
    #expect(try await answers(cache, "a").count == 1)
    #expect(try await answers(cache, "b").isEmpty)
    #expect(try await answers(cache, "c").count == 1)
    #expect(try await cache.size() <= 650_000)
    await cache.close()
    #expect(try file.content().count <= 650_000)
  }

  @Test func `No recording takes more than half of the limit`() async throws {
    let cache = try open()
    for part in 0..<4 {
      try await save(cache, body(200_000, seed: UInt64(part)), part...part, limit: 1_000_000)
    }
    #expect(try await answers(cache).map(\.blocks) == [blocks(0...0), blocks(1...1)])
    await cache.close()
  }

  @Test func `A recording that is gone leaves nothing in the file`() async throws {
    let first = try open()
    let bytes = try await save(first, body(100_000))
    await first.close()
    // What does not pack to less lies there as it is.
    let pieces = stride(from: 5_000, to: 95_000, by: 5_000).map { Data(bytes[$0..<($0 + 64)]) }
    func found() throws -> Int {
      let content = try file.content()
      return pieces.count { content.range(of: $0) != nil }
    }
    #expect(try found() > 10)
    let second = try open()
    try await second.forget([id], in: mine)
    #expect(try await answers(second).isEmpty)
    await second.close()
    #expect(try found() == 0)
  }

  @Test func `Two programs keep one file; clearing empties it for both`() async throws {
    let (first, second) = (try open(), try open())
    let bytes = try await save(first, body(100_000))
    let number = try #require(try await answers(second).first?.number)
    #expect(try await second.body(number, of: id, in: mine, at: noon) == bytes)
    let cleared = try await SnapshotCache.remove(at: file.path)
    #expect(cleared.isInUse && cleared.bytes > 0)
    #expect(try await answers(first).isEmpty)
    await first.close()
    await second.close()
    #expect(try await SnapshotCache.remove(at: file.path).bytes > 0)
    #expect(try folder.fileNames() == ["cache"])
  }

  @Test func `What a run kept of the current project ends with it`() async throws {
    var current = mine
    current.project = .current
    let first = try open()
    try await save(first, body(100), in: current)
    #expect(try await answers(first, in: current).count == 1)
    await first.close()
    let second = try open()
    #expect(try await answers(second, in: current).isEmpty)
    await second.close()
    #expect(try file.count(of: "recording") == 0)
  }

  @Test func `Without a path it is gone with the program`() async throws {
    let cache = try SnapshotCache.open(at: nil)
    let bytes = try await save(cache, body(100_000))
    let number = try #require(try await answers(cache).first?.number)
    #expect(try await cache.body(number, of: id, in: mine, at: noon) == bytes)
    await cache.close()
  }
}
