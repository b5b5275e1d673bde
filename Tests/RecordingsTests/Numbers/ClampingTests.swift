import Foundation
import Testing

@testable import Recordings

/// Numbers at and beyond every bound.
let extremeNumbers: [Double] = [
  .nan, .infinity, -.infinity, 1e300, -1e300, .greatestFiniteMagnitude, 9.3e18, -9.3e18, 1e15, -1, 0,
  .leastNonzeroMagnitude, 1.9,
]

@Suite("Foreign numbers")
struct ClampingTests {
  @Test(arguments: extremeNumbers)
  func `No number traps on its way to an integer, a duration or a date`(_ number: Double) {
    #expect(Int(clamping: number) <= Int.max)
    #expect(abs(Double(Int32(clamping: number))) <= 2_147_483_648)
    #expect(Duration(clampingSeconds: number).components.seconds.magnitude <= 3_155_760_000)
    let date = Date(clampingReference: number)
    #expect(date.timeIntervalSinceReferenceDate.isFinite)
    #expect(!CivilTime(date, in: .gmt).full.isEmpty)
    #expect(!CivilTime(Date(timeIntervalSinceReferenceDate: number), in: .gmt).full.isEmpty)
  }

  @Test func `The nearest number that fits, and zero of none`() {
    #expect(Int(clamping: 1.9) == 1)
    #expect(Int(clamping: -1.9) == -1)
    #expect(Int32(clamping: -3.0) == -3)
    #expect(Int32(clamping: 1e300) == .max)
    #expect(Int(clamping: Double.nan) == 0)
    #expect(Int(clamping: Double(Int.max)) == .max)
  }

  @Test func `Moments are shown as what they are until the year 9999`() throws {
    for text in ["9999-12-31T23:59:59Z", "5169-01-01T00:00:00Z", "0001-01-01T00:00:00Z"] {
      let date = try #require(ISODate.date(from: text))
      #expect(Date(clampingReference: date.timeIntervalSinceReferenceDate) == date)
    }
  }

  @Test func `Sums and products end at the bounds`() {
    #expect(Int.max.addingSaturating(1) == .max)
    #expect(Int.min.addingSaturating(-1) == .min)
    #expect((1).addingSaturating(2) == 3)
    #expect(Int64.max.multipliedSaturating(by: -2) == .min)
    #expect(Int64.min.multipliedSaturating(by: -1) == .max)
    #expect((-3).multipliedSaturating(by: 4) == -12)
  }

  @Test(arguments: extremeNumbers)
  func `Every amount has words`(_ number: Double) {
    #expect(!Amounts.percent(number).isEmpty)
    #expect(!Amounts.tenths(number).isEmpty)
    #expect(!ISODate.text(Date(timeIntervalSinceReferenceDate: number), in: .gmt).isEmpty)
    for integer in [Int(clamping: number), .min, .max] {
      #expect(!Amounts.length(integer).isEmpty && !Amounts.short(integer).isEmpty)
    }
  }

  @Test(arguments: [
    "1e999", "-1e999", "99999999999999999999", "-9223372036854775808", "0.1e-400", "\"1e400\"", "\"x\"",
  ])
  func `A row with any number is packed, shown and sorted`(_ number: String) throws {
    let fields = PackedSchema.fields.filter { $0.owner == .row && $0.name != "distinct_id" }.map {
      #""\#($0.name)":\#(number)"#
    }
    let text = #"{"id":"r",\#(fields.joined(separator: ","))}"#
    let recording = try #require(try PageRecording(row: JSONText(text)).recording)
    #expect(recording.id.text == "r")
    #expect((recording.activeShare ?? 0) <= 1)
  }
}

@Suite("A wait that a server names")
struct ServerWaitTests {
  private let now = Date(timeIntervalSince1970: 1_795_262_400)

  @Test func `Up to an hour is kept, more and what is no number is an hour`() {
    #expect(ServerWait.end(of: 3600, from: now) == now + 3600)
    #expect(ServerWait.end(of: 5, from: now) == now + 5)
    for seconds: Double in [3601, 1e300, .infinity, .nan] {
      #expect(ServerWait.end(of: seconds, from: now) == now + 3600)
    }
    for seconds: Double in [-1, -.infinity] { #expect(ServerWait.end(of: seconds, from: now) == now) }
    #expect(ServerWait.end(at: .distantFuture, from: now) == now + 3600)
    #expect(ServerWait.end(at: .distantPast, from: now) == now)
  }

  @Test func `What was written down more than an hour ahead counts as now`() {
    #expect((now + 3599).notAhead(of: now) == now + 3599)
    #expect((now + 3601).notAhead(of: now) == now)
    #expect((now - 90_000).notAhead(of: now) == now - 90_000)
  }

  @Test func `A moment of another day is shown with its date`() {
    let today = CivilTime(now, in: .gmt)
    #expect(CivilTime(now + 60, in: .gmt).wait(today: today) == "12:01:00")
    #expect(CivilTime(now + 86_400, in: .gmt).wait(today: today) == "2026-11-22 12:00:00")
    #expect(CivilTime(now + 86_400, in: .gmt).wait(today: today, seconds: false) == "2026-11-22 12:00")
  }
}
