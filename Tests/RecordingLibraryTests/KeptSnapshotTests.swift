import Foundation
import Recordings
import Testing

@testable import RecordingLibrary

@Suite("Reading snapshots that are kept")
struct KeptSnapshotTests {
  private static let day: TimeInterval = 24 * 3600

  @Test func `A final recording is read with one call and one for twenty blocks, and then with none`()
    async throws
  {
    let server = SnapshotServer(0..<45, age: Self.day + 1)
    let first = try await server.read()
    #expect(server.asked() == [nil, .blocks(0...19), .blocks(20...39), .blocks(40...44)])
    let second = try await server.read()
    #expect(server.asked().isEmpty)
    #expect(second.planned == 0)
    #expect(first.lines == server.lines && second.lines == server.lines && second.count == 45)
  }

  @Test func `Until a day has passed since its beginning it is listed again, and its last block read again`()
    async throws
  {
    for blocks in [1, 20, 21, 45] {
      let server = SnapshotServer(0..<blocks, age: Self.day)
      _ = try await server.read()
      _ = server.asked()
      let again = try await server.read()
      #expect(server.asked() == [nil, .blocks((blocks - 1)...(blocks - 1))])
      #expect(again.lines == server.lines && again.planned == 1)
    }
  }

  @Test func `Of a recording that went on only the new blocks are asked for, and the one that grew`()
    async throws
  {
    let server = SnapshotServer(0..<20, age: 3600)
    _ = try await server.read()
    _ = server.asked()
    server.list((0..<19).map { SnapshotServer.block($0) } + [SnapshotServer.block(19, length: 70)])
    #expect(try await server.read().lines.isSuperset(of: server.lines))
    #expect(server.asked() == [nil, .blocks(19...19)])
    server.list(
      (0..<19).map { SnapshotServer.block($0) } + [SnapshotServer.block(19, length: 70)]
        + (20..<39).map { SnapshotServer.block($0) })
    #expect(try await server.read().lines.isSuperset(of: server.lines))
    // The block that was last is as it was, and no longer last.
    #expect(server.asked() == [nil, .blocks(20...38)])
  }

  @Test func `Where a late block moves the others to new keys, no answer passes for another`() async throws {
    for place in [0, 3, 9] {
      let server = SnapshotServer(0..<10, age: 3600)
      _ = try await server.read()
      _ = server.asked()
      let before = (0..<place).map { SnapshotServer.block($0) }
      let late = SnapshotServer.block(place, from: place * 60 - 30, length: 10)
      let after = (place..<10).map { SnapshotServer.block($0 + 1, from: $0 * 60) }
      server.list(before + [late] + after)
      let reading = try await server.read()
      #expect(reading.lines == server.lines)
      #expect(server.asked() == [nil, .blocks(0...10)])
      #expect(server.kept.keys == [(0...10).map(String.init)])
    }
  }

  @Test func `A block that shrank, or begins elsewhere, is another block`() async throws {
    for changed in [SnapshotServer.block(2, length: 30), SnapshotServer.block(2, from: 100)] {
      let server = SnapshotServer(0..<3, age: 3600)
      _ = try await server.read()
      _ = server.asked()
      server.list([SnapshotServer.block(0), SnapshotServer.block(1), changed])
      #expect(try await server.read().lines == server.lines)
      #expect(server.asked() == [nil, .blocks(0...2)])
    }
  }

  @Test func `What was damaged meanwhile is asked for again`() async throws {
    let server = SnapshotServer(0..<30, age: 2 * Self.day)
    _ = try await server.read()
    _ = server.asked()
    server.kept.damageAll()
    #expect(try await server.read().lines == server.lines)
    #expect(server.asked() == [.blocks(0...19), .blocks(20...29)])
  }

  @Test func `A hole is asked for again, and nothing beside it`() async throws {
    let server = SnapshotServer(0..<8, age: 2 * Self.day)
    let broken = FetchFailure.serverFailed(status: 500, detail: nil)
    for keys in [0...7, 4...7, 4...5, 5...5] { server.refuse(.blocks(keys), broken) }
    #expect(try await server.read().holes == 1)
    _ = server.asked()
    server.refuse(.blocks(5...5), nil)
    let reading = try await server.read()
    #expect(server.asked() == [.blocks(5...5)])
    #expect(reading.lines == server.lines && reading.holes == 0)
  }

