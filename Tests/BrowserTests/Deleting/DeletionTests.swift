import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Deleting recordings for good")
struct DeletionTests: FilingScene {
  /// Three rows marked, two of one person, and the dialogue open.
  private func asking() -> StoreTester {
    let recordings = Recording.samples(1...5).map { recording in
      var recording = recording
      if recording.id.text == "rec-2" { recording.person.name = "person1@example.com" }
      return recording
    }
    var tester = StoreTester.running(recordings: recordings)
    tester.type("   D")
    tester.forgetEffects()
    return tester
  }

  @Test func `D names how many and whose, the most of one first, and that nothing brings them back`() {
    let tester = asking()
    #expect(tester.frame.row(of: "3 recordings: the chosen rows") != nil)
    #expect(tester.frame.row(of: "whose: person1@example.com (2), person3@example.com (1)") != nil)
    #expect(tester.frame.row(of: "Nothing brings them back, not even u.") != nil)
    #expect(tester.frame.row(of: "type 3 and Enter:") != nil)
    #expect(tester.frame.role(of: "PostHog shreds") == .error)
  }

  @Test
  func `Without marks it is about the row under the cursor; whose it is, is said as well as it is known`() {
    var tester = StoreTester.running(recordings: [
      .sample(1) { $0.person = RecordingPerson() }, .sample(2),
    ])
    tester.type("D")
    #expect(tester.frame.row(of: "1 recording: the chosen rows") != nil)
    #expect(tester.frame.row(of: "whose: user-1") != nil)
    #expect(tester.frame.row(of: "type 1 and Enter:") != nil)
  }

  @Test(arguments: ["", "2", "33", "3 3", "x", "0"])
  func `Any other number deletes nothing, and the dialogue stays`(typed: String) {
    var tester = asking()
    tester.type(typed)
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.status == "[--] type 3 to confirm")
    #expect(tester.state.overlay != nil)
    #expect(tester.recorded.isEmpty)
  }

  @Test
  func
    `The number is the confirmation: one step of deletions, and the rows stay until the server has done it`()
  {
    var tester = asking()
    tester.type("3")
    #expect(
      writes(tester.press(.enter)) == [
        .delete(RecordingID("rec-1")), .delete(RecordingID("rec-2")), .delete(RecordingID("rec-3")),
      ])
    #expect(tester.steps.map(\.action) == [.deleteRecordings])
    #expect(tester.state.overlay == nil)
    #expect(tester.rowIDs.count == 5)
    #expect(tester.state.recordings.list.marks.isEmpty)
    tester.save()
    tester.settle(1)
    #expect(tester.rowIDs == ["rec-2", "rec-3", "rec-4", "rec-5"])
    tester.settle([tester.recorded[1].id: .done, tester.recorded[2].id: .done])
    #expect(tester.rowIDs == ["rec-4", "rec-5"])
    #expect(tester.status == "[ok] delete 3 recordings for good: done")
  }

  @Test func `They go from the views that were left, too`() {
    var tester = inCollection()
    tester.type("D1")
    tester.press(.enter)
    tester.save()
    tester.open(.all)
    tester.settle(1)
    #expect(tester.rowIDs == ["rec-2", "rec-3", "rec-4", "rec-5"])
    tester.open(.playlist(bugs))
    #expect(tester.rowIDs == ["rec-2", "rec-3", "rec-4", "rec-5"])
  }

  @Test func `What the server has answered moves the progress, before all of it was looked at and settled`() {
    var tester = asking()
    tester.type("3")
    tester.press(.enter)
    tester.save()
    #expect(tester.status == "[..] delete 3 recordings for good: saved, sending 1 of 3")
    tester.play(.noticed(.journal(.answered(tester.recorded[0].id))))
    #expect(tester.status.hasSuffix("sending 2 of 3"))
    tester.play(.noticed(.journal(.answered(tester.recorded[1].id))))
    #expect(tester.status.hasSuffix("sending 3 of 3"))
    #expect(tester.rowIDs.count == 5)
  }

  @Test func `A row that the server lists still stays, and that is said`() {
    var tester = asking()
    tester.type("3")
    tester.press(.enter)
    tester.save()
    tester.settle(1)
    tester.settle(2, .refused(.stillThere))
    tester.settle(3)
    #expect(tester.rowIDs == ["rec-2", "rec-4", "rec-5"])
    #expect(tester.status.contains("1 of 3 refused"))
    #expect(tester.status.contains("The server confirmed it, and lists it still."))
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-2")])
    #expect(tester.header.contains("@ 1 open"))
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `Esc and Ctrl-C leave them alone, marks and all`(key: Key) {
    var tester = asking()
    tester.type("3")
    #expect(tester.press(key).isEmpty)
    #expect(tester.state.overlay == nil)
    #expect(tester.recorded.isEmpty)
    #expect(tester.state.recordings.list.marks.count == 3)
  }

  @Test func `What was marked and is hidden since is not deleted`() {
    let recordings = Recording.samples(1...4).map { recording in
      var recording = recording
      recording.viewed = recording.id.text == "rec-1"
      return recording
    }
    var tester = StoreTester.running(recordings: recordings)
    tester.type("  fvD1")
    #expect(writes(tester.press(.enter)) == [.delete(RecordingID("rec-2"))])
  }

  @Test(arguments: [true, false])
  func `Where it may not be done it is not there: no key, no line in the help`(isReadOnly: Bool) {
    var state = BrowserState.sample()
    state.settings.isReadOnly = isReadOnly
    var tester = StoreTester(state)
    tester.play(.started)
    tester.answer(.sample(scopes: isReadOnly ? ["*"] : ["session_recording:read"]))
    tester.answer([])
    tester.answer(.of(Recording.samples(1...2)))
    #expect(tester.type("D").isEmpty)
    #expect(tester.status == "[--] D is no key here; ? shows all")
    #expect(tester.state.overlay == nil)
    tester.type("?")
    tester.type("for good")
    #expect(tester.frame.row(of: "No command of that name or key.") != nil)
    tester.press(.escape)
    tester.type(":delete-recordings")
    tester.press(.enter)
    #expect(tester.state.overlay == nil)
  }

  @Test func `Where it may be done the help has it`() {
    var tester = running()
    tester.type("?")
    tester.type("for good")
    #expect(tester.frame.row(of: "Delete recordings for good, after typing how many") != nil)
  }
}
