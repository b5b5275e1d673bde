import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Playlists pane")
struct PlaylistsPaneTests {
  let playlists: [Playlist] = [
    .collection("new", "New ones", count: 4),
    .savedFilter("rage", "Rage on pricing", count: 9, hasMore: true),
    .builtIn("Watch history", count: 12),
    .collection("bugs", "Checkout bugs", count: 37, watched: 25, pinned: true),
    .collection("vip", "VIP", count: 4, watched: 4), .savedFilter("slow", "Slow pages"),
    .collection("none", "Nothing yet"),
  ]

  private func pane(_ playlists: [Playlist]) -> StoreTester {
    var tester = StoreTester.running(.init(columns: 130, rows: 24), playlists: playlists)
    tester.press("1")
    return tester
  }

  private func picture(_ tester: StoreTester) -> String {
    tester.frame.text(in: tester.state.layout.content(of: .playlists))
  }

  @Test
  func
    `Groups with headings, pinned first; counts with the unviewed, + where there are more, ? where unknown`()
  {
    #expect(
      picture(pane(playlists)).trimmingSuffix("\n") == """
         ALL
        > All recordings
          Unviewed
         COLLECTIONS
          ^ Checkout bugs 37  12
          New ones         4   4
          VIP              4
          Nothing yet      0
         SAVED FILTERS
          Rage on pricing  9+
          Slow pages       ?
         BUILT IN
          Watch history   12
        """)
  }

  @Test func `A refresh gives up what is not there any more with its last page, not with its first`() {
    let first = [Playlist.collection("a", "Alpha"), .collection("b", "Beta")]
    let second = [Playlist.savedFilter("c", "Gamma", count: 3), .collection("d", "Delta")]
    var tester = StoreTester(.sample(.init(columns: 130, rows: 24)))
    tester.play(.started)
    tester.answer(.sample())
    tester.answer(first, nextOffset: 2)
    tester.answer(second)
    tester.open(.playlist(PlaylistID("c")))
    tester.press("1", "r")
    tester.answer([first[1]], nextOffset: 1)
    #expect(tester.state.playlists.current == .view(.playlist(PlaylistID("c"))))
    #expect(tester.header.contains("Gamma"))
    #expect(tester.state.playlists.playlists.map(\.id.text) == ["b", "a", "c", "d"])
    tester.answer([second[0]])
    #expect(tester.state.playlists.playlists.map(\.id.text) == ["b", "c"])
    #expect(tester.state.playlists.current == .view(.playlist(PlaylistID("c"))))
  }

  @Test func `A server that repeats its playlists for ever is asked once more, not for ever`() {
    var tester = StoreTester(.sample())
    tester.play(.started)
    tester.answer(.sample())
    tester.answer([.collection("a"), .collection("b")], nextOffset: 2)
    tester.forgetEffects()
    tester.answer([.collection("a"), .collection("b")], nextOffset: 4)
    #expect(tester.effects.isEmpty)
    #expect(!tester.state.playlists.load.isLoading)
    #expect(tester.state.playlists.playlists.count == 2)
  }

  @Test func `A refresh begun while pages of the last one were under way starts with the first page again`() {
    var tester = StoreTester(.sample())
    tester.play(.started)
    tester.answer(.sample())
    tester.answer([.collection("a")], nextOffset: 1)
    tester.press("1", "r")
    tester.answer([.collection("b")])
    #expect(tester.state.playlists.playlists.map(\.id.text) == ["b"])
  }

  @Test func `A collection's null count is 0, a saved filter's is unknown`() {
    #expect(Playlist.collection("c").count?.count == 0)
    #expect(Playlist.savedFilter("f").count == nil)
  }

  @Test(arguments: CommandTable.rows.map(\.command))
  func `No movement ever rests on a heading`(command: Command) {
    guard case .move(let movement) = command else { return }
    for height in [1, 2, 3, 5, 40] {
      for start in 1..<13 {
        var pane = PlaylistsPane()
        pane.pageArrived(PlaylistPage(playlists: playlists), height: height)
        for _ in 0..<start { pane.move(.by(1), height: height) }
        for _ in 0..<3 {
          pane.move(movement, height: height)
          #expect(!pane.isOnHeading, "\(movement) from \(start), \(height) rows high")
        }
      }
    }
  }

  @Test func `j from the last of a group goes to the first of the next, and back`() {
    var tester = pane(playlists)
    tester.type("jj")
    #expect(tester.state.playlists.current == .view(.playlist(PlaylistID("bugs"))))
    tester.type("k")
    #expect(tester.state.playlists.current == .view(.unviewed))
    tester.type("kkkk")
    #expect(tester.state.playlists.current == .view(.all))
  }

  @Test func `A refresh keeps the cursor on its entry though others came before it`() {
    var tester = pane(playlists)
    tester.type("jjjjr")
    #expect(tester.state.playlists.current == .view(.playlist(PlaylistID("vip"))))
    tester.answer([.collection("first"), .collection("second")] + playlists)
    #expect(tester.state.playlists.current == .view(.playlist(PlaylistID("vip"))))
  }

  @Test(arguments: 1..<9)
  func `Where the entry under the cursor is gone, the cursor is still on no heading`(row: Int) {
    var tester = pane(playlists)
    for _ in 0..<row { tester.type("j") }
    tester.type("r")
    tester.answer([.collection("a"), .savedFilter("b"), .builtIn("c")])
    #expect(!tester.state.playlists.isOnHeading)
    tester.type("r")
    tester.answer([])
    #expect(!tester.state.playlists.isOnHeading)
  }

  @Test
  func `Pages follow by themselves until all playlists are there; repeated and deleted ones are left out`() {
    var tester = StoreTester()
    tester.play(.started)
    tester.forgetEffects()
    tester.answer([.collection("a"), .collection("b")], nextOffset: 200)
    #expect(
      tester.effects == [
        .load(.playlists(RequestID(4), ProjectID(48213), PlaylistsQuery(limit: 200, offset: 200), .user))
      ])
    var deleted = Playlist.collection("d")
    deleted.deleted = true
    tester.answer([.collection("b"), .collection("c"), deleted])
    #expect(tester.state.playlists.playlists.map(\.id.text) == ["a", "b", "c"])
    #expect(tester.state.playlists.load == .loaded(at: tester.now))
  }

  @Test func `A playlist that cannot be read is counted and shown`() {
    var tester = StoreTester()
    tester.play(.started)
    let row = UnreadableRow(reason: "short_id is missing", raw: JSONText("{}"))
    tester.play(
      .load(.playlistsArrived(RequestID(2), .success(PlaylistPage(playlists: [], unreadable: [row])))))
    tester.type("1")
    #expect(tester.frame.role(of: "1 unreadable row") == .warning)
  }

  @Test func `Failures show below what is still there; nothing of it goes`() {
    var tester = pane(playlists)
    tester.type("r")
    guard case .loading(let request) = tester.state.playlists.load else { return }
    tester.play(.load(.playlistsArrived(request, .failure(.missingScope("session_recording_playlist:read")))))
    #expect(tester.state.playlists.playlists.count == playlists.count)
    #expect(tester.frame.row(of: "The key lacks the scope") != nil)
  }

  @Test func `A name as wide as it likes stays inside the pane, also where a search marks it`() {
    var tester = pane([.collection("c", String(repeating: "long ", count: 60), count: 123, watched: 1)])
    tester.type("/long")
    let rect = tester.state.layout.content(of: .playlists)
    let frame = tester.frame
    for row in rect.row..<rect.endRow {
      #expect(frame[rect.endColumn + 3, row].style.attributes.isDisjoint(with: .italic))
      #expect(frame[rect.endColumn, row].glyph == "┃")
    }
  }
}

extension PlaylistsPane {
  fileprivate var isOnHeading: Bool {
    if case .heading? = current { true } else { false }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return text
  }
}
