import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Columns on the screen")
struct ColumnScreenTests {
  private func rows(_ tester: StoreTester) -> [String] {
    let list = tester.frame.text(in: tester.state.layout.content(of: .recordings))
    return list.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func shown(_ columns: String, _ recording: Recording, _ size: Size = .large) -> StoreTester {
    var tester = StoreTester.running(size, recordings: [recording])
    tester.type(":columns " + columns)
    tester.press(.enter)
    return tester
  }

  @Test(
    arguments: [
      ("end", "END", "Sat 12:08", ""), ("active", "  ACT", " 8:00", ""), ("inactive", "INACT", " 3:07", ""),
      ("score", " SCORE", "  61.5", ""), ("logs", " LOG", "  33", ""), ("mouse", " MSE", "2396", ""),
      ("viewed", "SEEN", ".", ""), ("live", "LIVE", "yes", ""), ("expiry", " EXP", " 21d", ""),
      ("viewers", "VIEWERS", "2: a@b.c, d@e.f", ""), ("distinct-id", "DISTINCT ID", "user-1", ""),
      ("country", "CTRY", "DE", ""), ("browser", "BROWSER", "Chrome", ""), ("os", "OS", "Mac OS X", ""),
      ("device", "DEVICE", "Desktop", ""), ("source", "SOURCE", "", ""), ("library", "LIBRARY", "", ""),
      ("lists", "LISTS", "", ""), ("id", "ID", "rec-1", "rec-2"),
    ])
  func `Each column shows its value, a point for none, and nothing where the server said nothing`(
    column: String, title: String, value: String, none: String
  ) {
    let full = Recording.sample(1) {
      $0.endTime = Date.testStart.adding(490)
      $0.activityScore = 61.5
      $0.ongoing = true
      $0.viewed = false
      $0.ttlDays = 21
      $0.viewers = ["a@b.c", "d@e.f"]
      $0.snapshotSource = "web"
      $0.person.traits = PersonTraits(country: "DE", browser: "Chrome", os: "Mac OS X", deviceType: "Desktop")
    }
    var tester = StoreTester.running(
      .large, recordings: [full, Recording(id: RecordingID("rec-2"))])
    tester.type(":columns \(column)")
    tester.press(.enter)
    let texts = rows(tester).prefix(3).map { String($0.dropFirst(4)) }
    #expect(texts == [title, value, none])
  }

  @Test
  func `Lists, library and source come from what was asked about the row, and change when that arrives`() {
    let recording = Recording.sample(1) { $0.snapshotSource = "web" }
    var tester = shown("source,library,lists", recording)
    #expect(rows(tester)[1].dropFirst(4) == "")
    var retrieved = recording
    (retrieved.snapshotSource, retrieved.snapshotLibrary) = ("mobile", "posthog-ios")
    tester.answerDetail(retrieved, heldBy: [.collection("b", "Bugs"), .collection("v", "VIP")])
    #expect(rows(tester)[1].dropFirst(4) == "mobile  posthog-ios          2: Bugs, VIP")
  }

  @Test func `What expires within three days stands out, and a day that is past is none left`() {
    var soon = shown("expiry", .sample(1) { $0.expiryTime = Date.testStart.adding(3 * 86_400) })
    soon.type("1")
    #expect(soon.frame.role(of: "3d") == .warning)
    let past = shown("expiry", .sample(1) { $0.expiryTime = Date.testStart.adding(-86_400) })
    #expect(rows(past)[1].dropFirst(4) == "  0d")
  }

  @Test(arguments: [
    (RecordingColumn.when, false, "WHEN ↓"), (.duration, true, "LEN ↑"), (.errors, false, "ERR↓"),
    (.clicks, true, "CLK↑"), (.score, false, "SCORE↓"), (.active, false, "ACT ↓"), (.expiry, true, "EXP↑"),
  ])
  func `The column that the rows are sorted by says so, whatever its width`(
    column: RecordingColumn, ascending: Bool, title: String
  ) throws {
    let set = try #require(ColumnSet([column]))
    let placed = try #require(set.placed(in: 60).first)
    let order = try #require(RecordingOrder.allCases.first { $0.column == column })
    #expect(placed.heading(sortedBy: (order.column, ascending), .lines) == title)
    #expect(placed.heading(sortedBy: nil, .lines) == title.dropLast(title.contains(" ") ? 2 : 1))
    let other: RecordingOrder = column == .when ? .clickCount : .startTime
    #expect(placed.heading(sortedBy: (other.column, ascending), .lines) == placed.title)
  }

  @Test func `Hostile text stays in its column, whichever shows it`() {
    let text = "\u{1B}[31m\u{202E}日本語\u{200B}" + String(repeating: "x", count: 300)
    let recording = Recording.sample(1) {
      $0.id = RecordingID(text)
      $0.distinctID = text
      $0.viewers = [text, text]
      $0.person.traits = PersonTraits(country: text, browser: text, os: text, deviceType: text)
    }
    for columns in ["country,when", "browser,os,when", "id,distinct-id,when", "viewers,device,when"] {
      for size in [Size.large, .middle, .narrow] {
        let tester = shown(columns, recording, size)
        #expect(!tester.frame.hasForbiddenGlyph)
        #expect(rows(tester)[1].hasSuffix("Sat 11:59"), "\(columns) \(size)")
      }
    }
  }
}
