import DatabaseTestSupport
import Foundation
import PostHogAPI
import Recordings
import Synchronization
import Testing

@testable import Fetching

@Suite("A clock that is set")
struct SetClockTests {
  /// A wall clock that somebody sets, beside one that only goes on.
  private final class Clocks: Sendable {
    private let state = Mutex((wall: Date(timeIntervalSince1970: 1_795_262_400), uptime: Duration.seconds(9)))

    var now: Date { state.withLock(\.wall) }

    func pass(_ seconds: Double) {
      state.withLock { $0 = ($0.wall + seconds, $0.uptime + .seconds(seconds)) }
    }

    func set(by seconds: Double) { state.withLock { $0.wall += seconds } }

    var clock: FetchClock {
      FetchClock(
        now: { self.now }, uptime: { self.state.withLock(\.uptime) }, sleep: { _ in }, random: { 0 })
    }
  }

  private let clocks = Clocks()
  private let folder = TemporaryFolder()

  private func wait(_ keeper: QuotaKeeper) async -> TimeInterval? {
    await keeper.spend(.general, isAsked: true).heldUntil.map { $0.timeIntervalSince(clocks.now).rounded() }
  }

  @Test(arguments: [-7200.0, -30, 30, 7200], [true, false])
  func `A wait that was named neither grows nor shrinks`(_ shift: Double, _ isShared: Bool) async {
    let keeper = QuotaKeeper(path: isShared ? folder.path + "/quota.json" : nil, clock: clocks.clock)
    _ = await keeper.throttled(.general, until: clocks.now.addingTimeInterval(600))
    clocks.pass(100)
    #expect(await wait(keeper) == 500)
    clocks.set(by: shift)
    #expect(await wait(keeper) == 500)
    clocks.pass(499)
    #expect(await wait(keeper) == 1)
    clocks.pass(2)
    #expect(await wait(keeper) == nil)
  }

  @Test func `A wait that another program wrote down far ahead ends after an hour`() async throws {
    let path = folder.path + "/quota.json"
    let other = QuotaKeeper(path: path, clock: clocks.clock)
    _ = await other.throttled(.general, until: clocks.now.addingTimeInterval(3600))
    clocks.set(by: -86_400)
    let keeper = QuotaKeeper(path: path, clock: clocks.clock)
    #expect(await wait(keeper) == 3600)
    clocks.pass(1800)
    #expect(await wait(keeper) == 1800)
    clocks.pass(1801)
    #expect(await wait(keeper) == nil)
  }

  @Test(arguments: [true, false])
  func `Calls of the future do not count for ever`(_ isShared: Bool) async {
    let keeper = QuotaKeeper(path: isShared ? folder.path + "/quota.json" : nil, clock: clocks.clock)
    for _ in 0..<10 { _ = await keeper.spend(.recordingsList, isAsked: true) }
    #expect(await keeper.spend(.recordingsList, isAsked: false).heldUntil != nil)
    clocks.set(by: -86_400)
    #expect(await keeper.spend(.recordingsList, isAsked: false).heldUntil == nil)
  }
}
