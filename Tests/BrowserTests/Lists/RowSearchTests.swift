import Foundation
import Recordings
import TestSupport
import Testing

@testable import Browser

@Suite("A search over many rows")
struct RowSearchTests {
  private static let zone = Zone(identifier: "Europe/Berlin") ?? .gmt
  private static let today = CivilTime(.testStart, in: zone)

  /// More than a search looks at one by one, in three chunks of the table.
  private static let table: RecordingTable = {
    var table = RecordingTable()
    for number in 1...1_400 {
      if number == 600 { _ = table.append(.unreadable("id: missing")) }
      _ = table.append(.recording(row(number)))
    }
    return table
  }()

  private static func row(_ number: Int) -> Recording {
    .sample(number) {
      $0.startTime = Date.testStart.adding(-7_919 * Double(number * number % 5_003))
      $0.duration = number * 37 % 9_000
      $0.activeSeconds = number % 3 == 0 ? nil : number
      switch number {
      case 77, 1_333: $0.startURL = "https://example.com/%E6%97%A5/Checkout?a=%zz"
      case 78: $0.startURL = "https://example.com/%41%62%63%e2%84%aadef"
      case 90, 1_190: $0.person.name = "Zoë Ångström"
      case 91: $0.startTime = nil
      case 92: $0.startTime = .distantPast
      case 700: $0.person.name = "A\u{30A}ke \u{130}nci Жук"
      case 701: $0.person.traits.country = "\u{212A}ongo\u{37E}"
      case 702: ($0.activeSeconds, $0.startURL) = (0, nil)
      case 703: $0.duration = 400_000
      case 704: $0.startURL = "https://h%41ost.example/big%20step/%C3%96l"
      case 705: $0.startURL = "https://host.example/big%20leap%FF"
      case 706: $0.startURL = "page:big%20jump"
      case 707: $0.startURL = "https://big%20host"
      case 708: $0.person.name = "\u{E19}\u{E20}\u{E32} O\u{304}ta~"
      case 709: $0.person.distinctIDs = ["user-709", "zq\njx"]
      case 1_100: $0.viewers = ["Mira"]
      case 1_400: $0.startURL = "https://example.com/" + String(repeating: "long/", count: 60) + "end"
      default: break
      }
    }
  }

  /// As they arrived; mixed; a few of them, without those that a long way would be found in.
  private static let orders = [
    RecordingRows(table, in: Array(0..<Int32(table.count))),
    RecordingRows(table, in: (0..<Int32(table.count)).map { $0 * 1_000 % Int32(table.count) }),
    RecordingRows(table, in: Array(1_000..<1_300)),
  ]
  private static let texts = orders.map { rows in rows.map { $0.searchText(today, zone) } }

  /// Every row by the slow way: its whole text.
  private static func slowly(_ words: String, in order: Int, from start: Int, step: Int) -> Int? {
    ListSearch(words: words, origin: ListCursor())
      .row(from: start, step: step, in: texts[order].count) { texts[order][$0] }
  }

  @Test(
    arguments: [
      "person39", "PERSON39", "Person39", "example.com/page/400", "rec-77", "checkout", "Checkout", "日",
      "zoë",
      "ångström", "ngstr", "mon", "Mon 0", "12:3", "100%", "7%", "1h0", "2h", "oct", " nov 0", "0:37", "%zz",
      "%E6",
      "nothing of that", "2025", "0001", ":", "e", "uuid-1400", "user-13", "user-1399", ".", "Checkout?a=",
      "日/check", "abckdef", "bc\u{212A}d", "åke", "Åke", "inci", "жук", "ЖУК", "Жук", "жуки", "kongo",
      "Kongo",
      "ngo;", "4d", "Mira", "mira", "end", "END", "g/end", "h0", "d 0", "t 1", "12:345", "v 2",
      "big step", "big leap", "big jump", "big host", "haost", "h%41", "%ff", "p/öl", "\u{E20}", "~", "ōta",
      "ota~", "q\nj",
      "user-12\nhttps", "user-7\nnone",
    ], [(0, 1), (200, 1), (900, -1), (1_400, 1)])
  func `It finds what the rows' texts hold, and nothing else`(_ words: String, _ walk: (Int, Int)) {
    let search = RowSearch(
      ListSearch(words: words, origin: ListCursor()), today: Self.today, zone: Self.zone)
    for order in Self.orders.indices {
      #expect(
        search.row(from: walk.0, step: walk.1, in: Self.orders[order])
          == Self.slowly(words, in: order, from: walk.0, step: walk.1), "order \(order)")
    }
  }
}
