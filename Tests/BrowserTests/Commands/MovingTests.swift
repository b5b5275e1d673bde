import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Moving and focus")
struct MovingTests {
  /// Sixteen rows high, with a hundred recordings.
  private func running() -> StoreTester {
    StoreTester.running(.narrow, recordings: Recording.samples(1...100))
  }

  private func row(_ tester: StoreTester) -> Int { tester.state.recordings.list.cursor.index }
  private func top(_ tester: StoreTester) -> Int { tester.state.recordings.list.cursor.top }

  @Test func `j, k, arrows, gg, G, Home, End`() {
    var tester = running()
    tester.type("jjk")
    tester.press(.down, .down, .up)
    #expect(row(tester) == 2)
    tester.type("G")
    #expect(row(tester) == 99)
    tester.type("jj")
    #expect(row(tester) == 99)
    tester.type("gg")
    #expect(row(tester) == 0)
    tester.type("k")
    #expect(row(tester) == 0)
    tester.press(.end)
    #expect(row(tester) == 99)
    tester.press(.home)
    #expect(row(tester) == 0)
  }

  @Test func `Half pages and pages scroll, and come back`() {
    var tester = running()
    let height = tester.state.layout.listHeight(of: .recordings)
    #expect(height == 16)
    tester.press(.control("d"))
    #expect(row(tester) == 8)
    tester.press(.control("u"))
    #expect(row(tester) == 0)
    tester.press(.pageDown)
    #expect(row(tester) == 15)
    tester.press(.control("f"))
    #expect(row(tester) == 30)
    tester.press(.control("b"), .pageUp)
    #expect(row(tester) == 0)
  }

  @Test func `H, M and L go to the edges and the middle of the screen; zz, zt and zb scroll the row there`() {
    var tester = running()
    tester.press(.pageDown, .pageDown)
    let shown = top(tester)
    tester.type("H")
    #expect(row(tester) == shown)
    tester.type("L")
    #expect(row(tester) == shown + 15)
    tester.type("M")
    #expect(row(tester) == shown + 7)
    let place = row(tester)
    tester.type("zt")
    #expect(top(tester) == place)
    tester.type("zb")
    #expect(top(tester) == place - 15)
    tester.type("zz")
    #expect(top(tester) == place - 8)
    #expect(row(tester) == place)
  }

  @Test(arguments: [Size.large, .middle, .small, .narrow])
  func `Whatever the keys, the cursor stays on the screen`(size: Size) {
    var tester = StoreTester.running(size, recordings: Recording.samples(1...100))
    let keys: [Key] = [
      "j", "G", "+", "k", .pageUp, "z", "t", "_", "L", .control("u"), "1", "2", "z", "b", "+", .escape,
    ]
    for key in keys + keys.reversed() + keys {
      tester.press(key)
      let height = tester.state.layout.listHeight(of: .recordings)
      #expect((top(tester)..<(top(tester) + height)).contains(row(tester)), "after \(key)")
    }
  }

  @Test func `A cursor that was on the screen is on it after every resize`() {
    var tester = running()
    tester.type("G")
    for size in [
      Size.large, .narrow, .middle, .small, Size(columns: 30, rows: 6), Size(columns: 0, rows: 0), .large,
    ] {
      tester.play(.resized(size))
      let height = tester.state.layout.listHeight(of: .recordings)
      #expect((top(tester)..<(top(tester) + height)).contains(row(tester)))
    }
    #expect(row(tester) == 99)
  }

  @Test func `1 2 3 focus a pane, Tab and Shift-Tab go round`() {
    var tester = running()
    tester.type("1")
    #expect(tester.state.focus == .playlists)
    tester.play(.terminal(.key(.character("3"))), after: 1)
    #expect(tester.state.focus == .detail)
    tester.press(.tab)
    #expect(tester.state.focus == .playlists)
    tester.press(.tab)
    #expect(tester.state.focus == .recordings)
    tester.press(.backTab, .backTab)
    #expect(tester.state.focus == .detail)
  }

