import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Deciding before the server has answered")
struct RememberedProjectTests {
  private let project = ProjectID(48213)
  private let bugs = JournalSnapshot(memory: ["lane 1": "bugs Bugs"])

  /// Started without a project's number, with what the copy and the journal know of the last one.
  private func offline(_ contents: JournalSnapshot? = nil) -> StoreTester {
    var tester = StoreTester(.sample(project: nil))
    tester.play(.started)
    tester.play(.cache(.projectArrived(Project(id: project, name: "web-app"))))
    tester.play(.cache(.playlistsArrived(project, [.collection("bugs", "Bugs", count: 3)])))
    tester.play(
      .cache(
        .rowsArrived(
          RequestID(2),
          CachedRows(
            rows: Recording.samples(1...5).map(PackedRecording.init), loadedAt: .testStart.adding(-720))
        )))
    tester.play(.journal(.prepared(project, .success(contents ?? bugs))))
    tester.play(.load(.accountArrived(RequestID(1), .failure(.offline(.connectionRefused)))))
    tester.forgetEffects()
    return tester
  }

  @Test func `A digit of triage records the decision, which waits for the server`() {
    var tester = offline()
    tester.type("T1")
    #expect(tester.effects.contains { if case .journal(.record(project, _)) = $0 { true } else { false } })
    #expect(tester.recorded.map(\.write) == [.add(RecordingID("rec-1"), PlaylistID("bugs"), wasThere: nil)])
    tester.save()
    #expect(tester.status.hasPrefix("[wait] 1 recording → Bugs: saved, goes out when https://us.posthog.com"))
    #expect(tester.header.contains("queue 1"))
    #expect(!tester.state.isSending)
    #expect(tester.currentID == "rec-2")
  }

  @Test
  func
    `Words of a filter are in the header, though nobody has answered them, and W holds the row against them`()
  {
    var tester = offline()
    tester.type(":rec errors<9")
    tester.press(.enter)
    #expect(tester.rowIDs.count == 5)
    #expect(tester.header.contains("errors<9"))
    tester.type("W")
    #expect(tester.frame.row(of: "yes errors<9") != nil)
  }

  @Test func `Adding, undoing and the journal work on what is remembered`() {
    var tester = offline()
    tester.type("a")
    tester.press(.enter)
    #expect(tester.recorded.count == 1)
    #expect(tester.type("u") == [.journal(.undo(project, .undo(below: nil, of: tester.steps.last?.id)))])
    #expect(tester.type("@") == [.journal(.readSummaries(project, below: nil))])
  }

  @Test func `What an earlier run left is shown, and waits, too`() {
    let entries = (1...2).map {
      JournalEntry(
        id: EntryID(90 + Int64($0)), step: StepID(90), write: .markViewed(RecordingID("rec-\($0)")))
    }
    let step = JournalStep(id: StepID(90), madeAt: .testStart, action: .markViewed, entries: entries)
    let tester = offline(JournalSnapshot(unsent: [step], refused: 1))
    #expect(tester.header.contains("queue 2"))
    #expect(tester.header.contains("@ 1 open"))
    #expect(tester.state.recordings.list.rows[0].isViewed)
  }

  @Test func `When the server names the same project, the journal is opened for sending and nothing is lost`()
  {
    var tester = offline()
    tester.type("T1")
    tester.save()
    tester.press("r")
    tester.answer(.sample())
    #expect(tester.effects.contains(.journal(.open(project))))
    tester.play(.journal(.opened(.success(JournalSnapshot()))))
    #expect(tester.state.filing.pending.count == 1)
    #expect(tester.status == "[..] 1 recording → Bugs: saved, sending")
    tester.settle(1)
    #expect(tester.state.filing.pending.isEmpty)
  }

  @Test
  func `When it names another project, nothing of the remembered one stays on the screen, and that is said`()
  {
    var tester = offline()
    tester.type("T1")
    tester.save()
    tester.press("r")
    tester.answer(.sample(project: Project(id: ProjectID(2), name: "blog")))
    #expect(tester.effects.contains(.journal(.open(ProjectID(2)))))
    #expect(tester.state.filing.pending.isEmpty)
    #expect(tester.state.triage.lanes.isEmpty)
    #expect(!tester.header.contains("queue"))
    #expect(tester.status.contains("of web-app 1 unsent: --project 48213"))
    // An answer that is late is not taken for the other project's.
    tester.play(.journal(.prepared(project, .success(bugs))))
    #expect(tester.state.triage.lanes.isEmpty)
  }

  @Test func `What only the server can tell is refused, with the reason`() {
    var tester = offline()
    #expect(tester.type("D").isEmpty)
    #expect(tester.status.contains("the project is not known: the server has not said it"))
  }

  @Test func `Loading all is refused, too, with the reason, and is not said to be under way`() {
    var tester = offline()
    tester.type(":load all")
    tester.press(.enter)
    #expect(tester.status.hasPrefix("[no] Load all that match; "))
    #expect(tester.status.hasSuffix(": the project is not known: the server has not said it"))
    tester.type(":loa")
    #expect(tester.frame.row(of: "load (the project is not known: the server has not said it)") != nil)
    #expect(tester.state.recordings.list.loadingAll == nil)
  }

  @Test func `Nothing is prepared where nothing may be changed`() {
    var state = BrowserState.sample(project: nil)
    state.settings.isReadOnly = true
    var tester = StoreTester(state)
    tester.play(.started)
    let effects = tester.play(.cache(.projectArrived(Project(id: project))))
    #expect(!effects.contains(.journal(.prepare(project))))
  }
}
