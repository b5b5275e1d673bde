import Foundation
import PostHogAPI
import Recordings
import Synchronization
import Testing

@testable import Fetching

@Suite("A server that fails at a page behind the first one")
struct FailingPageTests {
  private let clock = StillClock()
  private let failed = FetchFailure.serverFailed(status: 500, detail: nil)

  /// Answers first pages, and fails at the others so often.
  private final class Server: Sendable {
    private let state: Mutex<(failures: Int, asked: [PageToken?])>

    init(failures: Int) { state = Mutex((failures, [])) }

    var asked: [PageToken?] { state.withLock(\.asked) }

    func page(_ mark: PageToken?, _ failure: FetchFailure) throws(FetchFailure) -> RecordingPage {
      let isFailing = state.withLock { state in
        state.asked.append(mark)
        guard mark != nil, state.failures > 0 else { return false }
        state.failures -= 1
        return true
      }
      if isFailing { throw failure }
      return RecordingPage(rows: [.recording(.named("a"))], next: .cursor("next"))
    }
  }

  private func source(_ server: Server) -> RecordingSource {
    var calls = FetchCalls.unexpected
    calls.recordings = { [failed] (_, _, mark, _) throws(FetchFailure) in try server.page(mark, failed) }
    return FetchActor(calls: calls, clock: clock.clock).source
  }

  @Test(arguments: [Priority.user, .prefetch, .background])
  func `A cursor that fails is waited for before the list begins anew, longer each time`(_ priority: Priority)
    async
  {
    let server = Server(failures: .max)
    let source = source(server)
    for _ in 0...CursorRecovery.mostRestarts {
      await #expect(throws: failed) {
        try await source.recordings(project, .recent, .cursor("dead"), priority)
      }
    }
    #expect(server.asked.count == 3)
    #expect(clock.slept == [.milliseconds(250), .milliseconds(500)])
  }

  @Test func `The list begins anew with a first page that is asked for anew`() async throws {
    let server = Server(failures: 1)
    let source = source(server)
    _ = try await source.recordings(project, .recent, nil, .user)
    _ = try? await source.recordings(project, .recent, .cursor("next"), .user)
    _ = try await source.recordings(project, .recent, nil, .user)
    #expect(server.asked == [nil, .cursor("next"), nil])
  }

  @Test func `A place in the list is no cursor: the same page is asked for again`() async throws {
    let server = Server(failures: 2)
    let notices = source(server)
    _ = try await notices.recordings(project, .recent, .offset(50), .user)
    #expect(server.asked == [.offset(50), .offset(50), .offset(50)])
    #expect(clock.slept == [.milliseconds(250), .milliseconds(500)])
  }

  @Test func `A page that answers ends the count`() async throws {
    let server = Server(failures: 1)
    let source = source(server)
    _ = try? await source.recordings(project, .recent, .cursor("next"), .user)
    _ = try await source.recordings(project, .recent, .cursor("next"), .refresh)
    #expect(clock.slept == [.milliseconds(250)])
    _ = try await source.recordings(project, .recent, .cursor("next"), .refresh)
    #expect(clock.slept.count == 1)
  }
}

@Suite("A wait that the server named")
struct NamedWaitTests {
  private let clock = StillClock()
  private let until: Date

  init() { until = clock.now.addingTimeInterval(600) }

  private func fetching(_ script: Script<RecordingPage>) -> FetchActor {
    var calls = FetchCalls.unexpected
    calls.recordings = { (_, _, _, _) throws(FetchFailure) in try script.next() }
    calls.playlists = { (_, _) throws(FetchFailure) in PlaylistPage(playlists: []) }
    return FetchActor(calls: calls, clock: clock.clock)
  }

  @Test func `What the user asks waits, too, without a call; insisting sends one, once`() async throws {
    let script = Script<RecordingPage>(.failure(.throttled(until: until)))
    let source = fetching(script).source
    let throttled = FetchFailure.throttled(until: until)
    await #expect(throws: throttled) { try await source.recordings(project, .recent, nil, .user) }
    for priority in [Priority.user, .renewal, .prefetch, .following] {
      await #expect(throws: throttled) { try await source.recordings(project, .recent, nil, priority) }
    }
    #expect(script.calls == 1)
    await #expect(throws: throttled) { try await source.recordings(project, .recent, nil, .refresh) }
    #expect(script.calls == 2)
    // Other limits are others.
    _ = try await source.playlists(project, PlaylistsQuery(), .user)
  }

  @Test func `After the moment it is asked again`() async throws {
    let script = Script<RecordingPage>(
      .failure(.throttled(until: until)), .success(RecordingPage(rows: [])))
    let source = fetching(script).source
    _ = try? await source.recordings(project, .recent, nil, .user)
    clock.pass(.seconds(600))
    _ = try await source.recordings(project, .recent, nil, .user)
    #expect(script.calls == 2)
  }
}
