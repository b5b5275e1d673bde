import DatabaseTestSupport
import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

@Suite("Keeping answers")
struct CacheWriterTests {
  private let folder = TemporaryFolder()
  private var file: TestDatabase { folder.database("cache.sqlite") }
  private let newest = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d"))

  private func fetching(
    _ pages: Script<RecordingPage> = Script(.success(RecordingPage(rows: []))), key: String = "one",
    asked: ProjectID? = nil, path: String? = nil, change: (inout FetchCalls) -> Void = { _ in }
  ) -> FetchActor {
    var calls = FetchCalls.unexpected
    calls.recordings = { (_, _, _, _) throws(FetchFailure) in try pages.next() }
    change(&calls)
    return FetchActor(
      calls: calls, clock: StillClock().clock,
      cache: CachePlace(server: "https://posthog.test", key: key, asked: asked, path: path ?? file.path))
  }

  private func page(_ ids: String..., next: PageToken? = nil) -> RecordingPage {
    RecordingPage(
      rows: ids.map { .recording(Recording(id: RecordingID($0), raw: JSONText(#"{"id":"\#($0)"}"#))) },
      next: next)
  }

  /// The ids of a view's rows as the next run of the program finds them.
  private func foundLater(_ listing: RecordingListing? = nil, key: String = "one") async -> [String]? {
    let later = fetching(key: key).source.cache
    let rows = await later.rows(project, listing ?? newest, nil)
    await later.close()
    return rows?.rows.compactMap { $0.recording()?.id.text }
  }

  @Test func `Pages are kept in the order of their answers, and the next run finds them without a call`()
    async throws
  {
    let source = fetching(Script(.success(page("a", "b", next: .cursor("2"))), .success(page("c")))).source
    _ = try await source.recordings(project, newest, nil, .user)
    _ = try await source.recordings(project, newest, .cursor("2"), .user)
    await source.cache.close()
    #expect(await foundLater() == ["a", "b", "c"])
    #expect(await foundLater(key: "another") == nil)
  }

  @Test func `The pages of a long load are kept in their order, too, whenever the program ends`() async throws
  {
    let pages = Script(
      .success(page("a", next: .offset(1))), .success(page("b", next: .offset(2))), .success(page("c")))
    let source = fetching(pages).source
    _ = try await source.recordings(project, newest, nil, .user)
    _ = await source.cache.project()
    for offset in 1...2 { _ = try await source.recordings(project, newest, .offset(offset), .background) }
    await source.cache.close()
    #expect(await foundLater() == ["a", "b", "c"])
  }

  @Test func `A failed call leaves what was kept`() async throws {
    let source = fetching(Script(.success(page("a")), .failure(.keyRejected))).source
    _ = try await source.recordings(project, newest, nil, .user)
    _ = try? await source.recordings(project, newest, nil, .refresh)
    await source.cache.close()
    #expect(await foundLater() == ["a"])
  }

  @Test func `A cache that cannot be kept harms no answer, and is told once`() async throws {
    let news = Mutex<[FetchNotice]>([])
    let source = fetching(Script(.success(page("a"))), path: "/dev/null/reel/cache.sqlite").source
    await source.listen { notice in
      if case .cache = notice { news.withLock { $0.append(notice) } }
    }
    #expect(try await source.recordings(project, newest, nil, .user).rows.count == 1)
    #expect(await source.cache.rows(project, newest, nil) == nil)
    #expect(await source.cache.project() == nil)
    await source.cache.close()
    #expect(news.withLock { $0 } == [.cache(.failed(.noPlace(path: "/dev/null/reel")))])
  }

  @Test func `What went wrong before anybody listened is told when somebody does`() async throws {
    try file.replaceContent()
    let news = Mutex<[FetchNotice]>([])
    let source = fetching().source
    #expect(await source.cache.project() == nil)
    await source.listen { notice in news.withLock { $0.append(notice) } }
    guard case .cache(.quarantined(let aside))? = news.withLock({ $0.first }) else {
      Issue.record("nothing was told")
      return
    }
    #expect(aside.reason == .damaged)
    await source.cache.close()
  }

  @Test func `A recording comes with its raw row, and with what the user did to it since`() async throws {
    let fetching = fetching(Script(.success(page("a")))) {
      $0.recording = { (_, id) throws(FetchFailure) in
        Recording(id: id, raw: JSONText(#"{"id":"a","viewed":false,"person":{"properties":{"plan":"pro"}}}"#))
      }
    }
    let source = fetching.source
    _ = try await source.recordings(project, newest, nil, .user)
    _ = try await source.recording(project, RecordingID("a"), .user)
    fetching.cache?.carriedOut([.markViewed(RecordingID("a"))], in: project)
    await source.cache.close()
    let cache = self.fetching().source.cache
    let found = await cache.recording(project, RecordingID("a"))
    #expect(found?.person.properties == JSONText(#"{"plan":"pro"}"#))
    #expect(found?.viewed == true)
    await cache.close()
  }

  @Test func `What the server carried out, and what it no longer knows, is so in the cache`() async throws {
    let bugs = RecordingListing.collection(PlaylistID("bugs"))
    let fetching = fetching(Script(.success(page("a", "b", "c", "d")))) {
      $0.recording = { (_, _) throws(FetchFailure) in throw .notFound }
    }
    let source = fetching.source
    _ = try await source.recordings(project, newest, nil, .user)
    _ = try await source.recordings(project, bugs, nil, .user)
    _ = try? await source.recording(project, RecordingID("d"), .user)
    fetching.cache?.carriedOut(
      [.delete(RecordingID("a")), .remove(RecordingID("b"), PlaylistID("bugs"))], in: project)
    await source.cache.close()
    #expect(await foundLater() == ["b", "c"])
    #expect(await foundLater(bugs) == ["c"])
  }

  @Test func `Where another program keeps the file locked, the list comes, and closing gives the rest up`()
    async throws
  {
    let fetching = fetching(Script(.success(page("a")), .success(page("b")), .success(page("c"))))
    let news = await News(of: fetching)
    let source = fetching.source
    _ = await source.cache.project()
    let lock = try file.lock()
    for mark in [nil, PageToken.cursor("2"), .cursor("3")] {
      #expect(try await source.recordings(project, newest, mark, .user).rows.count == 1)
    }
    await source.cache.close()
    try lock.close()
    #expect(news.heard.count { if case .cache(.failed) = $0 { true } else { false } } == 1)
  }

  @Test func `Playlists are kept when the last page of them has come, and not those of a narrower question`()
    async throws
  {
    func page(_ id: String, next: Int?) -> PlaylistPage {
      var playlist = Playlist(id: PlaylistID(id))
      playlist.raw = JSONText(#"{"short_id":"\#(id)","name":"\#(id)"}"#)
      return PlaylistPage(playlists: [playlist], nextOffset: next)
    }
    let pages = Script(
      .success(page("a", next: 1)), .success(page("b", next: nil)), .success(page("x", next: nil)),
      .success(page("y", next: nil)), .success(page("z", next: nil)))
    let source = fetching { $0.playlists = { (_, _) throws(FetchFailure) in try pages.next() } }.source
    _ = try await source.playlists(project, PlaylistsQuery(), .user)
    #expect(await source.cache.playlists(project) == [])
    _ = try await source.playlists(project, PlaylistsQuery(offset: 1), .user)
    _ = try await source.playlists(project, .holding(RecordingID("r")), .user)
    for author in [PlaylistAuthor.me(id: nil), .user(id: 2, name: "lena")] {
      _ = try await source.playlists(project, author.query(limit: 200), .user)
    }
    await source.cache.close()
    let cache = fetching().source.cache
    #expect(await cache.playlists(project).map(\.title) == ["a", "b"])
    await cache.close()
  }

  @Test func `The project that the key worked in by itself is remembered`() async throws {
    let shop = Project(id: ProjectID(7), name: "Shop")
    let source = fetching { $0.account = { () throws(FetchFailure) in Account(project: shop) } }.source
    _ = try await source.account(.user)
    await source.cache.close()
    let caches = [fetching(), fetching(key: "another"), fetching(asked: ProjectID(7))].map(\.source.cache)
    #expect(await caches[0].project() == shop)
    #expect(await caches[1].project() == nil)
    #expect(await caches[2].project() == shop)
    for cache in caches { await cache.close() }
  }

  @Test func `Clearing removes what was quarantined of a damaged one, too`() async throws {
    let first = fetching(Script(.success(page("a")))).source
    _ = try await first.recordings(project, newest, nil, .user)
    await first.cache.close()
    try file.replaceContent()
    let source = fetching(Script(.success(page("b")))).source
    _ = try await source.recordings(project, newest, nil, .user)
    #expect(try file.quarantinedFiles().count == 1)
    _ = await source.cache.clear()
    #expect(try file.quarantinedFiles().isEmpty)
    await source.cache.close()
  }

  @Test func `Clearing empties it, and what comes afterwards is kept again`() async throws {
    let source = fetching(Script(.success(page("a")), .success(page("b")))).source
    _ = try await source.recordings(project, newest, nil, .user)
    guard case .success = await source.cache.clear() else {
      Issue.record("it was not cleared")
      return
    }
    _ = try await source.recordings(project, newest, nil, .refresh)
    await source.cache.close()
    #expect(await foundLater() == ["b"])
  }
}
