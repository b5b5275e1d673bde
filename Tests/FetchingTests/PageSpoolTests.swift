import DatabaseTestSupport
import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("Pages that wait on the disk")
struct PageSpoolTests {
  private let folder = TemporaryFolder()
  private let clock = StillClock()

  private func spool(limit: Int = 1 << 20) throws -> PageSpool {
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    return PageSpool(folder: folder.path, limit: limit, uptime: clock.clock.uptime)
  }

  private func page(_ ids: String..., next: PageToken? = nil) -> RecordingPage {
    RecordingPage(
      rows: ids.map { .recording(Recording(id: RecordingID($0), raw: JSONText(#"{"id":"\#($0)"}"#))) },
      next: next)
  }

  private func ids(_ page: RecordingPage?) -> [String]? { page?.rows.compactMap { $0.recording?.id.text } }

  @Test func `They come back with their rows and how the list goes on, in any order, and leave no file`()
    async throws
  {
    let spool = try spool()
    let places = try [page("a", "b", next: .cursor("2")), page(), page("c")].map {
      try #require(spool.write($0))
    }
    let (last, none, first) = await (spool.read(places[2]), spool.read(places[1]), spool.read(places[0]))
    #expect(ids(last) == ["c"])
    #expect(ids(none) == [])
    #expect(ids(first) == ["a", "b"])
    #expect(first?.next == .cursor("2"))
    #expect(try folder.fileNames().isEmpty)
  }

  @Test func `Those that find no room are not kept; when all are taken there is room again`() async throws {
    let spool = try spool(limit: 20)
    let place = try #require(spool.write(page("a")))
    #expect(spool.write(page("b")) == nil)
    #expect(ids(await spool.read(place)) == ["a"])
    #expect(spool.write(page("b")) != nil)
  }

  @Test func `They wait until no call for more of them is under way, or the program ends`() async throws {
    let spool = try spool()
    let places = try [page("a"), page("b")].map { try #require(spool.write($0)) }
    spool.beginLoad()
    async let first = spool.read(places[0])
    spool.endLoad()
    #expect(ids(await first) == ["a"])
    spool.beginLoad()
    async let second = spool.read(places[1])
    spool.closeSoon()
    #expect(ids(await second) == ["b"])
  }

  @Test func `Where more and more of them come, they are kept after two seconds all the same`() async throws {
    let spool = try spool()
    spool.beginLoad()
    let place = try #require(spool.write(page("a")))
    async let first = spool.read(place)
    clock.pass(.seconds(2))
    _ = spool.write(page("b"))
    #expect(ids(await first) == ["a"])
  }

  @Test func `What still waits a second after the program was to end is given up`() async throws {
    let spool = try spool()
    let place = try #require(spool.write(page("a")))
    spool.closeSoon()
    clock.pass(.seconds(1))
    #expect(await spool.read(place) == nil)
  }
}
