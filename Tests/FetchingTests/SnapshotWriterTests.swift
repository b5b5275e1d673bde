import DatabaseTestSupport
import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

@Suite("Keeping snapshots")
struct SnapshotWriterTests {
  private let folder = TemporaryFolder()
  private let clock = StillClock()
  private let id = RecordingID("one")
  private var file: TestDatabase { folder.database("snapshots.sqlite") }

  private func fetching(
    key: String = "one", limit: Int = 512 << 20, inMemory: Bool = false,
    change: (inout FetchCalls) -> Void = { _ in }
  ) -> FetchActor {
    var calls = FetchCalls.unexpected
    change(&calls)
    let path = inMemory ? nil : folder.path + "/cache.sqlite"
    return FetchActor(
      calls: calls, clock: clock.clock,
      cache: CachePlace(server: "https://posthog.test", key: key, asked: nil, path: path, limit: limit))
  }

  /// Bytes that do not pack to fewer.
  private let noise = (0..<300_000).reduce(into: (bytes: [UInt8](), state: UInt64(1))) { noise, _ in
    noise.state = noise.state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    noise.bytes.append(UInt8(truncatingIfNeeded: noise.state >> 40))
  }.bytes

  private let blocks = SnapshotBlocks(
    [SnapshotSource(kind: .blobV2, key: "0", start: .distantPast, end: .distantPast)], areFinal: true)

  /// Keeps it in a run of its own.
  private func keep(_ body: [UInt8], of id: RecordingID? = nil, limit: Int = 512 << 20) async {
    let cache = fetching(limit: limit).source.cache
    await cache.snapshots.save(project, id ?? self.id, blocks, body)
    await cache.close()
  }

  /// The bytes as a run finds them.
  private func found(in cache: CacheSource, _ id: RecordingID? = nil) async -> [UInt8]? {
    let id = id ?? self.id
    guard let answer = await cache.snapshots.known(project, id).answers.first else { return nil }
    return await cache.snapshots.body(project, id, answer.number)
  }

  private func foundLater(key: String = "one", _ id: RecordingID? = nil) async -> [UInt8]? {
    let later = fetching(key: key).source.cache
    let body = await found(in: later, id)
    await later.close()
    return body
  }

  @Test func `What was saved is found at once, and by the next run, but not with another key`() async throws {
    for inMemory in [true, false] {
      let cache = fetching(inMemory: inMemory).source.cache
      await cache.snapshots.save(project, id, blocks, [1, 2, 3])
      #expect(await found(in: cache) == [1, 2, 3])
      await cache.close()
    }
    #expect(await foundLater() == [1, 2, 3])
    #expect(await foundLater(key: "another") == nil)
  }

  @Test func `Without a question for snapshots there is no file of them`() async throws {
    let source = fetching { $0.recording = { (_, id) throws(FetchFailure) in Recording(id: id) } }.source
    _ = try await source.recording(project, id, .user)
    await source.cache.close()
    #expect(try !folder.fileNames().contains { $0.hasPrefix("snapshots") })
  }

  @Test func `What is saved goes when the recording expires; where that is not known, after a week`()
    async throws
  {
    let expiry = clock.now.addingTimeInterval(86_400)
    let source = fetching {
      $0.recording = { (_, id) throws(FetchFailure) in
        var recording = Recording(id: id, raw: JSONText("{}"))
        recording.expiryTime = expiry
        return recording
      }
    }.source
    _ = try await source.recording(project, id, .user)
    await source.cache.snapshots.save(project, id, blocks, [1])
    await source.cache.snapshots.save(project, RecordingID("two"), blocks, [2])
    await source.cache.close()
    clock.pass(.seconds(86_399))
    #expect(await foundLater() == [1])
    clock.pass(.seconds(2))
    #expect(await foundLater() == nil)
    #expect(await foundLater(RecordingID("two")) == [2])
    clock.pass(.seconds(6 * 86_400))
    #expect(await foundLater(RecordingID("two")) == nil)
  }

