import Foundation
import PostHogAPI
import Recordings
import Synchronization
import Testing

@testable import Fetching

@Suite("Loading page after page", .timeLimit(.minutes(10)))
struct LoadingAllTests {
  private let clock = StillClock()
  private let desk = Desk<PageToken?, RecordingPage>()

  /// Each page says at once that another one begins a hundred rows behind; its rows come from the desk.
  private var fetching: FetchActor {
    var calls = FetchCalls.unexpected
    calls.recordings = { [desk] (_, _, mark, steps) throws(FetchFailure) in
      steps.sent()
      if case .offset(let offset)? = mark { await steps.beginsNext(.offset(offset + 100)) }
      return try await desk.ask(mark)
    }
    return FetchActor(calls: calls, clock: clock.clock)
  }

  /// A page and the one behind it, whichever of them comes to the desk first.
  private func twoCalls() async -> (
    Desk<PageToken?, RecordingPage>.Call, Desk<PageToken?, RecordingPage>.Call
  ) {
    let calls = (await desk.next(), await desk.next())
    guard case (.offset(let one)?, .offset(let other)?) = (calls.0.question, calls.1.question), one > other
    else { return calls }
    return (calls.1, calls.0)
  }

  private func page(_ id: String) -> RecordingPage { RecordingPage(rows: [.recording(.named(id))]) }

  @Test
  func `The next page is on its way while the rows of one are read; what came ahead is not asked for again`()
    async throws
  {
    let fetching = fetching
    async let first = fetching.recordings(project, .recent, .offset(100), .background)
    let calls = await twoCalls()
    #expect(calls.0.question == .offset(100))
    #expect(calls.1.question == .offset(200))
    await desk.answer(calls.1, page("second"))
    await desk.answer(calls.0, page("first"))
    #expect(try await first.rows == page("first").rows)
    async let second = fetching.recordings(project, .recent, .offset(200), .background)
    let third = await desk.next()
    #expect(third.question == .offset(300))
    #expect(try await second.rows == page("second").rows)
    await desk.answer(third, page("third"))
  }

  @Test func `A page that was asked for ahead and waited for a minute is asked for anew`() async throws {
    let fetching = fetching
    async let first = fetching.recordings(project, .recent, .offset(100), .background)
    let calls = await twoCalls()
    await desk.answer(calls.1, page("old"))
    await desk.answer(calls.0, page("first"))
    _ = try await first
    clock.pass(.seconds(60))
    async let second = fetching.recordings(project, .recent, .offset(200), .background)
    let anew = await twoCalls()
    #expect(anew.0.question == .offset(200))
    await desk.answer(anew.0, page("new"))
    #expect(try await second.rows == page("new").rows)
    await desk.answer(anew.1, page("third"))
  }

  @Test func `Where the list goes on elsewhere, what was on its way is given up`() async throws {
    let fetching = fetching
    async let first = fetching.recordings(project, .recent, .offset(100), .background)
    let calls = await twoCalls()
    await desk.answer(calls.0, page("first"))
    _ = try await first
    async let other = fetching.recordings(project, .recent, .offset(5_000), .background)
    await desk.cancellation()
    let call = await twoCalls()
    #expect(call.0.question == .offset(5_000))
    await desk.answer(call.0, page("other"))
    #expect(try await other.rows == page("other").rows)
    await desk.answer(call.1, page("behind it"))
  }

  @Test func `The rows of a page are read only when the request for the next one has left`() async throws {
    let log = Mutex<[String]>([])
    var calls = FetchCalls.unexpected
    calls.recordings = { [desk] (_, _, mark, steps) throws(FetchFailure) in
      guard mark == .offset(200) else {
        steps.sent()
        await steps.beginsNext(.offset(200))
        log.withLock { $0.append("rows are read") }
        return page("first")
      }
      let ahead = try await desk.ask(mark)
      log.withLock { $0.append("sent") }
      steps.sent()
      return ahead
    }
    let fetching = FetchActor(calls: calls, clock: clock.clock)
    async let first = fetching.recordings(project, .recent, .offset(100), .background)
    await desk.answer(desk.next(), page("second"))
    _ = try await first
    #expect(log.withLock { $0 } == ["sent", "rows are read"])
  }

  @Test func `A page ahead that never leaves holds nobody up`() async throws {
    var calls = FetchCalls.unexpected
    calls.recordings = { (_, _, mark, steps) throws(FetchFailure) in
      if mark == .offset(200) { throw .keyRejected }
      await steps.beginsNext(.offset(200))
      return page("first")
    }
    let fetching = FetchActor(calls: calls, clock: clock.clock)
    let first = try await fetching.recordings(project, .recent, .offset(100), .background)
    #expect(first.rows == page("first").rows)
  }

  @Test func `Where the call fails, the page that asked is told`() async throws {
    var calls = FetchCalls.unexpected
    calls.recordings = { (_, _, _, _) throws(FetchFailure) in throw .keyRejected }
    let fetching = FetchActor(calls: calls, clock: clock.clock)
    await #expect(throws: FetchFailure.keyRejected) {
      try await fetching.recordings(project, .recent, .offset(100), .background)
    }
  }
}
