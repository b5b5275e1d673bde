import Foundation
import Recordings
import TestSupport
import Testing

@testable import Browser

@Suite("A search over many rows")
struct RowSearchTests {
  private static let zone = TimeZone(identifier: "Europe/Berlin") ?? .gmt
  private static let today = CivilTime(.testStart, in: zone)

  private static let rows: RecordingRows = {
    var table = RecordingTable()
    for number in 1...400 {
      let row = Recording.sample(number) {
        $0.startTime = Date.testStart.adding(-7_919 * Double(number * number % 5_003))
        $0.duration = number * 37 % 9_000
        $0.activeSeconds = number % 3 == 0 ? nil : number
        if number == 77 { $0.startURL = "https://example.com/%E6%97%A5/Checkout?a=%zz" }
        if number == 90 { $0.person.name = "Zoë Ångström" }
        if number == 91 { $0.startTime = nil }
        if number == 92 { $0.startTime = .distantPast }
      }
      _ = table.append(.recording(row))
    }
    _ = table.append(.unreadable("id: missing"))
    return RecordingRows(table, in: Array(0..<Int32(table.count)))
  }()

  /// Every row by the slow way: its whole text.
  private static func slowly(_ words: String, from start: Int, step: Int) -> Int? {
    ListSearch(words: words, origin: ListCursor())
      .row(from: start, step: step, in: rows.count) { rows[$0].searchText(today, zone) }
  }

  @Test(
    "It finds what the rows' texts hold, and nothing else",
    arguments: [
      "person39", "PERSON39", "Person39", "example.com/page/400", "rec-77", "checkout", "Checkout", "日",
      "zoë",
      "ångström", "ngstr", "mon", "Mon 0", "12:3", "100%", "7%", "1h0", "2h", "oct", " nov 0", "0:37", "%zz",
      "%E6",
      "nothing of that", "2025", "0001", ":", "e", "uuid-400", "user-13",
    ], [(0, 1), (200, 1), (200, -1), (400, 1)])
  func agrees(_ words: String, _ walk: (Int, Int)) {
    let search = RowSearch(
      ListSearch(words: words, origin: ListCursor()), today: Self.today, zone: Self.zone)
    #expect(
      search.row(from: walk.0, step: walk.1, in: Self.rows)
        == Self.slowly(words, from: walk.0, step: walk.1))
  }

  @Test("Bytes are found at every place, and not beyond the end")
  func bytes() {
    for length in 1...40 {
      for place in 0..<length {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        text[place] = UInt8(ascii: "X")
        let found = text.withUnsafeBytes { ByteSearch(Array("x".utf8), ignoringCase: true).isIn($0) }
        let exact = text.withUnsafeBytes { ByteSearch(Array("x".utf8), ignoringCase: false).isIn($0) }
        let behind = text.withUnsafeBytes { ByteSearch(Array("xa".utf8), ignoringCase: true).isIn($0) }
        #expect(found)
        #expect(!exact)
        #expect(behind == (place < length - 1))
      }
    }
  }
}
