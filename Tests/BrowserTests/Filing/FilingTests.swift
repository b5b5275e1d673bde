import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Filing")
struct FilingTests: FilingScene {
  @Test
  func `a, Enter files the row: count, cursor and status line change at once, before the server answers`() {
    var tester = running()
    tester.type("]a")
    let step = JournalStep(
      id: StepID(1), madeAt: tester.now, action: .add(to: "Bugs"), subject: "person1@example.com",
      entries: [JournalEntry(id: EntryID(2), step: StepID(1), write: adding(1))])
    tester.send(
      .terminal(.key(.enter)),
      effects: [
        .journal(.record(project, step)), .journal(.remember(project, key: "last list", value: "bugs Bugs")),
      ]
    ) {
      let playlist = PlaylistReference(id: bugs, title: "Bugs")
      $0.overlay = nil
      $0.filing.numbers = JournalNumbers(from: 2)
      $0.filing.lastPlaylists = [playlist]
      $0.filing.lastAction = .add([playlist])
      $0.filing.lastBatch = 1
      $0.filing.history.decided(StepID(1), entries: 1)
      $0.filing.batch = FilingBatch(
        number: 1, step: StepID(1), action: .add(to: "Bugs"), turn: .made, recordings: 1, total: 1)
      $0.filing.pending = PendingDecisions([
        PendingEntry(
          step.entries[0], batch: 1, undo: .unlist(RecordingID("rec-1"), playlist, counted: true))
      ])
      $0.filing.pending.stepDecided(StepID(1))
      $0.playlists.count(bugs, changesBy: 1, viewed: false)
      $0.filing.countsAreGuessed = true
      $0.recordings.list.cursor = ListCursor(index: 1)
      $0.detail.shown = RecordingID("rec-2")
      $0.detail.dueAt = $0.now.adding(0.15)
    }
    #expect(tester.status == "[..] 1 recording → Bugs: saving")
    #expect(tester.header.contains("queue 1"))
    tester.save()
    #expect(tester.status == "[..] 1 recording → Bugs: saved, sending")
    tester.settle(1)
    #expect(tester.status == "[ok] 1 recording → Bugs: done")
    #expect(!tester.header.contains("queue"))
  }

  @Test func `A viewed recording is not counted with the unviewed ones of its collection`() {
    var tester = StoreTester.running(
      recordings: [.sample(1) { $0.viewed = true }, .sample(2)],
      playlists: [.collection("bugs", "Bugs", count: 3, watched: 2)])
    tester.type("a")
    tester.press(.enter)
    #expect(tester.state.playlists[bugs]?.count == PlaylistCount(count: 4, hasMore: false, unwatched: 1))
    tester.type("A")
    #expect(tester.state.playlists[bugs]?.count == PlaylistCount(count: 5, hasMore: false, unwatched: 2))
    tester.refuse(1, refusal)
    #expect(tester.state.playlists[bugs]?.count == PlaylistCount(count: 4, hasMore: false, unwatched: 2))
  }

  @Test
  func
    `w counts the recording among the viewed ones of the collection; a refusal forgets what was not known`()
  {
    var tester = StoreTester.running(playlists: [.collection("bugs", "Bugs", count: 3, watched: 1)])
    tester.open(.playlist(bugs))
    tester.answer(.of([.sample(1) { $0.viewed = nil }, .sample(2)]))
    tester.type("ww")
    #expect(tester.state.playlists[bugs]?.count?.unwatched == 1)
    tester.refuse(1, refusal)
    #expect(tester.state.playlists[bugs]?.count?.unwatched == 2)
    #expect(tester.state.recordings.list.recording(RecordingID("rec-1"))?.viewed == nil)
  }

  @Test func `A adds to the collection used last, and is disabled before there is one`() {
    var tester = running()
    #expect(tester.type("A").isEmpty)
    #expect(tester.status == "[no] Add to the collections used last: nothing was filed yet: use a")
    tester.type("a")
    tester.press(.enter)
    #expect(writes(tester.type("A")) == [adding(2)])
    #expect(tester.currentID == "rec-3")
    #expect(count(tester) == 5)
  }

