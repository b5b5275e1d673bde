import Foundation
import RecordingCache
import Recordings
import Testing

@Suite struct CacheMergeTests {
  private let cache: LocalCache

  init() throws { cache = try temporaryCache() }

  @Test func `A view that was never seen is not known`() async throws {
    #expect(try await cache.view() == nil)
  }

  @Test func `Pages lie one behind the other`() async throws {
    try await cache.save(page("a b", next: mark("2")))
    #expect(try await cache.view() == "a b > 2")
    try await cache.save(page("c d"), from: mark("2"))
    #expect(try await cache.view() == "a b c d")
  }

  @Test func `Rows that are known are not there twice`() async throws {
    try await cache.save(page("a b b", next: mark("2")))
    try await cache.save(page("b c", next: mark("3")), from: mark("2"))
    #expect(try await cache.view() == "a b c > 3")
  }

  @Test func `A refreshed first page keeps the rows behind it, and where they end`() async throws {
    try await cache.save(page("a b c", next: mark("2")))
    try await cache.save(page("d e f", next: mark("3")), from: mark("2"))
    try await cache.save(page("new a b", next: mark("other")))
    #expect(try await cache.view() == "new a b c d e f > 3")
    try await cache.save(page("g", next: mark("4")), from: mark("3"))
    #expect(try await cache.view() == "new a b c d e f g > 4")
  }

  @Test func `A row that the page would show, and does not, is gone`() async throws {
    try await cache.save(page("a b c", next: mark("2")))
    try await cache.save(page("d e f", next: mark("3")), from: mark("2"))
    try await cache.save(page("a c d", next: mark("other")))
    #expect(try await cache.view() == "a c d e f > 3")
  }

  @Test func `What ends with its first page holds nothing else`() async throws {
    try await cache.save(page("a b c", next: mark("2")))
    try await cache.save(page("d", next: mark("3")), from: mark("2"))
    try await cache.save(page("a c"))
    #expect(try await cache.view() == "a c")
    try await cache.save(page(""))
    #expect(try await cache.view() == "")
  }

  @Test func `Where the page reaches the end of what is known, reading goes on behind the page`() async throws
  {
    try await cache.save(page("a b c", next: mark("2")))
    try await cache.save(page("new a c", next: mark("other")))
    #expect(try await cache.view() == "new a c > other")
  }

  @Test func `An offset moves with the rows before it`() async throws {
    try await cache.save(page("a b", next: .offset(2)))
    try await cache.save(page("c d", next: .offset(4)), from: .offset(2))
    try await cache.save(page("x y a", next: .offset(3)))
    #expect(try await cache.view() == "x y a b c d > 6")
  }

  @Test func `A row that has risen from far below proves nothing about those it passed`() async throws {
    try await cache.save(page("a b", next: mark("2")), of: .busiest)
    try await cache.save(page("c d e f", next: mark("3")), of: .busiest, from: mark("2"))
    try await cache.save(page("f a", next: mark("other")), of: .busiest)
    #expect(try await cache.view(.busiest) == "f a b c d e > 3")
  }

  @Test
  func `Pages that follow a first one are laid over the rows behind it, and the last one ends the view`()
    async throws
  {
    try await cache.save(page("a b", next: mark("2")))
    try await cache.save(page("c d", next: mark("3")), from: mark("2"))
    try await cache.save(page("e f g"), from: mark("3"))
    try await cache.save(page("new a", next: mark("two")))
    #expect(try await cache.view() == "new a b c d e f g")
    try await cache.save(page("b d", next: mark("three")), from: mark("two"))
    #expect(try await cache.view() == "new a b d e f g")
    try await cache.save(page("d 1 2 3 4 f", next: mark("four")), from: mark("three"))
    #expect(try await cache.view() == "new a b d 1 2 3 4 f g")
    try await cache.save(page("5"), from: mark("four"))
    #expect(try await cache.view() == "new a b d 1 2 3 4 f 5")
  }

  @Test
  func `Where rows change their places, a further page too proves nothing about those that one has passed`()
    async throws
  {
    try await cache.save(page("a b c d e f g h"), of: .busiest)
    try await cache.save(page("a b", next: mark("two")), of: .busiest)
    try await cache.save(page("h c", next: mark("three")), of: .busiest, from: mark("two"))
    #expect(try await cache.view(.busiest) == "a b h c d e f g")
  }

