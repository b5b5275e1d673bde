import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("The journal on the screen")
struct JournalOverlayTests: FilingScene {
  func line(
    _ number: Int64, _ action: JournalAction = .add(to: "Bugs"), recordings: Int = 1, isUndone: Bool = false,
    _ change: (inout StepSummary) -> Void = { _ in }
  ) -> StepSummary {
    var line = StepSummary(
      id: StepID(number), position: number, madeAt: .testStart.adding(-60 * Double(number)), action: action,
      isUndone: isUndone, waiting: 0, sending: 0, done: 0, refused: 0, problem: nil,
      recordings: recordings)
    change(&line)
    return line
  }

  func refused(_ number: Int64, _ problem: EntryProblem, _ count: Int = 1) -> StepSummary {
    line(number) {
      $0.refused = count
      $0.problem = problem
    }
  }

  func showing(_ lines: [StepSummary], _ size: Size = .middle) -> StoreTester {
    var tester = StoreTester.running(size, playlists: [.collection("bugs", "Bugs", count: 3)])
    tester.type("@")
    tester.play(.journal(.summariesRead(below: nil, .success(lines))))
    tester.forgetEffects()
    return tester
  }

  @Test func `@ reads the journal and shows it, Esc closes it`() {
    var tester = running()
    #expect(tester.type("@") == [.journal(.readSummaries(project, below: nil))])
    #expect(tester.frame.row(of: "Reading the journal…") != nil)
    tester.play(.journal(.summariesRead(below: nil, .success([]))))
    #expect(tester.frame.row(of: "Nothing was decided yet.") != nil)
    tester.press(.escape)
    #expect(tester.state.overlay == nil)
  }

  @Test func `It opens on what needs its user, else on what waits, else on the newest step`() {
    let (done, waiting) = (line(3) { $0.done = 1 }, line(2) { $0.waiting = 1 })
    let refused = refused(1, .failed(.notFound))
    func chosen(_ lines: [StepSummary]) -> Int64? {
      guard case .journal(let journal)? = showing(lines).state.overlay else { return nil }
      return journal.lines[journal.cursor.index].id.number
    }
    #expect(chosen([done, waiting, refused]) == 1)
    #expect(chosen([done, waiting]) == 2)
    #expect(chosen([done]) == 3)
  }

  @Test func `A journal that cannot be read says why`() {
    var tester = running()
    tester.type("@")
    tester.play(.journal(.summariesRead(below: nil, .failure(.damaged))))
    #expect(tester.frame.row(of: "The journal is damaged.") != nil)
  }

