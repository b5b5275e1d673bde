import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Range")
struct RangeTests {
  private func marked(_ tester: StoreTester) -> [String] {
    tester.rowIDs.filter { tester.state.recordings.list.marks.contains(RecordingID($0)) }
  }

  private func signs(_ tester: StoreTester) -> [String] {
    let rows = tester.frame.text(in: tester.state.layout.content(of: .recordings)).split(separator: "\n")
    return rows.dropFirst().prefix(5).map { String($0.prefix(2)) }
  }

  @Test func `Movements extend it in both directions; its rows are drawn and counted as marked`() {
    var tester = StoreTester.running()
    tester.type("jjvj")
    #expect(marked(tester) == ["rec-3", "rec-4"])
    #expect(signs(tester) == ["  ", "  ", " *", ">*", "  "])
    #expect(tester.header.contains("  *2  "))
    tester.type("kk")
    #expect(signs(tester) == ["  ", ">*", " *", "  ", "  "])
    tester.type("G")
    #expect(marked(tester) == ["rec-3", "rec-4", "rec-5"])
  }

  @Test func `A search extends it as any movement does`() {
    var tester = StoreTester.running()
    tester.type("v/person4")
    tester.press(.enter)
    #expect(marked(tester) == ["rec-1", "rec-2", "rec-3", "rec-4"])
  }

  @Test(arguments: "v ")
  func `v and Space fix its rows, beside the marks there are, and end it where the cursor is`(key: Character)
  {
    var tester = StoreTester.running()
    tester.type("Gv" + "kk" + String(key))
    #expect(tester.currentID == "rec-3")
    tester.type("gg" + " ")
    #expect(marked(tester) == ["rec-1", "rec-3", "rec-4", "rec-5"])
    #expect(tester.state.recordings.list.rangeStart == nil)
  }

  @Test func `Esc drops it and keeps the marks; the next Esc takes these`() {
    var tester = StoreTester.running()
    tester.type(" vjj")
    #expect(marked(tester).count == 4)
    tester.press(.escape)
    #expect(marked(tester) == ["rec-1"])
    tester.press(.escape)
    #expect(marked(tester).isEmpty)
    #expect(tester.state.focus == .recordings)
  }

  @Test func `An action takes the range with the marks, in list order; filing ends both`() {
    var tester = StoreTester.running(playlists: [.collection("bugs")])
    tester.type("G gg" + "jvj")
    #expect(
      tester.type("yy") == [
        .handOver(.clipboard(what: "id of 3 recordings", text: "rec-2\nrec-3\nrec-5"))
      ])
    tester.type("a")
    tester.press(.enter)
    #expect(tester.recorded.count == 3)
    #expect(marked(tester).isEmpty)
    #expect(tester.state.recordings.list.rangeStart == nil)
    #expect(tester.currentID == "rec-3")
  }

  @Test func `A refusal of one of its rows marks that row again, and begins no range`() {
    var tester = StoreTester.running(playlists: [.collection("bugs")])
    tester.type("vja")
    tester.press(.enter)
    tester.settle(1)
    tester.refuse(2, .serverFailed(status: 500, detail: nil))
    #expect(marked(tester) == ["rec-2"])
    #expect(tester.state.recordings.list.rangeStart == nil)
  }

  @Test func `Removing the range takes its rows out`() {
    var tester = StoreTester.running(playlists: [.collection("bugs", count: 5)])
    tester.open(.playlist(PlaylistID("bugs")))
    tester.answer(.of(Recording.samples(1...5)))
    tester.type("jvjd")
    #expect(tester.rowIDs == ["rec-1", "rec-4", "rec-5"])
    #expect(marked(tester).isEmpty)
  }

  @Test func `It follows its rows across a refresh, also from the top, where newer ones arrived above it`() {
    var tester = StoreTester.running()
    tester.type("jjvkkr")
    tester.answer(.of(Recording.samples(11...13) + Recording.samples(1...5)))
    #expect(marked(tester) == ["rec-1", "rec-2", "rec-3"])
    #expect(tester.currentID == "rec-1")
  }

  @Test(arguments: [1, 3])
  func `It ends where one of its ends is gone`(gone: Int) {
    var tester = StoreTester.running()
    tester.type("vjjr")
    tester.answer(.of(Recording.samples(1...5).filter { $0.id.text != "rec-\(gone)" }))
    #expect(marked(tester).isEmpty)
    #expect(tester.state.recordings.list.rangeStart == nil)
  }

  @Test func `Rows that cannot be read are skipped; none begins at one`() {
    var tester = StoreTester.running()
    tester.type("r")
    tester.answer(
      RecordingPage(rows: [.recording(.sample(1)), .unreadable("id is missing"), .recording(.sample(2))]))
    tester.type("jv")
    #expect(tester.status.hasSuffix("no recording under the cursor"))
    tester.type("kvjj")
    #expect(marked(tester) == ["rec-1", "rec-2"])
  }

  @Test func `* takes its place, I inverts what it shows`() {
    var tester = StoreTester.running()
    tester.type("vjI")
    #expect(marked(tester) == ["rec-3", "rec-4", "rec-5"])
    tester.type("vk*")
    #expect(marked(tester).count == 5)
    #expect(tester.state.recordings.list.rangeStart == nil)
  }

  @Test func `Another view ends it; from the playlists none begins`() {
    var tester = StoreTester.running(playlists: [.collection("c")])
    tester.type("vj")
    tester.open(.playlist(PlaylistID("c")))
    tester.open(.all)
    #expect(marked(tester).isEmpty)
    tester.type("1v")
    #expect(tester.status.hasSuffix("go to a recording first: 2"))
  }

  @Test func `The hints say what ends it`() {
    var tester = StoreTester.running()
    tester.type("v")
    #expect(
      tester.frame.text(in: tester.state.layout.hints).hasPrefix(" j k extend  v mark  Esc drop  ? help"))
  }
}
