import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Checking several collections in the picker")
struct PickerCheckTests: FilingScene {
  private let vip = PlaylistID("vip")
  private let old = PlaylistID("old")

  private func running() -> StoreTester {
    running([
      .collection("bugs", "Bugs", count: 3), .collection("vip", "VIP", count: 4),
      .collection("old", "Old bugs"),
    ])
  }

  private func checked(_ tester: StoreTester) -> [PlaylistPicker.Choice.Identity] {
    guard case .picker(let picker)? = tester.state.overlay else { return [] }
    return picker.checked
  }

  private func list(_ id: PlaylistID) -> PlaylistPicker.Choice.Identity { .view(.playlist(id)) }

  private func add(_ number: Int, _ playlist: PlaylistID, wasThere: Bool? = nil) -> Write {
    .add(RecordingID("rec-\(number)"), playlist, wasThere: wasThere)
  }

  @Test func `Tab checks and goes on, and checks off again; Shift-Tab goes back and unchecks`() {
    var tester = running()
    tester.type("a")
    tester.press(.tab, .tab)
    #expect(checked(tester) == [list(bugs), list(vip)])
    #expect(tester.frame.row(of: "Add 1 recording to (2 checked)") != nil)
    tester.press(.backTab)
    #expect(checked(tester) == [list(bugs)])
    tester.press(.up, .tab)
    #expect(checked(tester).isEmpty)
    tester.press(.end, .tab)
    #expect(checked(tester) == [list(old)])
    tester.press(.backTab)
    #expect(checked(tester).isEmpty)
  }

  @Test func `Enter files into all that is checked, as one step, wherever the cursor is`() {
    var tester = running()
    tester.press(" ", " ")
    tester.type("a")
    tester.press(.down, .tab, .tab, .home)
    #expect(tester.frame.text(in: tester.state.layout.hints).contains("Enter add to 2"))
    #expect(writes(tester.press(.enter)) == [add(1, vip), add(2, vip), add(1, old), add(2, old)])
    #expect(tester.steps.map(\.action) == [.add(to: "VIP, Old bugs")])
    #expect(tester.status == "[..] 2 recordings → VIP, Old bugs: saving")
    #expect(tester.state.playlists[vip]?.count?.count == 6)
    #expect(tester.state.playlists[old]?.count?.count == 2)
    tester.save()
    #expect(tester.status == "[..] 2 recordings → VIP, Old bugs: saved, sending 1 of 4")
    #expect(tester.header.contains("queue 4"))
    tester.settleAll()
    #expect(tester.status == "[ok] 2 recordings → VIP, Old bugs: done")
  }

  @Test func `One undo takes all of it back`() {
    var tester = running()
    tester.type("a")
    tester.press(.tab, .tab, .enter)
    #expect(tester.type("u").count == 1)
    tester.undone(.undo(below: nil), dropping: tester.recorded)
    #expect(tester.state.playlists[bugs]?.count?.count == 3)
    #expect(tester.state.playlists[vip]?.count?.count == 4)
    #expect(tester.status.hasPrefix("[ok] taken back: 1 recording → Bugs, VIP"))
  }

  @Test func `Where one of several is refused, only that is taken back, and the row stays marked for it`() {
    var tester = running()
    tester.type("a")
    tester.press(.tab, .tab, .enter)
    tester.save()
    tester.refuse(1, refusal)
    tester.settle(2)
    #expect(tester.state.playlists[bugs]?.count?.count == 3)
    #expect(tester.state.playlists[vip]?.count?.count == 5)
    #expect(tester.state.recordings.list.marks == [RecordingID("rec-1")])
    #expect(tester.status.hasPrefix("[no] 1 recording → Bugs, VIP: 1 of 2 refused, taken back."))
    // Sent again: it is done then, and the mark goes.
    tester.type("A")
    tester.settle([tester.recorded[2].id: .done])
    #expect(tester.state.recordings.list.marks.isEmpty)
  }

  @Test func `Another filter keeps the checks; a list that is gone is filed into no more`() {
    var tester = running()
    tester.press("1", "r", "2")
    tester.type("avip")
    tester.press(.tab)
    tester.press(.control("u"))
    tester.type("old")
    tester.press(.tab)
    #expect(checked(tester) == [list(vip), list(old)])
    tester.answer([.collection("bugs", "Bugs", count: 3), .collection("old", "Old bugs")])
    #expect(checked(tester) == [list(old)])
    #expect(tester.frame.row(of: "(1 checked)") != nil)
    #expect(writes(tester.press(.enter)) == [add(1, old)])
  }