  @Test func `Each step is a line: when, what, and where it stands, what needs its user first`() {
    let tester = showing([
      line(1) {
        $0.waiting = 2; $0.done = 1
      }, line(2, .remove(from: "Bugs"), recordings: 3) { $0.done = 3 },
      refused(3, .stopped, 2),
      line(4, .markViewed) {
        $0.refused = 1; $0.done = 3; $0.problem = .stopped
      },
      line(5, .create("Rage"), recordings: 0) { $0.sending = 1 }, line(6, isUndone: true) { $0.done = 2 },
      line(7, .move(from: "A", to: "B"), recordings: 2),
    ])
    let first = tester.frame.row(of: " Journal ") ?? 0
    let rows = tester.frame.rowTexts[(first + 1)...].prefix(7).map {
      $0.split(separator: " ").filter { !"┃>│".contains($0) }.joined(separator: " ")
    }
    #expect(
      rows.map { $0.replacing("┃>", with: "").replacing("┃", with: "") } == [
        "Sat 11:59 1 recording → Bugs waiting, 1 of 3 done",
        "Sat 11:58 3 recordings out of Bugs done",
        "Sat 11:57 1 recording → Bugs stopped",
        "Sat 11:56 1 recording marked viewed (for good) 1 of 4 stopped",
        "Sat 11:55 new list Rage sending",
        "Sat 11:54 1 recording → Bugs taken back",
        "Sat 11:53 2 recordings from A → B dropped",
      ])
  }

  @Test(arguments: [
    (EntryProblem.failed(.notFound), "Not found: deleted, expired, or in another project."),
    (
      .changedMeanwhile(name: "Theirs", description: "", by: "ann@example.com"),
      "ann@example.com changed it meanwhile: it is now Theirs. In @ r overwrites that, d leaves it."
    ),
    (
      .changedMeanwhile(name: "Theirs", description: "x", by: nil),
      "Somebody changed it meanwhile: it is now Theirs (x)."
    ),
    (.perhapsCreated(found: 2), "2 of that name were made just now"),
    (.interrupted, "Reel ended before it was confirmed; deleting is not tried again by itself."),
    (.stillThere, "The server confirmed it, and lists it still."),
    (.stopped, "Stopped. In @ r goes on, d gives up."),
    (.withoutPlaylist, "Its collection could not be created."),
    (.notRecorded, "The journal could not be written, so it was not sent."),
    (.unknown, "It was refused; why, the journal does not tell."),
  ])
  func `The status line says why the chosen step was refused, and what can be done`(
    problem: EntryProblem, words: String
  ) {
    let tester = showing([refused(1, problem)], .large)
    #expect(tester.status.hasPrefix("[no] " + words))
  }

  @Test func `r sends what was refused anew: it is shown as done again, and counted no more as refused`() {
    var tester = showing([refused(1, .failed(.notFound))])
    tester.play(.journal(.opened(.success(JournalSnapshot(refused: 1)))))
    tester.forgetEffects()
    #expect(tester.type("r") == [.journal(.change(StepID(1), .retry))])
    let entry = JournalEntry(id: EntryID(8), step: StepID(1), write: adding(1))
    tester.play(.journal(.changed(StepID(1), .retry, .success([entry]))))
    #expect(tester.effects.last == .journal(.readSummaries(project, below: nil)))
    #expect(count(tester) == 4)
    #expect(!tester.header.contains("refused"))
    tester.press(.escape)
    #expect(tester.status == "[..] goes on: 1 recording → Bugs: saved, sending")
    tester.settle([EntryID(8): .done])
    #expect(tester.status == "[ok] goes on: 1 recording → Bugs: done")
  }

  @Test
  func `A retry whose answer comes after the journal was closed is shown all the same, and reads nothing`() {
    var tester = showing([refused(1, .failed(.notFound))])
    tester.play(.journal(.opened(.success(JournalSnapshot(refused: 1)))))
    tester.type("r")
    tester.press(.escape)
    tester.forgetEffects()
    let entry = JournalEntry(id: EntryID(8), step: StepID(1), write: adding(1))
    tester.play(.journal(.changed(StepID(1), .retry, .success([entry]))))
    #expect(tester.effects.isEmpty)
    #expect(count(tester) == 4)
    #expect(!tester.header.contains("refused"))
    #expect(tester.status == "[..] goes on: 1 recording → Bugs: saved, sending")
  }

  @Test func `A retry that fails after the journal was closed says so`() {
    var tester = showing([refused(1, .stopped)])
    tester.type("r")
    tester.press(.escape)
    tester.play(.journal(.changed(StepID(1), .retry, .failure(.failed("disk full")))))
    #expect(tester.status.hasSuffix("The journal failed: disk full."))
    #expect(tester.state.overlay == nil)
  }

  @Test func `d gives up what was refused, and takes back what waits`() {
    var tester = running()
    tester.play(.journal(.opened(.success(JournalSnapshot(refused: 1)))))
    tester.type("a")
    tester.press(.enter)
    tester.save()
    let step = tester.steps[0]
    tester.type("@")
    tester.play(
      .journal(
        .summariesRead(
          below: nil,
          .success([
            line(step.id.number) {
              $0.waiting = 1; $0.refused = 1; $0.problem = .stopped
            }
          ]))))
    #expect(tester.type("d") == [.journal(.change(step.id, .drop))])
    let old = JournalEntry(id: EntryID(90), step: step.id, write: adding(2), state: .dropped)
    var new = step.entries[0]
    new.state = .dropped
    tester.play(.journal(.changed(step.id, .drop, .success([old, new]))))
    #expect(tester.status == "[ok] 2 changes dropped")
    #expect(count(tester) == 3)
    #expect(!tester.header.contains("queue"))
    #expect(!tester.header.contains("refused"))
    tester.press(.escape, "j")
    #expect(!tester.status.contains("sending"))
  }

  @Test func `Where there is nothing to retry or drop, that is said`() {
    var tester = showing([line(1) { $0.done = 1 }, line(2) { $0.waiting = 1 }])
    tester.press(.home)
    #expect(tester.type("r").isEmpty)
    #expect(tester.status == "[--] nothing of it was refused")
    #expect(tester.type("d").isEmpty)
    #expect(tester.status == "[--] nothing of it is left to be done")
    #expect(tester.type("jd") == [.journal(.change(StepID(2), .drop))])
  }

  @Test func `A journal that fails to change says so`() {
    var tester = showing([refused(1, .stopped)])
    tester.type("r")
    tester.play(.journal(.changed(StepID(1), .retry, .failure(.failed("disk full")))))
    #expect(tester.status.hasSuffix("The journal failed: disk full."))
  }

  @Test func `Older steps are read when the cursor comes near the last one, once, and follow below`() {
    var tester = showing((1...100).reversed().map { line(Int64($0 + 100)) })
    #expect(tester.type("j").isEmpty)
    #expect(tester.type("G") == [.journal(.readSummaries(project, below: 101))])
    #expect(tester.type("kj").isEmpty)
    tester.play(.journal(.summariesRead(below: 101, .success((1...30).reversed().map { line(Int64($0)) }))))
    guard case .journal(let journal)? = tester.state.overlay else { return }
    #expect(journal.lines.count == 130)
    #expect(journal.cursor.index == 99)
    #expect(tester.type("G").isEmpty)
  }

  @Test func `Read again, the steps that were scrolled to stay, and the cursor on its step`() {
    var tester = showing((1...100).reversed().map { line(Int64($0 + 100)) })
    tester.type("G")
    tester.play(.journal(.summariesRead(below: 101, .success((1...30).reversed().map { line(Int64($0)) }))))
    tester.type("jjj")
    tester.play(.noticed(.journal(.settled([:]))))
    let newest = (2...101).reversed().map { line(Int64($0 + 100)) }
    tester.play(.journal(.summariesRead(below: nil, .success(newest))))
    guard case .journal(let journal)? = tester.state.overlay else { return }
    #expect(journal.lines.count == 131)
    #expect(journal.lines[journal.cursor.index].id == StepID(28))
  }
}