  @Test func `A refresh lists a final recording anew, and reads what is new only`() async throws {
    let server = SnapshotServer(0..<8, age: 2 * Self.day)
    _ = try await server.read()
    _ = server.asked()
    #expect(try await server.read(.refresh).lines == server.lines)
    #expect(server.asked() == [nil])
  }

  @Test func `Who insists does so once; what is read ahead stays behind what the user waits for`()
    async throws
  {
    let insisting = SnapshotServer(0..<21, age: 3600)
    _ = try await insisting.read(.refresh)
    #expect(insisting.priorities == [.refresh, .user, .user])
    let ahead = SnapshotServer(0..<21, age: 3600)
    _ = try await ahead.read(.background)
    #expect(ahead.priorities == [.background, .background, .background])
  }

  @Test(arguments: [FetchFailure.gone, .notFound])
  func `A recording that the server does not have leaves nothing`(_ failure: FetchFailure) async throws {
    for part in [nil, SnapshotPart.blocks(0...7)] {
      let server = SnapshotServer(0..<8, age: 2 * Self.day)
      _ = try await server.read()
      server.kept.damageAll()
      server.refuse(part, failure)
      await #expect(throws: LibraryFailure.fetch(failure)) {
        try await server.read(part == nil ? .refresh : .user)
      }
      #expect(server.kept.isEmpty)
    }
  }

  @Test func `An empty listing is not kept, and costs nothing that is`() async throws {
    let server = SnapshotServer(0..<4, age: 3600)
    _ = try await server.read()
    server.list([])
    #expect(try await server.read().lines.isEmpty)
    #expect(server.kept.keys == [["0", "1", "2", "3"]])
    let empty = SnapshotServer(0..<0, age: 2 * Self.day)
    _ = try await empty.read()
    #expect(empty.kept.isEmpty)
  }

  @Test func `Files of older servers are kept by themselves, and what lies in no file never`() async throws {
    let server = SnapshotServer(0..<0, age: 3600)
    var files = (0..<3).map { SnapshotServer.block($0) }
    for index in files.indices { files[index].kind = .blob }
    server.list(files + [SnapshotSource(kind: .realtime)])
    _ = try await server.read()
    _ = server.asked()
    let reading = try await server.read()
    #expect(server.asked() == [nil, .realtime])
    #expect(reading.lines == server.lines)
    #expect(server.kept.keys == [["0"], ["1"], ["2"]])
  }

  @Test func `Blocks without times are never kept`() async throws {
    let server = SnapshotServer(0..<0, age: 2 * Self.day)
    server.list([SnapshotSource(kind: .blobV2, key: "0", start: start)])
    _ = try await server.read()
    #expect(server.kept.keys.isEmpty)
  }

  @Test func `Reading on receives what is new, and the block that was last`() async throws {
    let server = SnapshotServer(0..<25, age: 3600)
    let first = try await server.read()
    _ = server.asked()
    server.list((0..<30).map { SnapshotServer.block($0) })
    let second = try await server.read(after: first.read)
    #expect(server.asked() == [nil, .blocks(25...29)])
    #expect(second.count == 5)
    let third = try await server.read(after: second.read)
    #expect(server.asked() == [nil, .blocks(29...29)])
    #expect(third.count == 1 && third.read.answers.count <= 4)
  }

  @Test func `Reading on asks for a hole again`() async throws {
    let server = SnapshotServer(0..<2, age: 2 * Self.day)
    let broken = FetchFailure.serverFailed(status: 500, detail: nil)
    for keys in [0...1, 1...1] { server.refuse(.blocks(keys), broken) }
    let first = try await server.read()
    _ = server.asked()
    server.refuse(.blocks(1...1), nil)
    let second = try await server.read(after: first.read)
    #expect(second.lines == ["60.0-119.0\n"])
    #expect(server.asked() == [.blocks(1...1)])
    #expect(try await server.read(after: second.read).count == 0)
    #expect(server.asked().isEmpty)
  }
}
