import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Filtering and sorting by what happened")
struct EvidenceFilterTests: FindingScene, EvidenceScene {
  /// Three rows that the filter line asks about.
  private func filtered(_ line: String, size: Size = .large, rows: Int = 3) -> StoreTester {
    var tester = StoreTester.running(size, recordings: Recording.samples(1...rows))
    tester.enter("rec " + line)
    if case .loading = tester.state.recordings.list.load {
      tester.answer(.of(Recording.samples(1...rows)))
    }
    return tester
  }

  private var known: [RecordingID: RecordingEvidence] {
    [
      id(1): evidence((.rage, 1, "Pay")),
      id(2): evidence(of: 2, (.error, 1, "x is undefined"), (.rage, 2, nil), (.rage, 3, nil)),
    ]
  }

  @Test func `Words apply to loaded rows, and the header says how many are not known`() {
    var tester = filtered("rage>0")
    #expect(tester.rowIDs == [])
    #expect(tester.header.contains("here: rage>0 (3 not known yet)"))
    #expect(tester.frame.row(of: "What happened is not known yet for 3.") != nil)
    tester.learn(known)
    #expect(tester.rowIDs == ["rec-1", "rec-2"])
    #expect(tester.header.contains("here: rage>0 (1 not known yet)"))
  }

  @Test(arguments: [
    (#"trouble:"is UNDEFINED""#, ["rec-2"]), ("trouble:*", ["rec-1", "rec-2"]),
    ("!trouble:undefined", ["rec-1"]),
    ("rage>=2", ["rec-2"]), ("!rage>=2", ["rec-1"]), ("pages=0 rage=1", ["rec-1"]),
  ])
  func `Texts, numbers and their denials; a row that is not known never matches`(line: String, ids: [String])
  {
    var tester = filtered(line)
    tester.learn(known)
    #expect(tester.rowIDs == ids)
  }

  @Test func `All loaded rows are asked about, a hundred at a time, one question after the other`() {
    var tester = filtered("rage>0", rows: 230)
    tester.restForEvidence()
    #expect(questions(tester.answerFromCache()).map(\.count) == [100])
    #expect(cacheQuestions(tester.answerEvidence(.success([:]))).map(\.count) == [100])
    #expect(questions(tester.answerFromCache()).map(\.count) == [100])
    tester.answerEvidence(.success([:]))
    #expect(questions(tester.answerFromCache()).map(\.count) == [30])
    #expect(tester.answerEvidence(.success([:])).isEmpty)
  }

  @Test func `Without the scope nothing matches, and why is said`() {
    var tester = StoreTester.running(
      .large, recordings: Recording.samples(1...3), account: .sample(scopes: ["session_recording:read"]))
    tester.enter("rec trouble:*")
    #expect(
      tester.status == "[--] what happened in the rows takes the scope query:read, which this key lacks")
    tester.answer(.of(Recording.samples(1...3)))
    #expect(tester.header.contains("here: trouble:* (3 not known)"))
    #expect(tester.frame.text.contains("the key lacks query:read"))
  }

  @Test func `Sorting puts the loaded rows in order, says so, and again reverses it`() {
    var tester = StoreTester.running(.large, recordings: Recording.samples(1...3))
    tester.show(columns: "when,rage")
    tester.learn(known)
    tester.type("sr")
    #expect(tester.rowIDs == ["rec-2", "rec-1", "rec-3"])
    #expect(tester.header.contains("here: order:-rage (1 not known yet)"))
    #expect(tester.frame.row(of: "RAG↓") != nil)
    #expect(!tester.state.recordings.list.isNewestFirst)
    tester.type("sr")
    #expect(tester.rowIDs == ["rec-1", "rec-2", "rec-3"])
    tester.type("st")
    #expect(tester.rowIDs == ["rec-1", "rec-2", "rec-3"])
    #expect(tester.state.filterLine.evidenceSort == nil)
  }