  @Test(arguments: [FetchFailure.gone, .notFound])
  func `A recording that the server does not know leaves nothing`(_ failure: FetchFailure) async throws {
    await keep([1])
    let source = fetching { $0.recording = { (_, _) throws(FetchFailure) in throw failure } }.source
    _ = try? await source.recording(project, id, .user)
    await source.cache.close()
    #expect(await foundLater() == nil)
  }

  @Test func `A recording that the user deleted leaves nothing`() async throws {
    await keep([1])
    let fetching = fetching()
    fetching.cache?.carriedOut([.delete(id)], in: project)
    await fetching.source.cache.close()
    #expect(await foundLater() == nil)
  }

  @Test func `Clearing the cache clears them, from within and from without`() async throws {
    await keep(noise)
    let cache = fetching().source.cache
    guard case .success(let bytes) = await cache.clear() else { return #expect(Bool(false)) }
    #expect(bytes > 0)
    #expect(await found(in: cache) == nil)
    await cache.close()
    await keep(noise)
    #expect(try await ClearedCache(at: folder.path + "/cache.sqlite").bytes > 0)
    #expect(await foundLater() == nil)
  }

  @Test func `Forgetting erases the file and what lies beside it`() async throws {
    await keep([1])
    let files = KeptFiles(
      cache: folder.path + "/cache.sqlite", journal: folder.path + "/journal.sqlite", others: [])
    let outcome = try await files.erase()
    #expect(outcome.erased.map(\.path).contains(file.path) && outcome.stays.isEmpty)
    #expect((try? folder.fileNames()) ?? [] == [])
  }

  @Test func `They have what the lists leave of the limit, and one recording half of that`() async throws {
    await keep(noise, limit: 400_000)
    #expect(await foundLater() == nil)
    await keep(noise, limit: 1_000_000)
    await keep(noise, of: RecordingID("two"), limit: 1_000_000)
    await keep(noise, of: RecordingID("three"), limit: 1_000_000)
    #expect(try file.content().count <= 1_000_000)
    #expect(await foundLater(RecordingID("three")) == noise)
  }

  @Test func `A file that cannot be kept harms no answer, and is told once`() async throws {
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: "/dev/null")
    let source = fetching().source
    let notices = await Notices(of: source)
    await source.cache.snapshots.save(project, id, blocks, [1])
    #expect(await found(in: source.cache) == nil)
    await source.cache.close()
    #expect(notices.heard.count == 1)
  }

  @Test func `Bytes that changed on the disk are no answer, and no failure`() async throws {
    await keep(noise)
    let size = try file.content().count
    // The page before the last one is full of the answer.
    try file.overwrite((size - 20_000)..<(size - 19_900))
    let source = fetching().source
    let notices = await Notices(of: source)
    let known = await source.cache.snapshots.known(project, id)
    let answer = try #require(known.answers.first)
    #expect(await source.cache.snapshots.body(project, id, answer.number) == nil)
    #expect(await source.cache.snapshots.known(project, id).answers.isEmpty)
    await source.cache.close()
    #expect(notices.heard.isEmpty)
  }

  @Test func `Who asks for what is on its way waits for the same call`() async throws {
    let desk = Desk<SnapshotPart, [UInt8]>()
    let fetching = fetching { calls in
      calls.snapshots = { (_, _, part) throws(FetchFailure) in try await desk.ask(part) }
    }
    let source = fetching.source
    async let ahead = source.snapshots(project, id, .blocks(0...3), .background)
    let call = await desk.next()
    async let asked = source.snapshots(project, id, .blocks(0...3), .user)
    let question = SnapshotQuestion(project: project, recording: id, part: .blocks(0...3))
    while await fetching.snapshotBodies.waiting(for: question) < 2 { await Task.yield() }
    await desk.answer(call, [7])
    let bodies = try await [ahead, asked]
    #expect(bodies == [[7], [7]])
    #expect(await desk.openCalls == 0)
    await source.cache.close()
  }
}
