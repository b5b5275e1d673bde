import Browser
import Foundation
import Recordings
import Terminal
import TestSupport

@testable import Replay

/// A browser with recordings, and answers to its questions about the first one.
struct TimelineScene {
  static let id = RecordingID("rec-1")
  /// 2026-11-21 11:59:00 GMT, when the first sample begins.
  static let start = Int64(Date.testStart.timeIntervalSince1970 * 1000) - 60_000

  var tester: StoreTester

  init(_ size: Size = .middle, shapes: Shapes = .lines) {
    tester = StoreTester.running(size, recordings: Recording.samples(1...3), shapes: shapes)
  }

  /// What was asked about timelines, in order.
  var questions: [TimelineEffect] {
    tester.effects.compactMap { if case .timeline(let effect) = $0 { effect } else { nil } }
  }

  var detail: String { tester.frame.text(in: tester.state.layout.content(of: .detail)) }

  /// The line of the detail under the cursor.
  var line: String {
    let row = tester.state.detail.cursor.index - tester.state.detail.cursor.top + 1
    let rows = detail.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.indices.contains(row) ? rows[row].trimmingCharacters(in: .whitespaces) : ""
  }

  mutating func answer(
    _ entries: [TimelineEntry], _ reading: TimelineRecord.Reading = .ended, of id: RecordingID = Self.id,
    change: (inout TimelineRecord) -> Void = { _ in }
  ) {
    var record = TimelineRecord()
    record.reading = reading
    record.document = entries.isEmpty ? nil : TimelineDocument(Self.timeline(entries))
    change(&record)
    let requests = questions.compactMap { effect -> RequestID? in
      guard case .read(let question, _) = effect, question.recording == id else { return nil }
      return question.request
    }
    tester.play(.timeline(.read(requests.last ?? RequestID(-1), id, record)))
  }

  static func timeline(_ entries: [TimelineEntry]) -> Timeline {
    var timeline = Timeline()
    (timeline.start, timeline.end, timeline.windowCount) = (start, start + 60_000, 1)
    timeline.activity = [0..<20_000]
    var page: String?
    timeline.entries = entries.map { entry in
      var entry = entry
      entry.offset = Int(entry.time - start)
      if entry.kind == .page { page = entry.text }
      entry.page = page
      return entry
    }
    return timeline
  }

  /// A shop where paying fails twice.
  static let shop: [TimelineEntry] = [
    .at(0, .page, "/cart"), .at(1_000, .scroll, "scrolled down to 0.5 screens"),
    .at(2_000, .click, "clicked link “Pay”"), .at(2_400, .page, "/pay"),
    .at(3_000, .request, "GET /api/quiet") { $0.status = 200 },
    .at(5_000, .click, "clicked button “Pay now”"),
    .at(5_300, .error, "TypeError: card is undefined") {
      $0.cause = TimelineCause(text: "clicked button “Pay now”", before: 300)
    },
    .at(5_400, .request, "POST /api/pay") {
      $0.status = 500
      $0.flags = [.failed]
    },
    .at(9_000, .console, "some debugging"),
    .at(12_000, .error, "TypeError: card is undefined"),
  ]
}

extension TimelineEntry {
  /// `time` in milliseconds from the beginning.
  static func at(
    _ time: Int64, _ kind: TimelineKind, _ text: String, change: (inout TimelineEntry) -> Void = { _ in }
  ) -> TimelineEntry {
    var entry = TimelineEntry(time: TimelineScene.start + time, window: 1, kind: kind, text: text)
    change(&entry)
    return entry
  }
}