  @Test func `Rows whose pages were all asked for once more are as young as the first of them`() async throws
  {
    func save(_ page: RecordingPage, from mark: PageToken? = nil, after seconds: TimeInterval) async throws {
      try await cache.save(page, of: .newest, from: mark, in: mine, at: noon.addingTimeInterval(seconds))
    }
    func rest() async throws -> TimeInterval? {
      try await cache.rows(.newest, in: mine, limit: 9, at: noon)?.restLoadedAt?.timeIntervalSince(noon)
    }
    try await save(page("a", next: mark("2")), after: 0)
    try await save(page("b c d"), from: mark("2"), after: 1)
    try await save(page("a", next: mark("two")), after: 60)
    try await save(page("b c", next: mark("three")), from: mark("two"), after: 61)
    #expect(try await rest() == 0)
    try await save(page("d"), from: mark("three"), after: 62)
    #expect(try await rest() == nil)
  }

  @Test func `A page that begins elsewhere leaves the view as it is, and its rows are known`() async throws {
    try await cache.save(page("a", next: mark("2")))
    try await cache.save(page("z", next: mark("9")), from: mark("8"))
    #expect(try await cache.view() == "a > 2")
    #expect(try await cache.recording(RecordingID("z"), in: mine, at: noon) != nil)
  }

  @Test func `Rows that cannot be read are left out`() async throws {
    let unreadable = Recordings.UnreadableRow(reason: "id: missing", raw: JSONText("{}"))
    try await cache.save(RecordingPage(rows: [.unreadable(unreadable), .recording(recording("a"))]))
    #expect(try await cache.view() == "a")
  }

  @Test func `The objects of several recordings come in one answer, and what is not there is left out`()
    async throws
  {
    try await cache.save(page("a b"))
    let objects = try await cache.raws(of: ["b", "none", "a"].map { RecordingID($0) }, in: mine)
    #expect(objects.mapValues(\.text).keys.map(\.text).sorted() == ["a", "b"])
    #expect(objects[RecordingID("b")]?.text.contains("\"id\":\"b\"") == true)
    #expect(try await cache.raws(of: [], in: mine) == [:])
  }

  // MARK: A stretch that was not read

  @Test func `Rows behind a stretch that was not read come back when a page reaches them`() async throws {
    try await cache.save(page("e f", next: mark("2")))
    try await cache.save(page("g h", next: mark("3")), from: mark("2"))
    try await cache.save(page("a b", next: mark("x")))
    #expect(try await cache.view() == "a b > x")
    try await cache.save(page("c d", next: mark("y")), from: mark("x"))
    #expect(try await cache.view() == "a b c d > y")
    try await cache.save(page("d2 f", next: mark("z")), from: mark("y"))
    #expect(try await cache.view() == "a b c d d2 f g h > 3")
  }

  @Test func `Rows that come back from behind a stretch are as old as they were`() async throws {
    func save(_ page: RecordingPage, from mark: PageToken? = nil, after seconds: TimeInterval) async throws {
      try await cache.save(page, of: .newest, from: mark, in: mine, at: noon.addingTimeInterval(seconds))
    }
    func rest() async throws -> TimeInterval? {
      try await cache.rows(.newest, in: mine, limit: 9, at: noon)?.restLoadedAt?.timeIntervalSince(noon)
    }
    try await save(page("e f g", next: mark("2")), after: 0)
    try await save(page("a b", next: mark("x")), after: 3600)
    #expect(try await rest() == nil)
    try await save(page("c d", next: mark("y")), from: mark("x"), after: 3601)
    #expect(try await rest() == nil)
    try await save(page("e f", next: mark("z")), from: mark("y"), after: 3602)
    #expect(try await cache.view() == "a b c d e f g > 2")
    #expect(try await rest() == 0)
  }

  @Test func `A first page closes the stretch if it reaches beyond it`() async throws {
    try await cache.save(page("e f g", next: mark("2")))
    try await cache.save(page("a b", next: mark("x")))
    try await cache.save(page("a b c f", next: mark("z")))
    #expect(try await cache.view() == "a b c f g > 2")
  }

  @Test func `A first page that does not reach the stretch leaves it`() async throws {
    try await cache.save(page("e f", next: mark("2")))
    try await cache.save(page("b c", next: mark("x")))
    try await cache.save(page("a b", next: mark("w")))
    #expect(try await cache.view() == "a b c > x")
    try await cache.save(page("d e", next: mark("y")), from: mark("x"))
    #expect(try await cache.view() == "a b c d e f > 2")
  }

  @Test func `Of two such stretches the few rows between them go`() async throws {
    try await cache.save(page("e f", next: mark("2")))
    try await cache.save(page("c d", next: mark("x")))
    try await cache.save(page("a b", next: mark("y")))
    #expect(try await cache.view() == "a b > y")
    try await cache.save(page("c d e", next: mark("z")), from: mark("y"))
    #expect(try await cache.view() == "a b c d e f > 2")
  }

  @Test func `Where the list ends before the stretch does, what lay behind it is gone`() async throws {
    try await cache.save(page("e f", next: mark("2")))
    try await cache.save(page("a b", next: mark("x")))
    try await cache.save(page("c"), from: mark("x"))
    #expect(try await cache.view() == "a b c")
  }
}
