import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Picker and help")
struct OverlayTests {
  private let playlists: [Playlist] = [
    .collection("bugs", "Checkout bugs", count: 37, watched: 25),
    .collection("vip", "VIP", count: 4, watched: 4),
    .collection("old", "Old bugs"), .savedFilter("f", "Bug filter"), .builtIn("Watch history"),
  ]

  private func running() -> StoreTester { StoreTester.running(.small, playlists: playlists) }

  @Test func `The picker offers collections only, what begins as typed before what holds it, then creation`()
  {
    var picker = PlaylistPicker(.add([.sample(1)]))
    let pane = PlaylistsPane.holding(playlists)
    func names() -> [String] {
      picker.choices(in: pane).map {
        switch $0 {
        case .file(let playlist): playlist.title
        case .create(let name): "+ \(name)"
        case .named(let words): "? \(words)"
        case .view(let view): "view \(view)"
        }
      }
    }
    #expect(names() == ["Checkout bugs", "VIP", "Old bugs"])
    picker.typed = "OLD"
    #expect(names() == ["Old bugs", "+ OLD"])
    picker.typed = "bugs"
    #expect(names() == ["Checkout bugs", "Old bugs", "+ bugs"])
    picker.typed = "  VIP "
    #expect(!names().contains { $0.hasPrefix("+") })
  }

  @Test func `What is typed while the playlists are being loaded is not taken for a new name`() {
    var tester = StoreTester(.sample())
    tester.play(.started)
    tester.answer(Account.sample())
    tester.answer(.of(Recording.samples(1...2)))
    tester.type("abugs")
    #expect(tester.frame.row(of: "The playlists are being loaded") != nil)
    #expect(tester.press(.enter).isEmpty)
    #expect(
      tester.status == "[--] the playlists are still being loaded: nothing is created before they are known")
    tester.answer(playlists)
    #expect(tester.frame.row(of: "create collection bugs") != nil)
  }

  @Test func `It shows counts, says which lists hold the recording, and where the cursor stands`() {
    var tester = running()
    tester.answerDetail(.sample(1), heldBy: [playlists[1]])
    tester.type("aj")
    tester.press(.backspace, .down)
    let rows = tester.frame.rowTexts
    let first = tester.frame.row(of: "Add 1 recording to") ?? 0
    #expect(
      rows[first...].prefix(6).map { $0.dropFirst(10).prefix(60) } == [
        "┏━ Add 1 recording to ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓",
        "┃>                                                         ┃",
        "┃ [ ] Checkout bugs                                 37  12 ┃",
        "┃>[ ] VIP                                     in it  4     ┃",
        "┃ [ ] Old bugs                                       0     ┃",
        "┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛",
      ])
  }

  @Test func `The chosen one is the one under the cursor; Esc closes without filing`() {
    var tester = running()
    tester.type("a")
    #expect(tester.press(.escape).isEmpty)
    tester.type("a")
    tester.press(.down, .down, .up)
    tester.press(.enter)
    #expect(tester.recorded.map(\.write) == [.add(RecordingID("rec-1"), PlaylistID("vip"), wasThere: nil)])
  }

  @Test func `Blanks around what is typed are ignored: they are no part of the name that is looked for`() {
    var tester = running()
    tester.type("a  vip ")
    tester.press(.enter)
    #expect(tester.recorded.map(\.write) == [.add(RecordingID("rec-1"), PlaylistID("vip"), wasThere: nil)])
  }

  @Test func `The recordings are those the picker was opened for, whatever arrives meanwhile`() {
    var tester = running()
    tester.type("ra")
    tester.answer(.of([.sample(9)]))
    tester.press(.enter)
    #expect(tester.recorded.map(\.write) == [.add(RecordingID("rec-1"), PlaylistID("bugs"), wasThere: nil)])
  }

  @Test func `Without a collection the picker says how to make one; Enter does nothing`() {
    var tester = StoreTester.running(playlists: [])
    tester.type("a")
    #expect(tester.frame.row(of: "No collection yet: type a name to create one.") != nil)
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.state.overlay != nil)
    #expect(tester.status.hasPrefix("[--] Enter has nothing to do here now. What works: Enter add, "))
  }

  @Test func `Help finds commands by word and key, and runs what it shows`() {
    var tester = running()
    tester.type("?")
    tester.type("half a page d")
    #expect(tester.frame.row(of: "Half a page down") != nil)
    tester.press(.enter)
    #expect(tester.state.overlay == nil)
    #expect(tester.state.recordings.list.cursor.index > 0)
    tester.type("?")
    tester.type("^l")
    #expect(tester.press(.enter) == [.terminal(.repaint)])
  }

  @Test func `Help lists every command with its keys, and the reason where it cannot run`() {
    var tester = StoreTester.running(.large, account: .sample(scopes: ["session_recording:read"]))
    tester.type("?")
    var seen = ""
    for _ in 0...CommandTable.rows.count / 20 {
      seen += tester.frame.text
      tester.press(.pageDown)
    }
    for row in CommandTable.rows where row.command != .deleteRecordings {
      #expect(seen.contains(row.title.text(.standard)), "\(row.name)")
    }
    tester.type("viewed")
    #expect(tester.frame.row(of: "(the key lacks the scope session_recording:write)") != nil)
  }

  @Test func `The help says in full why the chosen command cannot run, however narrow the screen`() {
    var tester = running()
    tester.type("?")
    tester.type("remove from")
    #expect(tester.status == "[no] Remove from this collection: this view is not a collection")
  }

  @Test func `The help names the group of its commands, and finds them by it`() {
    var tester = StoreTester.running(playlists: playlists)
    tester.type("?")
    tester.type("hand over")
    #expect(tester.frame.row(of: "Hand over      o") != nil)
    #expect(tester.frame.row(of: "copy the id") == nil)
    #expect(tester.frame.row(of: "Copy the id") != nil)
  }

  @Test func `A command run from the help that cannot run says why`() {
    var tester = running()
    tester.type("?")
    tester.type("remove from")
    tester.press(.enter)
    #expect(tester.status.hasSuffix("this view is not a collection"))
  }
}

extension PlaylistsPane {
  fileprivate static func holding(_ playlists: [Playlist]) -> PlaylistsPane {
    var pane = PlaylistsPane()
    pane.pageArrived(PlaylistPage(playlists: playlists), height: 10)
    return pane
  }
}
