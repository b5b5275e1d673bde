import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("Waiting and trying again")
struct RetryingTests {
  private let clock = StillClock()
  private let gateway = FetchFailure.serverFailed(status: 502, detail: nil)

  private func fetching(_ change: (inout FetchCalls) -> Void) -> FetchActor {
    var calls = FetchCalls.unexpected
    change(&calls)
    return FetchActor(calls: calls, clock: clock.clock)
  }

  @Test func `A read is tried again after a passing failure, and says so`() async throws {
    let script = Script<Recording>(.failure(gateway), .success(.named("a")))
    let fetching = fetching { $0.recording = { (_, _) throws(FetchFailure) in try script.next() } }
    let notices = await Notices(of: fetching.source)
    let start = clock.now
    #expect(try await fetching.source.recording(project, RecordingID("a"), .user) == .named("a"))
    #expect(clock.slept == [.milliseconds(250)])
    #expect(
      notices.heard.contains(
        .retrying(RetryNotice(failure: gateway, at: start.addingTimeInterval(0.25)))))
  }

  @Test func `A read that would wait long is answered with when to ask again`() async {
    let failure = FetchFailure.throttled(until: clock.now.addingTimeInterval(50))
    let fetching = fetching { $0.recordings = { (_, _, _, _) throws(FetchFailure) in throw failure } }
    await #expect(throws: failure) { try await fetching.source.recordings(project, .recent, nil, .user) }
    #expect(clock.slept == [])
  }

  @Test func `A server that names the same playlists for ever is not asked for ever`() async throws {
    let script = Script<PlaylistPage>(
      .success(PlaylistPage(playlists: [Playlist(id: PlaylistID("a"))], nextOffset: 1)),
      .success(PlaylistPage(playlists: [Playlist(id: PlaylistID("a"))], nextOffset: 2)))
    let fetching = fetching { $0.playlists = { (_, _) throws(FetchFailure) in try script.next() } }
    let playlists = try await fetching.source.playlistsHolding(project, RecordingID("r"), .user)
    #expect(playlists.map(\.id.text) == ["a"])
    #expect(script.calls == 2)
  }

  @Test func `The playlists that hold a recording come from all pages, without the built-in ones`()
    async throws
  {
    let fetching = fetching { calls in
      calls.playlists = { (_, query) throws(FetchFailure) in
        query.offset == 0
          ? PlaylistPage(
            playlists: [Playlist(id: PlaylistID("synthetic-x")), Playlist(id: PlaylistID("a"))], nextOffset: 2
          )
          : PlaylistPage(playlists: [Playlist(id: PlaylistID("b"))])
      }
    }
    let playlists = try await fetching.source.playlistsHolding(project, RecordingID("r"), .user)
    #expect(playlists.map(\.id.text) == ["a", "b"])
  }
}

@Suite("Keeping to the quota")
struct QuotaTests {
  private let clock = StillClock()

  private func fetching(_ script: Script<RecordingPage>) -> FetchActor {
    var calls = FetchCalls.unexpected
    calls.recordings = { (_, _, _, _) throws(FetchFailure) in try script.next() }
    return FetchActor(calls: calls, clock: clock.clock)
  }

  @Test func `Reading ahead stops before the free plan's limit; what is asked goes through`() async throws {
    let script = Script<RecordingPage>(.success(RecordingPage(rows: [])))
    let source = fetching(script).source
    for page in 0..<10 { _ = try await source.recordings(project, .recent, .offset(page), .prefetch) }
    let until = clock.now.addingTimeInterval(60)
    await #expect(throws: FetchFailure.throttled(until: until)) {
      try await source.recordings(project, .recent, .offset(10), .prefetch)
    }
    #expect(script.calls == 10)
    _ = try await source.recordings(project, .recent, nil, .user)
    _ = try await source.recordings(project, .collection(PlaylistID("p")), nil, .prefetch)
    #expect(script.calls == 12)
  }

  @Test func `Every change of the quota is told`() async throws {
    let until = clock.now.addingTimeInterval(30)
    let script = Script<RecordingPage>(.success(RecordingPage(rows: [])), .failure(.throttled(until: until)))
    let fetching = fetching(script)
    let notices = await Notices(of: fetching.source)
    _ = try await fetching.source.recordings(project, .recent, nil, .refresh)
    _ = try? await fetching.source.recordings(project, .recent, nil, .refresh)
    let reports = notices.heard.compactMap { if case .quota(let report) = $0 { report } else { nil } }
    #expect(reports.map { $0.list?.callsThisHour } == [1, 2, 1])
    #expect(reports.last?.list?.throttledUntil == until)
    #expect(reports.last?.list?.automaticWaitsUntil == until)
  }
}
