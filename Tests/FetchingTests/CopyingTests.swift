import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

@Suite("Keeping answers")
struct CopyingTests {
  private let folder = CopyFolder()
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
      copy: CopyPlace(server: "https://posthog.test", key: key, asked: asked, path: path ?? folder.file))
  }

  private func page(_ ids: String..., next: PageMark? = nil) -> RecordingPage {
    RecordingPage(
      rows: ids.map { .recording(Recording(id: RecordingID($0), raw: JSONText(#"{"id":"\#($0)"}"#))) },
      next: next)
  }

  /// The ids of a view's rows as the next run of the program finds them.
  private func foundLater(_ listing: RecordingListing? = nil, key: String = "one") async -> [String]? {
    let later = fetching(key: key).source.copy
    let rows = await later.rows(project, listing ?? newest, nil)
    await later.close()
    return rows?.rows.compactMap { $0.recording()?.id.text }
  }

  @Test("Pages are kept in the order of their answers, and the next run finds them without a call")
  func pages() async throws {
    let source = fetching(Script(.success(page("a", "b", next: .cursor("2"))), .success(page("c")))).source
    _ = try await source.recordings(project, newest, nil, .asked)
    _ = try await source.recordings(project, newest, .cursor("2"), .asked)
    await source.copy.close()
    #expect(await foundLater() == ["a", "b", "c"])
    #expect(await foundLater(key: "another") == nil)
  }

  @Test("The pages of a long load are kept in their order, too, whenever the program ends")
  func longLoad() async throws {
    let pages = Script(
      .success(page("a", next: .offset(1))), .success(page("b", next: .offset(2))), .success(page("c")))
    let source = fetching(pages).source
    _ = try await source.recordings(project, newest, nil, .asked)
    _ = await source.copy.project()
    for offset in 1...2 { _ = try await source.recordings(project, newest, .offset(offset), .background) }
    await source.copy.close()
    #expect(await foundLater() == ["a", "b", "c"])
  }

  @Test("A failed call leaves what was kept")
  func failure() async throws {
    let source = fetching(Script(.success(page("a")), .failure(.keyRejected))).source
    _ = try await source.recordings(project, newest, nil, .asked)
    _ = try? await source.recordings(project, newest, nil, .again)
    await source.copy.close()
    #expect(await foundLater() == ["a"])
  }

  @Test("A copy that cannot be kept harms no answer, and is told once")
  func failingCopy() async throws {
    let news = Mutex<[FetchNotice]>([])
    let source = fetching(Script(.success(page("a"))), path: "/dev/null/reel/copy.sqlite").source
    await source.tell { notice in
      if case .copy = notice { news.withLock { $0.append(notice) } }
    }
    #expect(try await source.recordings(project, newest, nil, .asked).rows.count == 1)
    #expect(await source.copy.rows(project, newest, nil) == nil)
    #expect(await source.copy.project() == nil)
    await source.copy.close()
    #expect(news.withLock { $0 } == [.copy(.failed(.noPlace(path: "/dev/null/reel/")))])
  }

  @Test("What went wrong before anybody listened is told when somebody does")
  func toldLate() async throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: folder.file).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("no database".utf8).write(to: URL(filePath: folder.file))
    let news = Mutex<[FetchNotice]>([])
    let source = fetching().source
    #expect(await source.copy.project() == nil)
    await source.tell { notice in news.withLock { $0.append(notice) } }
    guard case .copy(.setAside(let aside))? = news.withLock({ $0.first }) else {
      Issue.record("nothing was told")
      return
    }
    #expect(aside.reason == .damaged)
    await source.copy.close()
  }

  @Test("A recording comes with its raw row, and with what the user did to it since")
  func recording() async throws {
    let fetching = fetching(Script(.success(page("a")))) {
      $0.recording = { (_, id) throws(FetchFailure) in
        Recording(id: id, raw: JSONText(#"{"id":"a","viewed":false,"person":{"properties":{"plan":"pro"}}}"#))
      }
    }
    let source = fetching.source
    _ = try await source.recordings(project, newest, nil, .asked)
    _ = try await source.recording(project, RecordingID("a"), .asked)
    fetching.copy?.carriedOut([.markViewed(RecordingID("a"))], in: project)
    await source.copy.close()
    let copy = self.fetching().source.copy
    let found = await copy.recording(project, RecordingID("a"))
    #expect(found?.person.properties == JSONText(#"{"plan":"pro"}"#))
    #expect(found?.viewed == true)
    await copy.close()
  }

  @Test("What the server carried out, and what it no longer knows, is so in the copy")
  func writes() async throws {
    let bugs = RecordingListing.collection(PlaylistID("bugs"))
    let fetching = fetching(Script(.success(page("a", "b", "c", "d")))) {
      $0.recording = { (_, _) throws(FetchFailure) in throw .notFound }
    }
    let source = fetching.source
    _ = try await source.recordings(project, newest, nil, .asked)
    _ = try await source.recordings(project, bugs, nil, .asked)
    _ = try? await source.recording(project, RecordingID("d"), .asked)
    fetching.copy?.carriedOut(
      [.delete(RecordingID("a")), .remove(RecordingID("b"), PlaylistID("bugs"))], in: project)
    await source.copy.close()
    #expect(await foundLater() == ["b", "c"])
    #expect(await foundLater(bugs) == ["c"])
  }

  @Test("Playlists are kept when the last page of them has come, and not those of a narrower question")
  func playlists() async throws {
    func page(_ id: String, next: Int?) -> PlaylistPage {
      var playlist = Playlist(id: PlaylistID(id))
      playlist.raw = JSONText(#"{"short_id":"\#(id)","name":"\#(id)"}"#)
      return PlaylistPage(playlists: [playlist], nextOffset: next)
    }
    let pages = Script(
      .success(page("a", next: 1)), .success(page("b", next: nil)), .success(page("x", next: nil)))
    let source = fetching { $0.playlists = { (_, _) throws(FetchFailure) in try pages.next() } }.source
    _ = try await source.playlists(project, PlaylistsQuery(), .asked)
    #expect(await source.copy.playlists(project) == [])
    _ = try await source.playlists(project, PlaylistsQuery(offset: 1), .asked)
    _ = try await source.playlists(project, .holding(RecordingID("r")), .asked)
    await source.copy.close()
    let copy = fetching().source.copy
    #expect(await copy.playlists(project).map(\.title) == ["a", "b"])
    await copy.close()
  }

  @Test("The project that the key worked in by itself is remembered")
  func remembersProject() async throws {
    let shop = Project(id: ProjectID(7), name: "Shop")
    let source = fetching { $0.account = { () throws(FetchFailure) in Account(project: shop) } }.source
    _ = try await source.account()
    await source.copy.close()
    let copies = [fetching(), fetching(key: "another"), fetching(asked: ProjectID(7))].map(\.source.copy)
    #expect(await copies[0].project() == shop)
    #expect(await copies[1].project() == nil)
    #expect(await copies[2].project() == shop)
    for copy in copies { await copy.close() }
  }

  @Test("Clearing removes what was put aside of a damaged one, too")
  func clearingAside() async throws {
    let first = fetching(Script(.success(page("a")))).source
    _ = try await first.recordings(project, newest, nil, .asked)
    await first.copy.close()
    try Data("no database".utf8).write(to: URL(filePath: folder.file))
    let source = fetching(Script(.success(page("b")))).source
    _ = try await source.recordings(project, newest, nil, .asked)
    func aside() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("damaged") }
    }
    #expect(try !aside().isEmpty)
    _ = await source.copy.clear()
    #expect(try aside().isEmpty)
    await source.copy.close()
  }

  @Test("Clearing empties it, and what comes afterwards is kept again")
  func clearing() async throws {
    let source = fetching(Script(.success(page("a")), .success(page("b")))).source
    _ = try await source.recordings(project, newest, nil, .asked)
    guard case .success = await source.copy.clear() else {
      Issue.record("it was not cleared")
      return
    }
    _ = try await source.recordings(project, newest, nil, .again)
    await source.copy.close()
    #expect(await foundLater() == ["b"])
  }
}

/// A folder that is there as long as the test needs it.
final class CopyFolder: Sendable {
  let path = FileManager.default.temporaryDirectory.path() + "/reel-copy-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var file: String { path + "/copy.sqlite" }
}
