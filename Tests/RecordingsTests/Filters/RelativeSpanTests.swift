import Foundation
import Testing

@testable import Recordings

struct RelativeSpanTests {
  @Test(arguments: [
    ("-24h", "2026-03-29T10:30:00.500+02:00"), ("-48h", "2026-03-28T09:30:00.500+01:00"),
    ("-2d", "2026-03-28T10:30:00.500+01:00"), ("-1w", "2026-03-23T10:30:00.500+01:00"),
    ("-1m", "2026-02-28T10:30:00.500+01:00"), ("-1q", "2025-12-30T10:30:00.500+01:00"),
    ("-1y", "2025-03-30T10:30:00.500+02:00"), ("dStart", "2026-03-30T00:00:00+02:00"),
    ("-1dStart", "2026-03-29T00:00:00+01:00"), ("-1dEnd", "2026-03-29T23:59:59.999+02:00"),
    ("hStart", "2026-03-30T10:00:00+02:00"), ("hEnd", "2026-03-30T10:59:59.999+02:00"),
    ("mStart", "2026-03-01T00:00:00+01:00"), ("-1mEnd", "2026-02-28T23:59:59.999+01:00"),
    ("yStart", "2026-01-01T00:00:00+01:00"), ("-1yEnd", "2025-12-31T23:59:59.999+01:00"),
  ])
  func `A span before now keeps what clocks show, or ends at the edge of its unit`(text: String, date: String)
    throws
  {
    let zone = try #require(Zone(identifier: "Europe/Berlin"))
    let now = try #require(ISODate.date(from: "2026-03-30T10:30:00.5+02:00"))
    let span = try #require(RelativeSpan(text))
    #expect(ISODate.text(span.date(at: now, in: zone), in: zone) == date)
  }
}
