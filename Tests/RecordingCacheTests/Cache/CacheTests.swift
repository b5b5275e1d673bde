import Foundation
import RecordingCache
import Recordings
import Testing

@Suite struct CacheTests {
  private let cache: LocalCache

  init() throws { cache = try temporaryCache() }

  // MARK: How old it is

  @Test func `Playlists and recordings tell when they were answered`() async throws {
    #expect(try await cache.answeredAt(.playlists, in: mine) == nil)
    try await cache.save(page("a"))
    #expect(try await cache.answeredAt(.playlists, in: mine) == nil)
    #expect(try await cache.answeredAt(.recording(RecordingID("a")), in: mine) == noon)
    #expect(try await cache.answeredAt(.recording(RecordingID("b")), in: mine) == nil)
    try await cache.save(playlists: [], in: mine, at: noon)
    #expect(try await cache.answeredAt(.playlists, in: mine) == noon)
  }

  // MARK: Whose rows they are

  @Test func `Nobody sees another key's, server's or project's rows`() async throws {
    try await cache.save(page("a"))
    try await cache.save(playlists: [JSONText("{}")], in: mine, at: noon)
    var others = [mine, mine, mine]
    others[0].key = "another"
    others[1].server = "https://us.posthog.com"
    others[2].project = ProjectID(2)
    for other in others {
      #expect(try await cache.view(in: other) == nil)
      #expect(try await cache.recording(RecordingID("a"), in: other, at: noon) == nil)
      #expect(try await cache.playlists(in: other) == [])
      try await cache.forget([RecordingID("a")], in: other)
      try await cache.save(page("b"), in: other)
    }
    #expect(try await cache.view() == "a")
  }

  @Test func `Different questions are different views, however they are paged`() async throws {
    var errors = RecordingsQuery(dateFrom: "-30d")
    errors.havingPredicates = [.object(["key": .string("console_error_count")])]
    try await cache.save(page("a"))
    try await cache.save(page("b"), of: .matching(errors))
    try await cache.save(page("c"), of: .bugs)
    #expect(try await cache.view() == "a")
    #expect(try await cache.view(.matching(errors)) == "b")
    #expect(try await cache.view(.bugs) == "c")
    var small = RecordingsQuery(dateFrom: "-30d")
    small.limit = 20
    #expect(try await cache.view(.matching(small)) == "a")
  }

  @Test func `Every part of a question makes another view of it`() async throws {
    let changes: [(inout RecordingsQuery) -> Void] = [
      { $0.dateFrom = "-7d" }, { $0.dateFrom = nil }, { $0.dateFrom = "all -30d" }, { $0.dateTo = "-1d" },
      { $0.order = .clickCount }, { $0.ascending = true }, { $0.hideViewed = .currentUser },
      { $0.sessionIDs = [] }, { $0.personUUID = "p" }, { $0.operand = .or },
      { $0.filterTestAccounts = false },
    ]
    try await cache.save(page("a"))
    for (number, change) in changes.enumerated() {
      var query = RecordingsQuery(dateFrom: "-30d")
      change(&query)
      #expect(try await cache.view(.matching(query)) == nil)
      try await cache.save(page("r\(number)"), of: .matching(query))
    }
    #expect(try await cache.view() == "a")
  }

  @Test func `The project is remembered that the key worked in by itself`() async throws {
    let shop = Project(id: ProjectID(1), name: "Shop", organization: "Acme", timezone: "UTC")
    try await cache.save(shop, wasAskedFor: false, in: mine, at: noon)
    var other = mine
    other.project = ProjectID(2)
    let blog = Project(id: ProjectID(2), name: "Blog")
    try await cache.save(blog, wasAskedFor: true, in: other, at: noon.addingTimeInterval(1))
    #expect(try await project(nil) == shop)
    #expect(try await project(ProjectID(2)) == blog)
    #expect(try await project(ProjectID(3)) == nil)
    #expect(try await cache.project(server: mine.server, key: "another", asked: nil) == nil)
  }

  private func project(_ asked: ProjectID?) async throws -> Project? {
    try await cache.project(server: mine.server, key: mine.key, asked: asked)
  }

  // MARK: What a row is

  @Test func `Raw rows come back as they were`() async throws {
    try await cache.save(page("a"))
    var retrieved = recording("a")
    retrieved.raw = JSONText(#"{"id":"a","events":9}"#)
    try await cache.save(retrieved: retrieved, in: mine, at: noon)
    let raws = try #require(try await cache.recording(RecordingID("a"), in: mine, at: noon))
    #expect(raws.listed == recording("a").raw)
    #expect(raws.retrieved == retrieved.raw)
    #expect(raws.packed.recording()?.person.name == "Ada")
  }

  @Test func `A recording that no list showed is kept all the same`() async throws {
    try await cache.save(retrieved: recording("a"), in: mine, at: noon)
    #expect(try await cache.recording(RecordingID("a"), in: mine, at: noon)?.retrieved == recording("a").raw)
    #expect(try await cache.view() == nil)
  }

  @Test func `Ids of any kind are kept`() async throws {
    let ids = ["\u{0}", "a\u{0}b", "a", "'\"%_", "0195f8c7-0ba7-7000-8000-00000000000a", "ü€😀"]
    try await cache.save(RecordingPage(rows: ids.map { .recording(recording($0)) }))
    let rows = try await cache.rows(.newest, in: mine, limit: 10, at: noon)
    #expect(rows?.rows.map { $0.recording()?.id.text } == ids)
    #expect(try await cache.recording(RecordingID("a\u{0}b"), in: mine, at: noon) != nil)
  }

  @Test func `A view is read in parts, and knows its age and its end`() async throws {
    try await cache.save(page("a b c d e", next: mark("2")))
    let first = try #require(try await cache.rows(.newest, in: mine, limit: 3, at: noon))
    #expect(first.ids == "a b c")
    #expect(first.loadedAt == noon)
    #expect(first.next == mark("2"))
    let rest = try #require(
      try await cache.rows(.newest, in: mine, from: first.more, limit: 3, at: noon))
    #expect(rest.ids == "d e")
    #expect(rest.more == nil)
  }

