import Foundation
import Recordings
import TestSupport
import Testing

@testable import Browser

@Suite("Filter words against many packed rows")
struct RowMatchingTests {
  private let rows: [Recording] = [
    .sample(1), .sample(2) { $0.startURL = "https://app.example.com/caf%C3%A9?q=ZÜRICH" },
    .sample(3) { $0.startURL = nil }, .sample(4) { $0.person.name = "Zoe\u{301} Ångström" },
    .sample(5) { $0.viewers = ["Mira"] }, .sample(6) { $0.viewed = true },
  ]

  @Test(
    "Each row is judged as it is alone",
    arguments: [
      "", "nowhere", "!nowhere", "person1", "PERSON1", "café", "zoé", "mira", "Mira", "11:", "Sat", "!Sat",
      "url:/page", "url:/PAGE", "url:ZÜRICH,/page/3", "!url:/page", "entry:caf%C3", "viewed:yes",
      "errors>0 person",
      "mira errors>0", "page viewed:no",
    ])
  func same(line: String) throws {
    let matcher = RecordingMatcher(try FilterLine(parsing: line).words, at: .testStart, in: .gmt)
    var table = RecordingTable()
    for row in rows { _ = table.append(.recording(row)) }
    let matching = RowMatching(matcher, in: table)
    table.readAll { slot, row in
      #expect(row.map { matching.matches(slot, $0) } == matcher.matches(rows[slot]), "\(rows[slot].id)")
    }
  }
}
