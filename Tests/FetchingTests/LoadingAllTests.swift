import Foundation
import Recordings
import Testing

@testable import Fetching

@Suite("Loading page after page", .timeLimit(.minutes(10)))
struct LoadingAllTests {
  private let clock = StillClock()
  private let desk = Desk<PageMark?, RecordingPage>()

  /// Each page says at once that another one begins a hundred rows behind; its rows come from the desk.
  private var fetching: FetchActor {
    var calls = FetchCalls.unexpected
    calls.recordings = { [desk] (_, _, mark, beginsNext) throws(FetchFailure) in
      if case .offset(let offset)? = mark { beginsNext(.offset(offset + 100)) }
      return try await desk.ask(mark)
    }
    return FetchActor(calls: calls, clock: clock.clock)
  }

  private func page(_ id: String) -> RecordingPage { RecordingPage(rows: [.recording(.named(id))]) }

  @Test("The next page is on its way while the rows of one are read; what came ahead is not asked for again")
  func ahead() async throws {
    let fetching = fetching
    async let first = fetching.recordings(project, .recent, .offset(100), .background)
    let calls = (await desk.next(), await desk.next())
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

  @Test("A page that was asked for ahead and waited for a minute is asked for anew")
  func old() async throws {
    let fetching = fetching
    async let first = fetching.recordings(project, .recent, .offset(100), .background)
    let calls = (await desk.next(), await desk.next())
    await desk.answer(calls.1, page("old"))
    await desk.answer(calls.0, page("first"))
    _ = try await first
    clock.pass(.seconds(60))
    async let second = fetching.recordings(project, .recent, .offset(200), .background)
    let anew = await desk.next()
    #expect(anew.question == .offset(200))
    await desk.answer(anew, page("new"))
    #expect(try await second.rows == page("new").rows)
    await desk.answer(desk.next(), page("third"))
  }

  @Test("Where the list goes on elsewhere, what was on its way is given up")
  func elsewhere() async throws {
    let fetching = fetching
    async let first = fetching.recordings(project, .recent, .offset(100), .background)
    let calls = (await desk.next(), await desk.next())
    await desk.answer(calls.0, page("first"))
    _ = try await first
    async let other = fetching.recordings(project, .recent, .offset(5_000), .background)
    await desk.cancellation()
    let call = await desk.next()
    #expect(call.question == .offset(5_000))
    await desk.answer(call, page("other"))
    #expect(try await other.rows == page("other").rows)
    await desk.answer(desk.next(), page("behind it"))
  }

  @Test("Where the call fails, the page that asked is told")
  func failing() async throws {
    var calls = FetchCalls.unexpected
    calls.recordings = { (_, _, _, _) throws(FetchFailure) in throw .keyRejected }
    let fetching = FetchActor(calls: calls, clock: clock.clock)
    await #expect(throws: FetchFailure.keyRejected) {
      try await fetching.recordings(project, .recent, .offset(100), .background)
    }
  }
}