  @Test func `Marked rows are filed together, in the order of the list; their marks go and the cursor stays`()
  {
    var tester = running()
    tester.type("jj gg ")
    #expect(tester.header.contains("*2"))
    tester.type("a")
    #expect(
      writes(tester.press(.enter)) == [adding(1), adding(3)])
    #expect(tester.state.recordings.list.marks.isEmpty)
    #expect(tester.currentID == "rec-2")
    #expect(count(tester) == 5)
    #expect(tester.steps.count == 1)
    tester.save()
    #expect(tester.status == "[..] 2 recordings → Bugs: saved, sending 1 of 2")
    tester.settle(1)
    #expect(tester.status == "[..] 2 recordings → Bugs: saved, sending 2 of 2")
    tester.settle(2)
    #expect(tester.status == "[ok] 2 recordings → Bugs: done")
  }

  @Test func `Adding what the collection holds already is sent, but neither counted nor taken back`() {
    var tester = running()
    tester.answerDetail(.sample(1), heldBy: [.collection("bugs", "Bugs")])
    tester.type("a")
    #expect(writes(tester.press(.enter)) == [adding(1, wasThere: true)])
    #expect(count(tester) == 3)
    tester.refuse(1, refusal)
    #expect(count(tester) == 3)
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value?.map(\.id) == [bugs])
  }

  @Test
  func `Q leaves at once whatever is on its way: it is in the journal, and the next start goes on with it`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    #expect(tester.type("Q") == [.quit])
  }

  @Test func `Nothing is filed from the playlists: the recording it would be may be covered by them`() {
    var tester = inCollection()
    tester.press("1")
    for key in ["d", "w", " ", "*"] {
      #expect(writes(tester.type(key)).isEmpty)
      #expect(tester.status.hasSuffix("go to a recording first: 2"))
    }
    #expect(tester.state.recordings.list.marks.isEmpty)
  }

  @Test func `In the playlists o and yu are about the playlist under the cursor`() {
    var tester = inCollection()
    tester.press("1")
    #expect(
      tester.type("o") == [
        .handOver(.browser(link: "https://us.posthog.com/project/48213/replay/playlists/bugs"))
      ])
    tester.press(.home)
    #expect(tester.type("yu").isEmpty)
    #expect(tester.status.hasSuffix("no playlist under the cursor"))
  }

  @Test func `d takes the row out at once; the cursor stands on the next one`() {
    var tester = inCollection()
    tester.type("j")
    #expect(writes(tester.type("d")) == [removing(2)])
    #expect(tester.rowIDs == ["rec-1", "rec-3", "rec-4", "rec-5"])
    #expect(tester.currentID == "rec-3")
    #expect(count(tester) == 4)
    tester.save()
    tester.settle(1)
    #expect(tester.status == "[ok] 1 recording out of Bugs: done")
  }

  @Test func `d is disabled where there is nothing to remove from, with the reason`() {
    var tester = running([.savedFilter("f"), .builtIn("history")])
    #expect(tester.type("d").isEmpty)
    #expect(tester.status.hasSuffix("this view is not a collection"))
    tester.open(.playlist(PlaylistID("f")))
    tester.answer(.of([.sample(1)]))
    tester.type("d")
    #expect(tester.status.hasSuffix("recordings cannot be removed from a saved filter"))
    tester.open(.playlist(PlaylistID("synthetic-history")))
    tester.answer(.of([.sample(1)]))
    tester.type("d")
    #expect(tester.status.hasSuffix("built-in lists are read-only"))
  }

  @Test
  func `The first w of a run says that viewed is for good; the second does it, and then each does at once`() {
    var tester = inCollection()
    #expect(tester.type("w").isEmpty)
    #expect(
      tester.status
        == "[--] viewed is for good, a personal key cannot take it back; w again marks it")
    #expect(tester.state.recordings.list.rows[0].recording?.viewed == false)
    #expect(writes(tester.type("w")) == [.markViewed(RecordingID("rec-1"))])
    #expect(tester.currentID == "rec-2")
    #expect(writes(tester.type("w")) == [.markViewed(RecordingID("rec-2"))])
  }

  @Test func `w marks viewed in every view that shows the row; a refusal takes it back`() {
    var tester = inCollection()
    tester.type("ww")
    #expect(tester.state.recordings.list.rows[0].recording?.viewed == true)
    tester.open(.all)
    #expect(tester.state.recordings.list.rows[0].recording?.viewed == true)
    tester.refuse(1, refusal)
    #expect(tester.state.recordings.list.rows[0].recording?.viewed == false)
  }

  @Test func `w on a viewed row sends nothing and goes on to the next`() {
    var tester = running()
    tester.type("ww")
    tester.type("k")
    #expect(writes(tester.type("w")).isEmpty)
    #expect(tester.status == "[--] already viewed")
    #expect(tester.currentID == "rec-2")
  }

  @Test func `Space marks and goes on, I inverts, * marks all, Esc clears`() {
    var tester = running()
    tester.type("  ")
    #expect(tester.state.recordings.list.marks.count == 2)
    #expect(tester.currentID == "rec-3")
    tester.type("I")
    #expect(tester.state.recordings.list.marks.map(\.text).sorted() == ["rec-3", "rec-4", "rec-5"])
    tester.type("*")
    #expect(tester.state.recordings.list.marks.count == 5)
    tester.press(.escape)
    #expect(tester.state.recordings.list.marks.isEmpty)
    #expect(tester.state.focus == .recordings)
  }
}
