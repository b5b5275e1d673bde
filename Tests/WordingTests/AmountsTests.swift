import Foundation
import Recordings
import Testing
import Wording

struct AmountsTests {
  @Test func `Thousands are grouped`() {
    #expect(Amounts.grouped(0) == "0")
    #expect(Amounts.grouped(999) == "999")
    #expect(Amounts.grouped(2_396) == "2,396")
    #expect(Amounts.grouped(-1_234_567) == "-1,234,567")
  }

  @Test func `A noun is plural unless there is one`() {
    #expect(Amounts.counted(0, "row") == "0 rows")
    #expect(Amounts.counted(1, "row") == "1 row")
    #expect(Amounts.counted(2_396, "row") == "2,396 rows")
  }

  @Test func `A span names its two largest units`() {
    #expect(Amounts.span(59) == "59 s")
    #expect(Amounts.span(667) == "11 min 7 s")
    #expect(Amounts.span(7_260) == "2 h 1 min")
    #expect(Amounts.span(-61) == "-1 min 1 s")
  }

  @Test func `An age names one unit`() {
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    func age(_ seconds: TimeInterval) -> String { Amounts.age(now.addingTimeInterval(-seconds), at: now) }
    #expect(age(-5) == "now")
    #expect(age(1) == "now")
    #expect(age(12) == "12s ago")
    #expect(age(180) == "3m ago")
    #expect(age(7_200) == "2h ago")
    #expect(age(432_000) == "5d ago")
  }

  @Test func `Bytes have a unit`() {
    #expect(Amounts.bytes(999) == "999 B")
    #expect(Amounts.bytes(12_345) == "12 kB")
    #expect(Amounts.bytes(12_345_678) == "12.3 MB")
  }

  @Test(arguments: [0, -1e300, 1e300, .infinity, -.infinity, .nan] as [Double])
  func `Every amount has words`(number: Double) {
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    #expect(!Amounts.age(Date(timeIntervalSinceReferenceDate: number), at: now).isEmpty)
    for integer in [Int.min, .max] {
      #expect(!Amounts.span(integer).isEmpty && !Amounts.grouped(integer).isEmpty)
    }
  }
}