  @Test func `Rows behind a first page are as old as they were, until all of them are newer`() async throws {
    func ages() async throws -> [TimeInterval?] {
      let rows = try #require(try await cache.rows(.newest, in: mine, limit: 9, at: noon))
      return [rows.loadedAt, rows.restLoadedAt].map { $0?.timeIntervalSince(noon) }
    }
    func save(_ page: RecordingPage, from mark: PageToken? = nil, after seconds: TimeInterval) async throws {
      try await cache.save(page, of: .newest, from: mark, in: mine, at: noon.addingTimeInterval(seconds))
    }
    try await save(page("a b", next: mark("2")), after: 0)
    try await save(page("c d"), from: mark("2"), after: 1)
    #expect(try await ages() == [0, nil])
    try await save(page("a b", next: mark("2")), after: 60)
    #expect(try await ages() == [60, 0])
    try await save(page("new a", next: mark("2")), after: 90)
    #expect(try await ages() == [90, 0])
    try await save(page("new a b c d"), after: 120)
    #expect(try await ages() == [120, nil])
  }

  @Test func `Playlists are those of the last time, in their order`() async throws {
    let rows = ["1", "2", "3"].map { JSONText(#"{"short_id":"\#($0)"}"#) }
    try await cache.save(playlists: rows, in: mine, at: noon)
    try await cache.save(playlists: [rows[2], rows[0]], in: mine, at: noon)
    #expect(try await cache.playlists(in: mine) == [rows[2], rows[0]])
  }

  // MARK: What becomes of rows

  @Test func `Decisions change the rows in every view`() async throws {
    try await cache.save(page("a b"))
    try await cache.save(page("b c"), of: .bugs)
    try await cache.update([RecordingID("b"), RecordingID("unknown")], in: mine) { $0.viewed = true }
    let viewed = try await cache.rows(.bugs, in: mine, limit: 9, at: noon)?.rows.map {
      $0.recording()?.viewed
    }
    #expect(viewed == [true, nil])
    try await cache.takeOut([RecordingID("b")], of: .bugs, in: mine)
    #expect(try await cache.view(.bugs) == "c")
    #expect(try await cache.view() == "a b")
    try await cache.forget([RecordingID("b")], in: mine)
    #expect(try await cache.view() == "a")
    #expect(try await cache.recording(RecordingID("b"), in: mine, at: noon) == nil)
  }

  @Test func `What has expired is never read, and goes`() async throws {
    var page = page("a c")
    page.rows.insert(.recording(recording("b") { $0.expiryTime = noon.addingTimeInterval(60) }), at: 1)
    try await cache.save(page)
    #expect(try await cache.view() == "a b c")
    let later = noon.addingTimeInterval(60)
    #expect(try await cache.rows(.newest, in: mine, limit: 9, at: later)?.ids == "a c")
    #expect(try await cache.recording(RecordingID("b"), in: mine, at: later) == nil)
    try await cache.sweep(limit: .max, at: later)
    #expect(try await cache.view() == "a c")
  }

  @Test func `Beyond the limit raw rows go first, the oldest before the others`() async throws {
    for (number, part) in ["old", "new"].enumerated() {
      let rows = (0..<600).map { index in
        PageRow.recording(
          recording("\(part)\(index)") {
            $0.raw = JSONText("{\"x\":\"\(String(repeating: "x", count: 2000))\"}")
          })
      }
      try await cache.save(
        RecordingPage(rows: rows), of: .collection(PlaylistID(part)), from: nil, in: mine,
        at: noon.addingTimeInterval(Double(number)))
    }
    let size = try await cache.size()
    try await cache.sweep(limit: size - 1_000_000, at: noon)
    #expect(try await cache.size() <= size - 1_000_000)
    #expect(try await cache.recording(RecordingID("old0"), in: mine, at: noon)?.listed == nil)
    #expect(try await cache.recording(RecordingID("new599"), in: mine, at: noon)?.listed != nil)
    #expect(
      try await cache.rows(.collection(PlaylistID("old")), in: mine, limit: 999, at: noon)?.rows.count == 600)
    try await cache.sweep(limit: 1, at: noon)
    #expect(try await cache.rows(.collection(PlaylistID("new")), in: mine, limit: 999, at: noon)?.rows == [])
  }

  @Test func `Clearing removes the rows of every key`() async throws {
    var other = mine
    other.key = "another"
    try await cache.save(page("a"))
    try await cache.save(page("b"), in: other)
    #expect(try await cache.view(in: other) == "b")
    _ = try await cache.clear()
    #expect(try await cache.view() == nil)
    #expect(try await cache.view(in: other) == nil)
  }
}
