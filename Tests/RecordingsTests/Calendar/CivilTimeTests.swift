import Foundation
import Glibc
import Recordings
import Testing

struct CivilTimeTests {
  private func berlin() throws -> Zone { try #require(Zone(identifier: "Europe/Berlin")) }

  @Test func `A time is what clocks show in the zone, in summer and in winter`() throws {
    let winter = CivilTime(Date(timeIntervalSince1970: 1_796_020_447.9), in: try berlin())
    #expect(winter.full == "2026-11-30 07:34:07")
    #expect((winter.weekdayName, winter.monthName, winter.clock) == ("Mon", "Nov", "07:34"))
    let summer = CivilTime(Date(timeIntervalSince1970: 1_782_900_000), in: try berlin())
    #expect(summer.full == "2026-07-01 12:00:00")
  }

  @Test func `Before 1970, clocks still run forward`() {
    let time = CivilTime(Date(timeIntervalSince1970: -1), in: .gmt)
    #expect(time.full == "1969-12-31 23:59:59")
    #expect((time.weekdayName, time.dayNumber) == ("Wed", -1))
  }

  @Test func `A time that clocks show twice is the earlier one, and one that they skip comes an hour later`()
    throws
  {
    let zone = try berlin()
    let twice = CivilDay.number(year: 2026, month: 10, day: 25) * CivilDay.seconds + 9000
    #expect(
      ISODate.text(CivilTime.instant(seconds: twice, in: zone), in: zone) == "2026-10-25T02:30:00+02:00")
    let never = CivilDay.number(year: 2026, month: 3, day: 29) * CivilDay.seconds + 9000
    #expect(
      ISODate.text(CivilTime.instant(seconds: never, in: zone), in: zone) == "2026-03-29T03:30:00+02:00")
  }

  @Test(arguments: [-1e300, 1e300, -.infinity, .infinity])
  func `Dates beyond all calendars are shown, not trapped`(seconds: Double) {
    #expect(!CivilTime(Date(timeIntervalSince1970: seconds), in: .gmt).full.isEmpty)
  }

  @Test func `A zone without a name of letters is called by its offset`() {
    let now = Date(timeIntervalSince1970: 1_796_020_447)
    #expect(Zone(.gmt, called: "CET").name(at: now) == "CET")
    for name in ["-03", "", "GMT+1", "\u{1B}[2J", "Nowhere/City"] {
      #expect(Zone(.gmt, called: name).name(at: now) == "UTC+00:00")
    }
  }

  @Test(arguments: [1_796_020_447.9, 1_782_900_000, -712_000_000])
  func `The local zone is the C library's`(seconds: Double) {
    var time = time_t(seconds.rounded(.down))
    let date = Date(timeIntervalSince1970: seconds)
    #expect(Zone.local.secondsFromGMT(for: date) == localtime(&time).pointee.tm_gmtoff)
  }
}
