import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Moving to another collection, and doing the same again")
struct MoveAndRepeatTests: FilingScene {
  private let vip = PlaylistID("vip")

  private func inBugs() -> StoreTester {
    var tester = running([.collection("bugs", "Bugs", count: 5), .collection("vip", "VIP", count: 4)])
    tester.open(.playlist(bugs))
    tester.answer(.of(Recording.samples(1...5)))
    return tester
  }

  private func move(_ tester: inout StoreTester) -> [Effect] {
    tester.type("m")
    tester.type("vip")
    return tester.press(.enter)
  }

  @Test func `m is one step: into the other collection first, then out of this one`() {
    var tester = inBugs()
    tester.press(" ", " ")
    #expect(
      writes(move(&tester)) == [
        .add(RecordingID("rec-1"), vip, wasThere: nil), .add(RecordingID("rec-2"), vip, wasThere: nil),
        removing(1), removing(2),
      ])
    #expect(tester.steps.map(\.action) == [.move(from: "Bugs", to: "VIP")])
    #expect(tester.rowIDs == ["rec-3", "rec-4", "rec-5"])
    #expect(count(tester) == 3)
    #expect(tester.state.playlists[vip]?.count?.count == 6)
    #expect(tester.status == "[..] 2 recordings from Bugs → VIP: saving")
  }

  @Test func `A move that is taken back has its rows in their places again`() {
    var tester = inBugs()
    _ = move(&tester)
    tester.undone(.undo(below: nil), dropping: tester.recorded)
    #expect(tester.rowIDs == Recording.samples(1...5).map(\.id.text))
    #expect(count(tester) == 5)
    #expect(tester.state.playlists[vip]?.count?.count == 4)
  }

  @Test func `m is disabled outside a collection, and moves nothing into where it is`() {
    var tester = inBugs()
    tester.type("m")
    tester.type("bugs")
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.rowIDs.count == 5)
    #expect(tester.status == "[--] already in Bugs")
    tester.open(.all)
    #expect(tester.type("m").isEmpty)
    #expect(tester.status.hasSuffix("this view is not a collection"))
  }

  @Test func `. does the last thing again: adding, moving, removing, viewed`() {
    var tester = inBugs()
    tester.type(".")
    #expect(tester.status.hasSuffix("nothing to repeat yet"))
    _ = move(&tester)
    #expect(writes(tester.type(".")) == [.add(RecordingID("rec-2"), vip, wasThere: nil), removing(2)])
    tester.type("d")
    #expect(writes(tester.type(".")) == [removing(4)])
    tester.open(.all)
    tester.type(".")
    #expect(tester.status.hasSuffix("this view is not a collection"))
    tester.type("ww")
    #expect(writes(tester.type(".")) == [.markViewed(RecordingID("rec-2"))])
    tester.type("a")
    tester.press(.enter)
    #expect(writes(tester.type(".")) == [adding(4)])
  }

  @Test func `. works on the marked rows`() {
    var tester = running()
    tester.type("a")
    tester.press(.enter)
    tester.type("  ")
    #expect(writes(tester.type(".")) == [adding(2), adding(3)])
  }

  @Test func `Additions to where rows are known to be, or not to be, are recorded as such: undo keeps to it`()
  {
    var tester = inBugs()
    tester.type("a")
    #expect(writes(tester.press(.enter)) == [adding(1, wasThere: true)])
    tester.answerDetail(.sample(2), heldBy: [.collection("bugs", "Bugs")])
    tester.type("a")
    tester.type("vip")
    #expect(writes(tester.press(.enter)) == [.add(RecordingID("rec-2"), vip, wasThere: false)])
  }
}
