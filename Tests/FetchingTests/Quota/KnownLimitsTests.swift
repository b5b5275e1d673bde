import DatabaseTestSupport
import Foundation
import PostHogAPI
import Recordings
import Testing

@testable import Fetching

@Suite("What the user knows of the limits")
struct KnownLimitsTests {
  private let clock = FetchClock(
    now: { Date(timeIntervalSince1970: 1_795_262_400) }, sleep: { _ in }, random: { 0.5 })

  @Test func `Where there are none nothing waits, until a 429 shows one`() async {
    let keeper = QuotaKeeper(path: nil, assuming: .none, clock: clock)
    for _ in 0..<100 {
      let spent = await keeper.spend(.recordingsList, isAsked: false)
      #expect(spent.heldUntil == nil)
      #expect(spent.report == nil)
    }
    _ = await keeper.throttled(.recordingsList, until: clock.now().addingTimeInterval(60))
    #expect(await keeper.spend(.recordingsList, isAsked: false).heldUntil != nil)
  }

  @Test func `A 429 of a server that was said to have no limits finds what was spent before counted`() async {
    let keeper = QuotaKeeper(path: nil, assuming: .none, clock: clock)
    for _ in 0..<7 { _ = await keeper.spend(.recordingsList, isAsked: true) }
    let report = await keeper.throttled(.recordingsList, until: nil)
    // The refused one does not count.
    #expect(report.list?.callsThisHour == 6)
  }

  @Test
  func
    `The plan that the user names counts more than what a 429 taught before, and less than one that comes now`()
    async throws
  {
    let folder = TemporaryFolder()
    let path = folder.path + "/quota.json"
    let free = QuotaKeeper(path: path, clock: clock)
    for _ in 0..<13 { _ = await free.spend(.recordingsList, isAsked: true) }
    #expect(await free.throttled(.recordingsList, until: nil).limitsAreKnown)
    let named = QuotaKeeper(path: path, assuming: .plan(.paid), clock: clock)
    let report = await named.spend(.recordingsList, isAsked: true).report
    #expect(report?.list?.perHour == 300)
    #expect(report?.isNamed == true)
    let taught = await named.throttled(.recordingsList, until: nil)
    #expect(taught.list?.perHour == 60)
    #expect(!taught.isNamed)
  }

  @Test func `A named plan is kept to instead of the free one`() async {
    let keeper = QuotaKeeper(path: nil, assuming: .plan(.paid), clock: clock)
    for _ in 0..<40 { #expect(await keeper.spend(.recordingsList, isAsked: false).heldUntil == nil) }
    let free = QuotaKeeper(path: nil, clock: clock)
    for _ in 0..<10 { _ = await free.spend(.recordingsList, isAsked: false) }
    #expect(await free.spend(.recordingsList, isAsked: false).heldUntil != nil)
  }
}
