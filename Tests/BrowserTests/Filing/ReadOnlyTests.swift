import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Started for looking only")
struct ReadOnlyTests: FilingScene {
  private var reason: String { "Reel was started with --read-only" }

  private func looking() -> StoreTester {
    var state = BrowserState.sample()
    state.settings.isReadOnly = true
    var tester = StoreTester(state)
    tester.play(.started)
    tester.answer(.sample())
    tester.answer([.collection("bugs", "Bugs", count: 5), .collection("vip", "VIP")])
    tester.answer(.of(Recording.samples(1...5)))
    tester.open(.playlist(bugs))
    tester.answer(.of(Recording.samples(1...5)))
    tester.forgetEffects()
    return tester
  }

  @Test func `Every key that changes something at the server says why it does not, and sends nothing`() {
    var tester = looking()
    for key in ["a", "m", "d", "w", "u", "T", "C", "e", "E", "p", "X"] {
      tester.type(key)
      #expect(tester.status.hasSuffix(": " + reason), "\(key): \(tester.status)")
    }
    tester.press(.control("r"))
    #expect(tester.status.hasSuffix(": " + reason))
    #expect(tester.effects.isEmpty)
  }

  @Test func `Every command that can change something requires it`() {
    let writing: [Command] =
      [
        .file(.add), .file(.addToLast), .file(.move), .file(.remove), .file(.markViewed), .file(.repeatLast),
        .journal(.undo), .journal(.redo), .triage(.toggle),
        .triage(.toggleMarksViewed), .playlist(.create), .playlist(.edit), .playlist(.editOutside),
        .playlist(.pin),
        .playlist(.delete),
        .deleteRecordings,
      ]
      + (1...9).flatMap { [.triage(.file(lane: $0)), .triage(.bind(lane: $0))] }
    for command in writing {
      #expect(CommandTable.row(of: command)?.requires.contains(.writable) == true, "\(command)")
    }
  }

  @Test func `Keys that only look, mark and copy are as always`() {
    var tester = looking()
    tester.type(" ")
    #expect(tester.state.recordings.list.marks.count == 1)
    #expect(tester.type("yy").count == 1)
    #expect(tester.type("/rec").isEmpty)
  }

  @Test func `The journal is not opened, so that nothing an earlier run left is sent; it can be looked at`() {
    var state = BrowserState.sample()
    state.settings.isReadOnly = true
    var tester = StoreTester(state)
    #expect(!tester.play(.started).contains(.journal(.open(project))))
    tester = looking()
    #expect(tester.type("@") == [.journal(.readSummaries(project, below: nil))])
    let line = StepSummary(
      id: StepID(1), position: 1, madeAt: .testStart, action: .add(to: "Bugs"), isUndone: false, waiting: 0,
      sending: 0, done: 0, refused: 1, problem: .stopped, recordings: 1)
    tester.play(.journal(.summariesRead(below: nil, .success([line]))))
    for key in ["r", "d"] {
      #expect(tester.type(key).isEmpty)
      #expect(tester.status == "[--] " + reason)
    }
  }
}