  @Test func `An order of a list with more pages asks the server nothing`() {
    var tester = StoreTester.running(.large, recordings: Recording.samples(1...3))
    tester.enter("rec errors>0")
    tester.answer(.of(Recording.samples(1...3), next: .cursor("n")))
    tester.show(columns: "when,rage")
    tester.learn(known)
    let effects = tester.type("sb")
    #expect(queries(effects) == [])
    #expect(tester.rowIDs == ["rec-2", "rec-1", "rec-3"])
    #expect(tester.state.recordings.list.next != nil)
  }

  @Test func `In a collection they work as well`() {
    var tester = StoreTester.running(.large, playlists: [.collection("bugs", "Bugs", count: 3)])
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of(Recording.samples(1...3)))
    tester.enter("rec rage>0 order:-rage")
    tester.learn(known)
    #expect(tester.rowIDs == ["rec-2", "rec-1"])
  }

  @Test func `Marking by such words says how many rows it could not judge`() {
    var tester = StoreTester.running(.large, recordings: Recording.samples(1...3))
    tester.show(columns: "when,rage")
    tester.learn(known)
    tester.enter("mark rage>1")
    #expect(tester.state.recordings.list.marks == [id(2)])
    #expect(tester.status.hasSuffix("what happened is not known yet for 1"))
  }

  @Test func `Saving says that such words are Reel's own`() {
    var tester = filtered("rage>0")
    tester.play(.journal(.opened(.success(JournalSnapshot()))))
    tester.type("F")
    #expect(
      tester.state.notice == .nothingToDo("some words are Reel's own: the web app will show more than Reel"))
  }

  @Test func `Tab completes them`() {
    #expect(FilterCompletion.all(of: "tro").map(\.name) == ["trouble:"])
    #expect(FilterCompletion.all(of: "rag", for: .rows).map(\.name) == ["rage>"])
    #expect(FilterCompletion.all(of: "order:-ra").map(\.name) == ["order:-rage"])
    #expect(FilterCompletion.all(of: "trouble:").map(\.name) == ["trouble:*"])
  }

  @Test(arguments: [
    ("event:$exception", "yes event:$exception at 0:43, 1:12: x is undefined"),
    ("event:$pageview", "yes event:$pageview at 0:00, 0:30: https://shop.example/pay"),
    ("event:buy", "yes event:buy at 2:00: buy"),
    ("event:sell", "? event:sell somewhere in the session, not at one moment"),
    ("event:buy(plan:pro)", "? event:buy(plan:pro) somewhere in the session, not at one moment"),
    ("url:/pay", "yes url:/pay at 0:00, 0:30: https://shop.example/pay"),
    (
      "console:undefined",
      "? console:undefined somewhere in its console; an exception at 0:43, 1:12: x is undefined"
    ),
    ("trouble:undefined", "yes trouble:undefined at 0:43, 1:12: x is undefined"), ("rage=0", "yes rage=0"),
  ])
  func `Why a row is here names the moments that match`(typed: String, told: String) {
    var tester = StoreTester.running(.large, recordings: [.sample(1)])
    tester.show(columns: "when,trouble")
    tester.learn([
      id(1): evidence(
        (.page, 0, "https://shop.example/pay"), (.page, 30, "https://shop.example/pay?x"),
        (.error, 43, "x is undefined"),
        (.error, 72, "x is undefined"), (.action, 120, "buy"))
    ])
    tester.enter("rec " + typed)
    if case .loading = tester.state.recordings.list.load { tester.answer(.of([.sample(1)])) }
    tester.type("W")
    let rows = tester.frame.rowTexts.map { $0.split { " │|".contains($0) }.joined(separator: " ") }
    #expect(rows.contains { $0.contains(told) })
  }

  @Test func `Asking why a row is here asks what happened in it, and in its neighbours with it`() {
    var tester = StoreTester.running(recordings: Recording.samples(1...3))
    tester.type("jW")
    #expect(cacheQuestions(tester.restForEvidence()) == [["rec-2", "rec-1", "rec-3"]])
    #expect(questions(tester.answerFromCache()) == [["rec-2", "rec-1", "rec-3"]])
  }
}
