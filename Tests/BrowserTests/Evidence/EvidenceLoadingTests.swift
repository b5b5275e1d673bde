import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Asking what happened in the rows")
struct EvidenceLoadingTests: EvidenceScene {
  private func scopeless() -> StoreTester {
    StoreTester.running(account: .sample(scopes: ["session_recording:read"]))
  }

  @Test func `Nothing is asked while nothing shows it, and nothing at the start`() {
    var tester = StoreTester(.sample())
    tester.type("]")
    var effects = tester.play(.started)
    tester.answer(Account.sample())
    effects += tester.answer(.of(Recording.samples(1...5)))
    effects += tester.type("jjG")
    effects += tester.passDeadline()
    #expect(cacheQuestions(effects).isEmpty)
    #expect(questions(effects).isEmpty)
    #expect(tester.state.evidence == EvidenceState())
  }

  @Test func `A column asks the cache first, then the server once, in the background`() {
    var tester = StoreTester.running()
    #expect(questions(tester.show(columns: "when,trouble")).isEmpty)
    var effects = tester.restForEvidence()
    #expect(cacheQuestions(effects) == [(1...5).map { "rec-\($0)" }])
    #expect(questions(effects).isEmpty)
    effects = tester.answerFromCache([id(2): evidence(of: 2, (.error, 1, "kept"))])
    // What the cache has for good is not asked for.
    #expect(questions(effects) == [["rec-1", "rec-3", "rec-4", "rec-5"]])
    #expect(tester.state.evidence[id(2)] != nil)
    effects = tester.answerEvidence(.success([id(1): evidence((.error, 1, "new"))]))
    // Nothing is known of the others, which were asked about: not again at once.
    #expect(questions(effects).isEmpty)
    effects = tester.type("jjjj") + tester.restForEvidence()
    #expect(questions(effects) == [])
    #expect(cacheQuestions(effects) == [])
  }

  @Test func `The span of a question is the recording's own`() {
    var tester = StoreTester.running(recordings: [.sample(1)])
    tester.show(columns: "rage")
    tester.restForEvidence()
    let effects = tester.answerFromCache()
    let start = Date.testStart.adding(-60)
    guard case .load(.evidence(_, project, let sessions, _))? = effects.first else {
      Issue.record("not asked: \(effects)")
      return
    }
    #expect(sessions == [SessionSpan(id: id(1), start: start, end: start.adding(667))])
  }

  @Test func `At most a hundred rows are asked about at once, those on the screen first`() {
    var tester = StoreTester.running(.small, recordings: Recording.samples(1...250))
    tester.type("]")
    tester.show(columns: "when,strip")
    tester.press(.end)
    let asked = cacheQuestions(tester.restForEvidence())
    let top = tester.state.recordings.list.cursor.top
    #expect(asked == [(top + 1...250).map { "rec-\($0)" }])
    tester.answerFromCache()
    tester.answerEvidence(.success([:]))
    tester.press(.home)
    tester.restForEvidence()
    let effects = tester.answerFromCache()
    #expect(questions(effects).first?.count == 100)
    #expect(questions(effects).first?.first == "rec-1")
    // The rows on the screen are known by then: that is enough.
    #expect(questions(tester.answerEvidence(.success([:]))) == [])
  }

  @Test func `One that goes on is asked about again after a while, or by a refresh, and a final one never`() {
    var tester = StoreTester.running(recordings: Recording.samples(1...2))
    tester.show(columns: "trouble")
    tester.learn([id(1): evidence(isFinal: false), id(2): evidence(of: 2)])
    tester.play(.deadlinePassed, after: 400)
    tester.type("j")
    tester.show(columns: "trouble,rage")
    #expect(tester.state.evidence.isMissing(id(1), at: tester.now))
    #expect(!tester.state.evidence.isMissing(id(2), at: tester.now))
    tester.type("r")
    tester.answer(.of(Recording.samples(1...2)))
    tester.restForEvidence()
    #expect(questions(tester.answerFromCache()) == [["rec-1"]])
  }

  @Test func `While the user waits for rows the server is not asked, and then it is`() {
    var tester = StoreTester.running()
    tester.show(columns: "trouble")
    tester.type("r")
    tester.restForEvidence()
    #expect(questions(tester.answerFromCache()) == [])
    tester.answer(.of(Recording.samples(1...5)))
    let effects = tester.restForEvidence()
    #expect(questions(effects).count == 1)
  }

  @Test func `Without the scope no call is made, it is named once, and timelines tell what they told`() {
    var tester = scopeless()
    tester.show(columns: "when,rage,trouble,strip")
    #expect(
      tester.status == "[--] what happened in the rows takes the scope query:read, which this key lacks")
    tester.restForEvidence()
    let known = evidence(of: 2, from: .timeline, (.error, 1, "boom"))
    #expect(questions(tester.answerFromCache([id(2): known])) == [])
    #expect(tester.frame.row(of: "Sat 11:59     n/a n/a") != nil)
    #expect(tester.frame.row(of: "Sat 11:58       . boom") != nil)
    tester.press(.escape)
    tester.show(columns: "when,rage")
    #expect(tester.status == "[ok] 2 columns shown")
  }

  @Test func `A server that refuses the scope is not asked again until a refresh`() {
    var tester = StoreTester.running(recordings: Recording.samples(1...60))
    tester.show(columns: "when,rage")
    tester.restForEvidence()
    tester.answerFromCache()
    tester.answerEvidence(.failure(.missingScope("query:read")))
    #expect(tester.state.lacksEvidenceScope)
    #expect(tester.frame.row(of: "n/a") != nil)
    tester.press(.end)
    var effects = tester.restForEvidence() + tester.answerFromCache()
    #expect(questions(effects) == [])
    tester.type("r")
    tester.answer(.of(Recording.samples(1...60)))
    effects = tester.restForEvidence() + tester.answerFromCache()
    #expect(questions(effects).count == 1)
  }

  @Test func `A wait that the server named is waited for, whatever is done meanwhile`() {
    var tester = StoreTester.running(recordings: Recording.samples(1...60))
    tester.show(columns: "when,rage")
    tester.restForEvidence()
    tester.answerFromCache()
    let until = tester.now.adding(90)
    #expect(questions(tester.answerEvidence(.failure(.throttled(until: until)))) == [])
    #expect(tester.state.evidence.dueAt == until)
    tester.press(.end)
    var effects = tester.play(.deadlinePassed, after: 1)
    effects += tester.answerFromCache()
    #expect(questions(effects) == [])
    #expect(tester.state.evidence.dueAt == until)
    effects = tester.play(.deadlinePassed, after: 120)
    #expect(questions(effects).count == 1)
  }

  @Test func `What arrives late, or of another project, changes nothing`() {
    var tester = StoreTester.running()
    tester.show(columns: "trouble")
    tester.restForEvidence()
    tester.answerFromCache()
    let before = tester.state.evidence
    tester.play(.load(.evidenceArrived(RequestID(9_999), .success([id(1): evidence()]))))
    tester.play(.cache(.evidenceArrived(ProjectID(1), [id(1): evidence()])))
    #expect(tester.state.evidence == before)
  }

  @Test func `Rows without a start have no time to be looked at, and are left alone`() {
    var tester = StoreTester.running(recordings: [.sample(1) { $0.startTime = nil }])
    tester.show(columns: "trouble")
    tester.restForEvidence()
    #expect(tester.answerFromCache().isEmpty)
    #expect(questions(tester.restForEvidence()).isEmpty)
    #expect(tester.state.evidence.dueAt == nil)
  }
}
