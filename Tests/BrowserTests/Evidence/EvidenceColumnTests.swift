import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Columns of what happened")
struct EvidenceColumnTests: EvidenceScene {
  private func rows(_ tester: StoreTester) -> [String] {
    let list = tester.frame.text(in: tester.state.layout.content(of: .recordings))
    return list.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.dropFirst(4)) }
  }

  private func shown(
    _ columns: String, _ known: [RecordingID: RecordingEvidence], shapes: Shapes = .lines,
    _ size: Size = .large
  ) -> StoreTester {
    var tester = StoreTester.running(size, recordings: Recording.samples(1...3), shapes: shapes)
    tester.show(columns: columns)
    tester.learn(known)
    return tester
  }

  @Test func `Known, nothing, and unknown are three things`() {
    let known = [
      id(1): evidence((.page, 0, "/"), (.page, 9, "/b"), (.rage, 20, "Pay"), (.error, 30, "x is undefined")),
      id(2): evidence(of: 2),
    ]
    #expect(
      rows(shown("pages,trouble", known)).prefix(4) == [" PGS TROUBLE", "   2 x is undefined", "   . .", ""])
    #expect(rows(shown("rage,pages", known)).prefix(4) == ["RAGE  PGS", "   1    2", "   .    .", ""])
  }

  @Test func `How often the same came is never cut off its text`() {
    let long = "TypeError: Cannot read properties of undefined (reading 'total')"
    let moments = (0..<1200).map { EvidenceMoment(.error, at: Int64($0), long) }
    let known = [id(1): RecordingEvidence(moments: moments, origin: .events, isFinal: true)]
    #expect(rows(shown("trouble:24", known))[1] == "TypeError: Cannot~ ×1200")
    #expect(rows(shown("trouble:24", known, shapes: .ascii))[1] == "TypeError: Cannot~ x1200")
  }

  @Test func `Without an error the clicks that did nothing are told`() {
    let known = [
      id(1): evidence((.dead, 1, nil), (.rage, 20, "Pay"), (.rage, 22, "Pay")),
      id(2): evidence(of: 2, (.dead, 1, "a")),
    ]
    let tester = shown("trouble", known)
    #expect(rows(tester)[1...2] == ["rage click on Pay ×2", "dead click on a"])
    #expect(tester.frame.role(of: "dead click") == .warning)
  }

  @Test func `The strip shows when it happened, and is read without colour`() {
    let known = [
      id(1): evidence(
        (.page, 0, "/"), (.action, 100, nil), (.action, 101, nil), (.action, 300, nil), (.rage, 400, nil),
        (.error, 500, nil), (.dead, 660, nil)),
      id(2): evidence(of: 2),
    ]
    #expect(rows(shown("strip:16", known))[1...2] == ["/▁█▁▁▁▁▄▁*▁!▁▁▁?", "▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁"])
    #expect(rows(shown("strip:16", known, shapes: .ascii))[1] == "/_#____-_*_!___?")
  }

  @Test func `Rows of the last frame are drawn anew where their evidence arrives`() {
    var tester = shown("trouble", [:])
    #expect(rows(tester)[2] == "")
    tester.play(.deadlinePassed, after: 400)
    tester.type("r")
    tester.answer(.of(Recording.samples(1...3)))
    tester.learn([id(2): evidence(of: 2, (.error, 1, "boom"))])
    #expect(rows(tester)[2] == "boom")
  }

  @Test(arguments: [Size.large, .middle, .small, .narrow])
  func `Hostile texts stay in their column`(size: Size) {
    let text = "\u{1B}[31m\u{202E}日本語\u{200B}\n" + String(repeating: "x", count: 100_000)
    let known = [id(1): evidence((.error, 1, text), (.error, 2, text), (.page, 1, text), (.rage, 1, text))]
    let tester = shown("trouble,when", known, size)
    #expect(!tester.frame.hasForbiddenGlyph)
    #expect(rows(tester)[1].hasSuffix("Sat 11:59"))
  }

  @Test func `Unasked, a wide list shows what went wrong; a narrow one does not`() {
    var tester = StoreTester.running(Size(columns: 240, rows: 40))
    #expect(rows(tester)[0].contains("TROUBLE"))
    #expect(cacheQuestions(tester.restForEvidence()).count == 1)
    tester.play(.resized(.middle))
    #expect(!rows(tester)[0].contains("TROUBLE"))
    let scopeless = StoreTester.running(
      Size(columns: 240, rows: 40), account: .sample(scopes: ["session_recording:read"]))
    #expect(!rows(scopeless)[0].contains("TROUBLE"))
    #expect(scopeless.state.notice == nil)
  }

  @Test func `Who hides it in a wide list keeps that, and the default brings it back`() {
    var tester = StoreTester.running(Size(columns: 240, rows: 40))
    tester.play(.journal(.opened(.success(JournalSnapshot()))))
    let effects = tester.type("cb")
    #expect(!rows(tester)[0].contains("TROUBLE"))
    let standard = ColumnSet.standard.text
    #expect(effects == [.journal(.remember(project, key: "columns all", value: standard))])
    #expect(tester.type("cx") == [.journal(.remember(project, key: "columns all", value: nil))])
    #expect(rows(tester)[0].contains("TROUBLE"))
    // The same in a narrow list is what it shows anyway.
    tester.play(.resized(.middle))
    tester.type("cb")
    #expect(rows(tester)[0].contains("TROUBLE"))
    #expect(tester.type("cb") == [.journal(.remember(project, key: "columns all", value: nil))])
  }
}
