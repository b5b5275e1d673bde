import Foundation
import PostHogAPI
import Recordings
import Testing

@testable import Fetching

@Suite("What the user knows of the limits")
struct KnownLimitsTests {
  private let clock = FetchClock(
    now: { Date(timeIntervalSince1970: 1_795_262_400) }, sleep: { _ in }, random: { 0.5 })

  @Test("Where there are none nothing waits, until a 429 shows one")
  func none() async {
    let keeper = QuotaKeeper(path: nil, assuming: .none, clock: clock)
    for _ in 0..<100 {
      let spent = await keeper.spend(.recordingsList, isAsked: false)
      #expect(spent.heldUntil == nil)
      #expect(spent.report == nil)
    }
    _ = await keeper.throttled(.recordingsList, until: clock.now().addingTimeInterval(60))
    #expect(await keeper.spend(.recordingsList, isAsked: false).heldUntil != nil)
  }

  @Test("A named plan is kept to instead of the free one")
  func plan() async {
    let keeper = QuotaKeeper(path: nil, assuming: .plan(.paid), clock: clock)
    for _ in 0..<40 { #expect(await keeper.spend(.recordingsList, isAsked: false).heldUntil == nil) }
    let free = QuotaKeeper(path: nil, clock: clock)
    for _ in 0..<10 { _ = await free.spend(.recordingsList, isAsked: false) }
    #expect(await free.spend(.recordingsList, isAsked: false).heldUntil != nil)
  }
}
