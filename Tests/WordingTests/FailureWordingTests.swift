import Foundation
import Recordings
import Testing
import Wording

struct FailureWordingTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)
  private var wording: FailureWording { FailureWording(host: "https://eu.example", now: now, zone: .gmt) }

  @Test func `A failure names the server that was asked`() {
    #expect(wording.what(.offline(.connectionRefused)) == "https://eu.example refused the connection.")
    #expect(
      wording.what(.wrongRegion(host: "https://us.example"))
        == "This key belongs to https://us.example, not to https://eu.example.")
  }

  @Test func `A wait of today is told by the clock, another one with its day`() {
    #expect(
      wording.what(.throttled(until: now.addingTimeInterval(75)))
        == "The key's call limit is reached until 08:01:15.")
    #expect(
      wording.what(.throttled(until: now.addingTimeInterval(86_400)))
        == "The key's call limit is reached until 2027-01-16 08:00:00.")
  }

  @Test func `A moment that is over is not told`() {
    #expect(wording.what(.throttled(until: now)) == "The key's call limit is reached.")
    #expect(wording.what(.busy(until: nil)) == "The server is at capacity.")
  }
}