  @Test func `A new name is checked with others: it is created first, in the same step`() {
    var tester = running()
    tester.type("aRage")
    tester.press(.tab)
    #expect(tester.frame.row(of: "[+] create collection Rage") != nil)
    tester.press(.control("u"))
    #expect(tester.frame.row(of: "[+] create collection Rage") != nil)
    tester.press(.tab)
    let written = writes(tester.press(.enter))
    let new = PlaylistID.provisional(tester.recorded[0].id)
    #expect(
      written == [
        .create(new, NewPlaylist(name: "Rage", type: .collection)), add(1, new, wasThere: false),
        add(1, bugs),
      ])
    #expect(tester.steps.map(\.action) == [.add(to: "Rage, Bugs")])
    #expect(writes(tester.type(".")) == [add(2, new), add(2, bugs)])
    let entry = tester.recorded[0].id
    let effects = tester.play(
      .noticed(.journal(.created(entry, provisional: new, .collection("rage", "Rage")))))
    #expect(
      effects.contains(.journal(.remember(project, key: "last list", value: "\nrage Rage\nbugs Bugs"))))
  }

  @Test func `A checked name that somebody else made meanwhile is not made twice`() {
    var tester = running()
    tester.press("1", "r", "2")
    tester.type("aRage")
    tester.press(.tab)
    tester.answer([.collection("bugs", "Bugs", count: 3), .collection("theirs", "Rage")])
    #expect(writes(tester.press(.enter)) == [add(1, PlaylistID("theirs"))])
  }

  @Test func `Two new names are two collections of one step`() {
    var tester = running()
    tester.type("aRage")
    tester.press(.tab, .control("u"))
    tester.type("Slow")
    tester.press(.tab)
    let written = writes(tester.press(.enter))
    let (first, second) = (
      PlaylistID.provisional(tester.recorded[0].id), PlaylistID.provisional(tester.recorded[1].id)
    )
    #expect(written.compactMap(\.playlist) == [first, second, first, second])
    #expect(Set(tester.recorded.map(\.id)).count == 4)
    #expect(tester.state.playlists.collections.prefix(2).map(\.title) == ["Slow", "Rage"])
  }

  @Test
  func `What is typed takes the match; creating is last, in another look, and says whose namesake it is`() {
    var tester = running()
    tester.type("abugs")
    #expect(tester.frame.text(in: tester.state.layout.hints).contains("Enter add "))
    #expect(tester.frame.row(of: "create collection \"bugs\" beside \"Bugs\"") != nil)
    let row = tester.frame.row(of: "create collection \"bugs\"") ?? 0
    #expect(tester.frame.roles(row: row, [.good: "g"]).contains("g"))
    tester.press(.end)
    #expect(tester.frame.text(in: tester.state.layout.hints).contains("Enter create and add"))
    tester.press(.home)
    #expect(writes(tester.press(.enter)) == [add(1, bugs)])
  }

  @Test func `m into several adds to all of them, then removes once`() {
    var tester = running()
    tester.open(.playlist(bugs))
    tester.answer(.of(Recording.samples(1...3)))
    tester.type("m")
    tester.press(.tab)
    #expect(tester.status == "[--] they are in Bugs already")
    tester.press(.down, .tab, .tab)
    #expect(tester.frame.text(in: tester.state.layout.hints).contains("Enter move to 2"))
    #expect(writes(tester.press(.enter)) == [add(1, vip), add(1, old), removing(1)])
    #expect(tester.steps.map(\.action) == [.move(from: "Bugs", to: "VIP, Old bugs")])
    #expect(writes(tester.type(".")) == [add(2, vip), add(2, old), removing(2)])
  }

  @Test func `A single choice has no boxes: lanes and places`() {
    var tester = running()
    tester.type("gl")
    tester.press(.tab)
    #expect(checked(tester).isEmpty)
    #expect(tester.frame.row(of: "[ ]") == nil)
    #expect(tester.frame.text(in: tester.state.layout.hints).contains("Enter open"))
  }

  @Test func `A hundred rows into five collections are one step of five hundred entries`() {
    let lists = (1...5).map { Playlist.collection("list-\($0)", "List \($0)") }
    var tester = StoreTester.running(recordings: Recording.samples(1...100), playlists: lists)
    tester.type("*a")
    tester.press(.tab, .tab, .tab, .tab, .tab)
    #expect(writes(tester.press(.enter)).count == 500)
    #expect(tester.state.playlists.collections.allSatisfy { $0.count?.count == 100 })
    tester.settleAll()
    #expect(tester.status == "[ok] 100 recordings → List 1, List 2, List 3, List 4, List 5: done")
  }
}
