import Foundation
import Recordings
import Testing

@Suite("What evidence tells")
struct EvidenceTests {
  @Test func `An error comes before clicks that did nothing, whenever they were`() {
    var evidence = RecordingEvidence.sample([
      (.rage, 1, "Pay"), (.dead, 2, nil), (.error, 3, "x is undefined"), (.error, 4, "other"),
      (.error, 5, "x is undefined"),
    ])
    #expect(evidence.firstTrouble?.moment.troubleText == "x is undefined")
    #expect(evidence.firstTrouble?.count == 2)
    evidence.moments.removeAll { $0.kind == .error }
    #expect(evidence.firstTrouble?.moment.troubleText == "rage click on Pay")
    evidence.moments.removeFirst()
    #expect(evidence.firstTrouble?.moment.troubleText == "dead click")
    evidence.moments = [EvidenceMoment(.page, at: 0, "/"), EvidenceMoment(.action, at: 0)]
    #expect(evidence.firstTrouble == nil)
  }

  @Test(arguments: [
    ("one\ntwo", "one"), ("\r\n  \u{2028} two ", "two"), ("", "error"), (" \n ", "error"),
    (String(repeating: "e\u{301}", count: 5_000_000), String(repeating: "e\u{301}", count: 150)),
  ])
  func `A text is its first line, and ends`(text: String, line: String) {
    #expect(EvidenceMoment(.error, at: 0, text).troubleText == line)
  }

  @Test func `Words count their moments; trouble is all that went wrong`() {
    let evidence = RecordingEvidence.sample([
      (.page, 0, "/"), (.page, 9, "/b"), (.action, 1, nil), (.rage, 2, nil), (.dead, 3, nil),
      (.error, 4, nil),
    ])
    #expect(EvidenceWord.allCases.map(evidence.amount(of:)) == [3, 2, 1])
  }

  private func strip(_ moments: [(EvidenceKind, second: Double, text: String?)], cells: Int = 4) -> String? {
    EvidenceStrip(.sample(moments), of: .sample(1) { $0.duration = 100 }, cells: cells)?.cells.map { cell in
      cell.mark.map { "\($0)" } ?? String(cell.level)
    }.joined(separator: " ")
  }

  @Test func `A strip is as high as much happened, and what went wrong hides that`() {
    let actions = [(EvidenceKind.action, second: 1.0, text: String?.none)]
    #expect(strip(actions) == "7 0 0 0")
    #expect(strip(actions + actions + [(.action, 26, nil)]) == "7 3 0 0")
    #expect(
      strip([(.page, 0, nil), (.error, 1, nil), (.rage, 30, nil), (.dead, 99, nil)]) == "error rage 0 dead")
    #expect(strip([]) == "0 0 0 0")
  }

  @Test func `Moments a little outside are at its ends, far ones in no cell, however odd their time`() {
    #expect(strip([(.error, -5, nil), (.page, 104, nil)]) == "error 0 0 page")
    #expect(strip([(.error, -50, nil), (.error, 900, nil)]) == "0 0 0 0")
    let odd = RecordingEvidence(
      moments: [EvidenceMoment(.error, at: .min), EvidenceMoment(.error, at: .max)], origin: .events,
      isFinal: true)
    #expect(EvidenceStrip(odd, of: .sample(1), cells: 3)?.cells.map(\.level) == [0, 0, 0])
    #expect(EvidenceStrip(odd, of: .sample(1) { $0.startTime = nil }, cells: 3) == nil)
    #expect(EvidenceStrip(odd, of: .sample(1), cells: 0) == nil)
    let endless = Recording.sample(1) { ($0.startTime, $0.duration) = (.distantPast, .max) }
    #expect(EvidenceStrip(odd, of: endless, cells: 3)?.cells.count == 3)
  }

  @Test func `Rows are sorted by what is known of them; unknown ones come last both ways`() {
    var table = RecordingTable()
    let slots = (1...4).compactMap { table.append(.recording(.sample($0))).map(Int32.init) }
    let known = KnownEvidence([
      RecordingID("rec-1"): .sample([(.rage, 1, nil)]), RecordingID("rec-3"): .sample([]),
      RecordingID("rec-4"): .sample([(.rage, 1, nil), (.rage, 2, nil), (.page, 2, nil)]),
    ])
    let falling = EvidenceSort(.rage, ascending: false).sorted(slots, of: table, knowing: known)
    #expect(falling.map { $0 + 1 } == [4, 1, 3, 2])
    let rising = EvidenceSort(.rage, ascending: true).sorted(slots, of: table, knowing: known)
    #expect(rising.map { $0 + 1 } == [3, 1, 4, 2])
    // Equal ones stay in their order.
    let pages = EvidenceSort(.pages, ascending: true).sorted(slots.reversed(), of: table, knowing: known)
    #expect(pages.map { $0 + 1 } == [3, 1, 4, 2])
  }
}
