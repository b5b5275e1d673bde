import Foundation
import Recordings
import Testing

struct CivilDayTests {
  @Test func `Every day of five centuries follows the one before, and its number leads back to it`() {
    var before = CivilDay(number: -100_000)
    for number in -99_999...90_000 {
      let day = CivilDay(number: number)
      #expect(day.number == number)
      let isNextDay = (day.year, day.month, day.day) == (before.year, before.month, before.day + 1)
      #expect(isNextDay || day.day == 1 && before.day >= 28 && day.month == before.month % 12 + 1)
      before = day
    }
  }

  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
    (2026, 11, 30, 20_787),
    (2100, 3, 1, 47_541),
  ])
  func `Days have the numbers that the system's calendar gives them`(
    year: Int, month: Int, day: Int, number: Int
  ) {
    #expect(CivilDay.number(year: year, month: month, day: day) == number)
    #expect(CivilDay(number: number).text == "\(year.padded(to: 4))-\(month.twoDigits)-\(day.twoDigits)")
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (1969, 1, 1), (2200, 1, 1),
  ])
  func `A day that no calendar has is none`(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2026-03-31", -1, "2026-02-28"), ("2024-03-31", -1, "2024-02-29"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-10-31", 1, "2026-11-30"), ("2026-12-31", 1, "2027-01-31"), ("2024-02-29", -12, "2023-02-28"),
    ("2026-05-05", 0, "2026-05-05"),
  ])
  func `A month away is the same day, or the last one of a shorter month`(
    from: String, months: Int, to: String
  ) throws {
    let day = try #require(FilterMoment(from)?.day)
    #expect(day.addingMonths(months).text == to)
  }

  @Test func `A day without a midnight begins when clocks are put forward`() throws {
    let zone = try #require(Zone(identifier: "America/Santiago"))
    let day = try #require(CivilDay(year: 2026, month: 9, day: 6))
    #expect(ISODate.text(day.start(in: zone), in: zone) == "2026-09-06T01:00:00-03:00")
    #expect(CivilDay(day.start(in: zone), in: zone) == day)
    #expect(CivilDay(day.start(in: zone).addingTimeInterval(-1), in: zone).text == "2026-09-05")
  }
}
