import Foundation
import Recordings
import Synchronization
import Testing

@testable import RecordingLibrary

@Suite("Reading snapshots")
struct SnapshotReadingTests {
  /// A server in functions: blocks by their keys, and what it answers to single parts once.
  private final class Server: Sendable {
    let listings: Mutex<[Result<SnapshotListing, FetchFailure>]>
    let refusals: Mutex<[SnapshotPart: [FetchFailure]]>
    let asked = Mutex<[SnapshotPart]>([])
    let source = ScriptedSource()
    let progress = Mutex<[SnapshotProgress]>([])

    init(_ listings: Result<SnapshotListing, FetchFailure>..., refusing: [SnapshotPart: [FetchFailure]] = [:])
    {
      self.listings = Mutex(listings)
      refusals = Mutex(refusing)
    }

    /// Answers what was received.
    func read() async throws(LibraryFailure) -> [SnapshotProgress] {
      let library = source.library { source in
        source.snapshotListing = { (_, _, _, _) throws(FetchFailure) in
          try self.listings.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }.get()
        }
        source.snapshots = { (_, _, part, _) throws(FetchFailure) in
          self.asked.withLock { $0.append(part) }
          if let failure = self.refusals.withLock({ $0[part]?.popLast() }) { throw failure }
          return Array("\(part)".utf8)
        }
      }
      try await library.snapshots(of: RecordingID("rec"), in: project) { [self] event in
        progress.withLock { $0.append(event) }
        return true
      }
      return progress.withLock { $0 }
    }

    var parts: [SnapshotPart] { asked.withLock { $0 } }
  }

  private static func blocks(_ keys: some Sequence<Int>) -> SnapshotListing {
    .sources(
      keys.map { key in
        SnapshotSource(
          kind: .blobV2, key: String(key), start: start.addingTimeInterval(Double(key) * 60),
          end: start.addingTimeInterval(Double(key) * 60 + 59))
      })
  }

  private static let broken = FetchFailure.serverFailed(status: 500, detail: nil)

  @Test func `Blocks are read twenty a call, whatever order they are listed in`() async throws {
    let server = Server(.success(Self.blocks((0..<45).reversed())))
    let progress = try await server.read()
    #expect(server.parts == [.blocks(0...19), .blocks(20...39), .blocks(40...44)])
    #expect(progress.first == .planned(calls: 3))
    #expect(progress.count == 4)
  }

  @Test func `Keys with gaps are asked for without them, and hostile ones not at all`() async throws {
    var sources = [0, 1, 3].map { SnapshotSource(kind: .blobV2, key: String($0)) }
    sources += ["-1", "9223372036854775808", "1e3", ""].map { SnapshotSource(kind: .blobV2, key: $0) }
    let server = Server(.success(.sources(sources)))
    let progress = try await server.read()
    #expect(server.parts == [.blocks(0...1), .blocks(3...3)])
    #expect(progress.count { if case .skipped = $0 { true } else { false } } == 4)
  }

  @Test func `One block that the server cannot read is a hole; all others are read`() async throws {
    let refusing = [0...9, 0...4, 3...4, 3...3].map(SnapshotPart.blocks)
    let server = Server(
      .success(Self.blocks(0..<10)),
      refusing: Dictionary(uniqueKeysWithValues: refusing.map { ($0, [Self.broken]) }))
    let progress = try await server.read()
    let span = start.addingTimeInterval(180)...start.addingTimeInterval(239)
    #expect(progress.contains(.hole(span, Self.broken)))
    let read: [SnapshotPart] = [.blocks(0...2), .blocks(4...4), .blocks(5...9)]
    #expect(
      progress.compactMap {
        if case .body(let body) = $0 { String(decoding: body, as: UTF8.self) } else { nil }
      }
        == read.map { "\($0)" })
  }

  @Test func `A range that is more than an answer may hold is read in halves`() async throws {
    let server = Server(
      .success(Self.blocks(0..<4)), refusing: [.blocks(0...3): [.unreadable(.tooLarge(limit: 1))]])
    _ = try await server.read()
    #expect(server.parts == [.blocks(0...3), .blocks(0...1), .blocks(2...3)])
  }

  @Test func `What the server lets the key wait for is asked again at the moment it named`() async throws {
    let moment = start.addingTimeInterval(40)
    let server = Server(
      .success(Self.blocks(0..<1)),
      refusing: [.blocks(0...0): [.busy(until: nil), .throttled(until: moment)]])
    let progress = try await server.read()
    #expect(progress.contains(.waiting(until: moment, .throttled(until: moment))))
    #expect(server.source.waited == [moment, start.addingTimeInterval(15)])
    #expect(server.parts.count == 3)
  }

  @Test func `A server that is always busy is not asked for ever`() async throws {
    let server = Server(.failure(.busy(until: nil)))
    await #expect(throws: LibraryFailure.fetch(.busy(until: nil))) { try await server.read() }
    #expect(server.source.waited.count == 8)
  }

  @Test func `An empty listing is asked for once more, and then believed`() async throws {
    let server = Server(.success(.sources([])), .success(Self.blocks(0..<1)))
    #expect(try await server.read().count == 2)
    #expect(server.source.waited == [start.addingTimeInterval(5)])
    let empty = Server(.success(.sources([])))
    #expect(try await empty.read() == [.planned(calls: 0)])
  }

  @Test func `A range that was listed and is unknown is asked for once more`() async throws {
    let passing = Server(.success(Self.blocks(0..<1)), refusing: [.blocks(0...0): [.notFound]])
    #expect(try await passing.read().count == 2)
    let gone = Server(.success(Self.blocks(0..<1)), refusing: [.blocks(0...0): [.notFound, .notFound]])
    await #expect(throws: LibraryFailure.fetch(.notFound)) { try await gone.read() }
  }

  @Test(arguments: [FetchFailure.gone, .missingScope("session_recording:read"), .keyRejected])
  func `What cannot be mended ends the reading`(_ failure: FetchFailure) async throws {
    let server = Server(.success(Self.blocks(0..<40)), refusing: [.blocks(20...39): [failure]])
    await #expect(throws: LibraryFailure.fetch(failure)) { try await server.read() }
  }

  @Test func `Older servers: files one by one, the latest events last, unknown kinds told`() async throws {
    let server = Server(
      .success(
        .sources([
          SnapshotSource(kind: .realtime), SnapshotSource(kind: .blob, key: "1-2"),
          SnapshotSource(kind: .other("blob_v2_lts")), SnapshotSource(kind: .blob, key: "3-4"),
        ])))
    let progress = try await server.read()
    #expect(server.parts == [.blob(key: "1-2"), .blob(key: "3-4"), .realtime])
    #expect(progress.first == .skipped("blob_v2_lts"))
  }

  @Test func `The oldest servers answer the snapshots themselves, page by page`() async throws {
    let server = Server(
      .success(.body([1], nextOffset: 20)), .success(.body([2], nextOffset: 40)),
      // A server that repeats itself is believed to have said all.
      .success(.body([3], nextOffset: 40)))
    #expect(try await server.read() == [.body([1]), .body([2]), .body([3])])
  }
}
