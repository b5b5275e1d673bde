import DatabaseTestSupport
import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

@Suite("Hours of following in the free tier")
struct FollowingHourTests {
  private let clock = StillClock()
  private let server: FreeTierServer
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/hour.json" }

  init() { server = FreeTierServer(clock) }

  private func reel() -> RecordingSource {
    var calls = FetchCalls.unexpected
    calls.recordings = { [server] (_, _, _, _) throws(FetchFailure) in try server.list() }
    return FetchActor(calls: calls, clock: clock.clock, quotaPath: path).source
  }

  /// Somebody who asks, and when they ask next.
  private struct Asker {
    var reel: RecordingSource
    var priority: Priority
    var at: Date
    /// Seconds after an answer.
    var pauses: [TimeInterval]
    var answers: [Date] = []
    var held = 0
  }

  /// Lets them ask in the order of their times, as a store does: held back, it asks again at the moment
  /// named.
  private func run(_ askers: [Asker], for seconds: TimeInterval) async -> [Asker] {
    var askers = askers
    let end = clock.now.addingTimeInterval(seconds)
    while let next = askers.indices.min(by: { askers[$0].at < askers[$1].at }), askers[next].at < end {
      clock.pass(.seconds(max(0, askers[next].at.timeIntervalSince(clock.now))))
      do throws(FetchFailure) {
        _ = try await askers[next].reel.recordings(project, .recent, nil, askers[next].priority)
        askers[next].answers.append(clock.now)
        let pause = askers[next].pauses.count > 1 ? askers[next].pauses.removeFirst() : askers[next].pauses[0]
        askers[next].at = clock.now.addingTimeInterval(pause)
      } catch {
        askers[next].held += 1
        askers[next].at = error.namedMoment ?? .distantFuture
      }
    }
    return askers
  }

  @Test
  func
    `As often as allowed, by two Reels, with a user at one of them: no 429, and the user is never held back`()
    async throws
  {
    let (one, other) = (reel(), reel())
    let start = clock.now
    let askers = await run(
      [
        Asker(reel: one, priority: .following, at: start, pauses: [1]),
        Asker(reel: other, priority: .following, at: start.addingTimeInterval(0.5), pauses: [1]),
        // Two in one minute, at most six an hour.
        Asker(
          reel: one, priority: .refresh, at: start.addingTimeInterval(20.2),
          pauses: [10, 700, 900, 1500, 1100, 20, 1400, 900, 600]),
      ], for: 7200)
    #expect(server.refused == 0)
    #expect(server.mostInAnHour <= 60)
    #expect(askers[2].held == 0 && askers[2].answers.count >= 9)
    // The quota is used, by both of them.
    #expect(server.mostInAnHour >= 54)
    #expect(askers[0].held > 0 && askers[1].held > 0)
    #expect(askers[0].answers.count > 20 && askers[1].answers.count > 20)
  }

  @Test
  func `At the steady pace something new comes every two minutes at the latest, however often the user asks`()
    async throws
  {
    let one = reel()
    let notices = await Notices(of: one)
    _ = try await one.recordings(project, .recent, nil, .following)
    let reports = notices.heard.compactMap { if case .quota(let report) = $0 { report } else { nil } }
    let report = try #require(reports.last)
    let pause = try #require(report.list).steadyPause
    let start = clock.now
    let askers = await run(
      [
        Asker(reel: one, priority: .following, at: start.addingTimeInterval(pause), pauses: [pause]),
        Asker(reel: one, priority: .refresh, at: start.addingTimeInterval(1000), pauses: [1300]),
      ], for: 3600)
    #expect(server.refused == 0)
    #expect(askers[1].held == 0 && askers[1].answers.count == 2)
    let gaps = zip(askers[0].answers, askers[0].answers.dropFirst()).map { $1.timeIntervalSince($0) }
    #expect(gaps.allSatisfy { $0 <= 2 * pause })
  }
}

extension FetchFailure {
  fileprivate var namedMoment: Date? {
    if case .throttled(let until) = self { until } else { nil }
  }
}

/// Counts like PostHog for a key of the free plan: 12 a minute, 60 an hour, what is refused does not count.
private final class FreeTierServer: Sendable {
  private let clock: StillClock
  private let state = Mutex((calls: [Date](), refused: 0, mostInAnHour: 0))

  init(_ clock: StillClock) { self.clock = clock }

  var refused: Int { state.withLock { $0.refused } }
  var mostInAnHour: Int { state.withLock { $0.mostInAnHour } }

  func list() throws(FetchFailure) -> RecordingPage {
    let now = clock.now
    let until = state.withLock { state -> Date? in
      for (seconds, most) in [(60.0, 12), (3600.0, 60)] {
        let recent = state.calls.filter { $0 > now.addingTimeInterval(-seconds) }
        guard recent.count >= most else { continue }
        state.refused += 1
        return recent[recent.count - most].addingTimeInterval(seconds)
      }
      state.calls.append(now)
      let hour = state.calls.count { $0 > now.addingTimeInterval(-3600) }
      state.mostInAnHour = max(state.mostInAnHour, hour)
      return nil
    }
    if let until { throw .throttled(until: until) }
    return RecordingPage(rows: [])
  }
}