  @Test func `l goes inward and then through the tabs; h comes back and leaves the pane from the first one`()
  {
    var tester = running()
    tester.type("h")
    #expect(tester.state.focus == .playlists)
    tester.type("hll")
    #expect(tester.state.focus == .detail)
    #expect(tester.state.detail.tab == .timeline)
    tester.press("l", .right, "l", "l")
    #expect(tester.state.detail.tab == .raw)
    tester.press("h", .left, "h", "h")
    #expect(tester.state.detail.tab == .timeline)
    tester.type("h")
    #expect(tester.state.focus == .recordings)
  }

  @Test func `J and K move the other pane: the detail's text from the list, the recordings from the detail`()
  {
    var tester = running()
    tester.answerDetail(.sample(1))
    tester.type("]J")
    #expect(row(tester) == 0)
    #expect(tester.state.detail.cursor.top > 0)
    tester.type("K")
    #expect(tester.state.detail.cursor.top == 0)
    tester.type("3JJK")
    #expect(row(tester) == 1)
    #expect(tester.state.focus == .detail)
  }

  @Test func `Esc climbs one level at a time and never quits`() {
    var tester = StoreTester.running(.large)
    tester.type(" ")
    tester.type("+")
    tester.type("/person")
    tester.press(.enter)
    tester.type("?")
    var levels: [String] = []
    let quits = (0..<20).flatMap { _ -> [Effect] in
      levels.append(
        "\(tester.state.overlay != nil) \(tester.state.recordings.list.search != nil) "
          + "\(tester.state.recordings.list.marks.count) \(tester.state.zoomed) \(tester.state.focus)")
      return tester.press(.escape)
    }
    #expect(!quits.contains(.quit))
    #expect(
      levels.prefix(6) == [
        "true true 1 true recordings", "false true 1 true recordings", "false false 1 true recordings",
        "false false 0 true recordings", "false false 0 false recordings", "false false 0 false recordings",
      ])
  }

  @Test func `Where the playlists are a drawer, Esc closes it and stays with the recordings`() {
    var tester = StoreTester.running(.middle)
    tester.press("1", .escape)
    #expect(tester.state.focus == .recordings)
    tester.press(.escape, .escape)
    #expect(tester.state.focus == .recordings)
  }

  @Test func `q goes back pane by pane and quits at the root`() {
    var tester = running()
    tester.type("3")
    #expect(tester.type("qq").isEmpty)
    #expect(tester.state.focus == .playlists)
    #expect(tester.type("q") == [.quit])
  }

  @Test func `Ctrl-C cancels what is open; pressed twice it quits, but not with a key between`() {
    var tester = running()
    tester.type("?")
    #expect(tester.press(.control("c")).isEmpty)
    #expect(tester.state.overlay == nil)
    #expect(tester.press(.control("c")).isEmpty)
    #expect(tester.status == "[--] press Ctrl-C again to quit")
    tester.type("j")
    #expect(tester.press(.control("c")).isEmpty)
    #expect(tester.press(.control("c")) == [.quit])
  }

  @Test func `Q quits from everywhere; Ctrl-Z suspends, Ctrl-L repaints`() {
    var tester = running()
    #expect(tester.type("Q") == [.quit])
    #expect(tester.press(.control("z")) == [.terminal(.suspend)])
    #expect(tester.press(.control("l")) == [.terminal(.repaint)])
  }

  @Test
  func `Enter on a playlist shows its recordings and goes there; Enter on a recording goes into the detail`()
  {
    var tester = StoreTester.running(.middle, playlists: [.collection("c")])
    tester.open(.playlist(PlaylistID("c")))
    #expect(tester.state.focus == .recordings)
    tester.press(.enter)
    #expect(tester.state.focus == .detail)
  }
}
