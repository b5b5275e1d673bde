import Foundation
import Recordings
import Testing

struct CivilTimeTests {
  private func berlin() throws -> TimeZone { try #require(TimeZone(identifier: "Europe/Berlin")) }

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

  @Test func `A zone has a name for winter and for summer, and its offset where neither holds`() throws {
    let names = ZoneNames(try berlin()) { $0 < Date(timeIntervalSince1970: 1_775_000_000) ? "CET" : "CEST" }
    #expect(names[Date(timeIntervalSince1970: 1_796_020_447)] == "CET")
    #expect(names[Date(timeIntervalSince1970: 1_782_900_000)] == "CEST")
    let summerOf1947 = Date(timeIntervalSince1970: -712_000_000)
    #expect(names[summerOf1947] == "UTC+03:00")
  }
}
