import Foundation
import Recordings
import Testing

struct ISODateTests {
  @Test(arguments: [
    ("2024-11-15T09:19:28.620000Z", 1_731_662_368.62), ("2024-11-15T09:19:28Z", 1_731_662_368),
    ("2024-11-15T09:19:28+00:00", 1_731_662_368), ("2024-11-15T10:19:28+01:00", 1_731_662_368),
    ("2024-11-15T03:49:28-0530", 1_731_662_368), ("2024-11-15T11:19:28+02", 1_731_662_368),
    ("2024-11-15 09:19:28.6", 1_731_662_368.6), ("2024-11-15T09:19:28.620000123Z", 1_731_662_368.620000123),
    ("2024-11-15T09:19Z", 1_731_662_340), ("2024-11-15", 1_731_628_800), ("1970-01-01T00:00:00Z", 0),
    ("2024-02-29T00:00:00Z", 1_709_164_800), ("1969-12-31T23:59:59Z", -1),
    ("2000-03-01T00:00:00Z", 951_868_800),
  ])
  func `Every form that servers of the last years write`(_ text: String, _ seconds: Double) throws {
    let date = try #require(ISODate.date(from: text))
    #expect(abs(date.timeIntervalSince1970 - seconds) < 0.000_01)
  }

  @Test(arguments: [
    "", "yesterday", "2024-13-01T00:00:00Z", "2024-11-15T", "2024-11-15T25:00:00Z",
    "2024-11-15T09:19:28Zulu",
    "2024-11-15T09:19:28.Z", "20241115", "2024-11-15T09:19:28+99:00",
  ])
  func `What is no date`(_ text: String) { #expect(ISODate.date(from: text) == nil) }
}
