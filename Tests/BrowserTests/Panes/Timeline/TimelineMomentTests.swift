import Foundation
import Recordings
import Replay
import TestSupport
import Testing

@testable import Browser

@Suite("Typed moments of a timeline")
struct TimelineMomentTests {
  /// Begins at 11:59:00 GMT, and takes a minute.
  private let timeline = TimelineScene.timeline(TimelineScene.shop)

  private func offset(_ text: String, _ clock: TimelineClock = .elapsed, _ zone: Zone = .gmt) -> Int? {
    TimelineMoment(parsing: text).map { Int($0.time(in: timeline, clock, zone) - timeline.start) }
  }

  @Test(arguments: [
    ("83", 83_000), ("83.5", 83_500), ("83s", 83_000), ("1:23.5", 83_500), ("90:00", 5_400_000),
    ("11:59:05", 5_000), ("11:59:05.250", 5_250), ("11:59:05Z", 5_000), ("11:59Z", 0),
    ("2026-11-21T11:59:05Z", 5_000), ("2026-11-21 11:59:05", 5_000), ("2026-11-21T12:59:05+01:00", 5_000),
  ])
  func `Seconds, minutes, clock times and dates`(text: String, expected: Int) {
    #expect(offset(text) == expected)
  }

  @Test func `Two numbers are hours and minutes where moments are clock times`() {
    #expect(offset("11:59", .utc) == 0)
    #expect(offset("11:59", .elapsed) == (11 * 60 + 59) * 1000)
  }

  @Test(arguments: [
    "", ":", "1:", ":1", "a", "25:00:00", "1:61:00", "1:2:3:4", "-5", "1e9", "1:99", "9999999:00", "12:00:99",
    "0000-99-99", "١٢",
  ])
  func `Anything else is no moment`(text: String) {
    #expect(TimelineMoment(parsing: text) == nil)
  }

  @Test func `Of the days that a clock time may mean, the nearest is meant`() {
    var late = timeline
    late.start = 1_763_769_590_000 / 86_400_000 * 86_400_000 - 10_000
    late.end = late.start + 60_000
    func at(_ text: String) -> Int64? { TimelineMoment(parsing: text)?.time(in: late, .utc, .gmt) }
    #expect(at("23:59:55") == late.start + 5_000)
    #expect(at("00:00:05") == late.start + 15_000)
  }
}
