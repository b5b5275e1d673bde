import Testing

@testable import DemoPostHog

struct DateTests {
  @Test(arguments: [
    ("2026-11-21", "2026-11-21T00:00:00Z"), ("2026-11-21T09:17:06Z", "2026-11-21T09:17:06Z"),
    ("2026-11-21T09:17:06.624000Z", "2026-11-21T09:17:06.624000Z"),
    ("2026-11-21T09:17:06.5+02:00", "2026-11-21T07:17:06.500000Z"),
    ("2024-02-29 23:59", "2024-02-29T23:59:00Z"), ("1999-12-31T23:00:00-01:30", "2000-01-01T00:30:00Z"),
  ])
  func `Dates are read in every form the API takes, and written in the one it gives`(
    text: String, written: String
  ) {
    #expect(UTCTime(iso: text)?.api == written)
  }

  @Test(arguments: ["", "-7d", "2026-13-01", "21.11.2026", "2026-11-21T"])
  func `What is no date is none`(text: String) {
    #expect(UTCTime(iso: text) == nil)
  }

  @Test(arguments: [
    ("-7d", "2026-03-24T09:30:00Z"), ("-24h", "2026-03-30T09:30:00Z"), ("-1m", "2026-02-28T09:30:00Z"),
    ("-1y", "2025-03-31T09:30:00Z"), ("dStart", "2026-03-31T00:00:00Z"), ("mStart", "2026-03-01T00:00:00Z"),
    ("-1dStart", "2026-03-30T00:00:00Z"), ("dEnd", "2026-03-31T23:59:59.999000Z"),
    ("-1mEnd", "2026-02-28T23:59:59.999000Z"), ("-30M", "2026-03-31T09:00:00Z"),
    ("-2w", "2026-03-17T09:30:00Z"),
    ("2026-03-01", "2026-03-01T00:00:00Z"), ("all", "2015-01-01T00:00:00Z"),
  ])
  func `Relative dates count back from now`(text: String, time: String) throws {
    let now = try #require(UTCTime(iso: "2026-03-31T09:30:00Z"))
    #expect(RelativeDate.time(text, now: now).api == time)
  }
}
