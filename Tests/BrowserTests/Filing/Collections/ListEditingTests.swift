import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Lists edited, pinned and deleted by hand")
struct ListEditingTests: FilingScene {
  private let slow = PlaylistID("slow")

  private func lists() -> [Playlist] {
    var described = Playlist.collection("bugs", "Bugs", count: 3)
    described.description = "old words"
    return [described, .savedFilter("slow", "Slow"), .builtIn("Expiring")]
  }

  /// Standing on a list in its pane.
  private func on(_ id: PlaylistID, _ playlists: [Playlist]? = nil) -> StoreTester {
    var tester = running(playlists ?? lists())
    tester.press("1", .home)
    for _ in tester.state.playlists.entries where tester.state.playlists.currentPlaylist?.id != id {
      tester.press("j")
    }
    tester.forgetEffects()
    return tester
  }

  private func edit(_ tester: StoreTester) -> PlaylistEdit? {
    guard case .change(_, let edit)? = tester.recorded.last?.write else { return nil }
    return edit
  }

  @Test func `e sends only what changed, with what was there before`() {
    var tester = on(bugs)
    tester.type("e!")
    tester.press(.enter)
    #expect(
      edit(tester)
        == PlaylistEdit(
          title: "Bugs", before: PlaylistChange(name: "Bugs"), after: PlaylistChange(name: "Bugs!")))
    #expect(tester.state.playlists[bugs]?.title == "Bugs!")
    tester.type("e")
    tester.press(.tab, .control("u"), .enter)
    #expect(edit(tester)?.before == PlaylistChange(description: "old words"))
    #expect(edit(tester)?.after == PlaylistChange(description: ""))
    #expect(tester.steps.map(\.action) == [.edit("Bugs"), .edit("Bugs!")])
  }

  @Test func `Nothing is sent where nothing changed, blanks around the server's own words included`() {
    var list = Playlist.collection("bugs", " Bugs ")
    list.description = "two\nlines\n"
    var tester = on(bugs, [list])
    tester.type("e")
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.status == "[--] nothing changed")
    tester.play(.edited(bugs, .written(" Bugs \n\ntwo\nlines\n\n")))
    #expect(tester.status == "[--] nothing changed")
    #expect(tester.recorded.isEmpty)
  }

  @Test func `A saved filter's every change carries its filters, a collection's none`() {
    for (key, id) in [("e!", slow), ("p", slow), ("X", slow), ("p", bugs), ("X", bugs)] {
      var tester = on(id)
      tester.type(key)
      if tester.state.overlay != nil { tester.press(.enter) }
      #expect(edit(tester)?.filters == (id == slow ? Playlist.savedFilter("slow").filters : nil), "\(key)")
    }
  }

  @Test
  func `E gives name and description to the editor; the first line is the name, the rest the description`() {
    var tester = on(bugs)
    #expect(tester.type("E") == [.terminal(.edit(bugs, "Bugs\n\nold words\n"))])
    tester.play(.edited(bugs, .written("Bugs\n\nnew words\nand more\n")))
    #expect(edit(tester)?.after == PlaylistChange(description: "new words\nand more"))
    tester.play(.edited(bugs, .written("Defects\r\n\r\nnew words\nand more\r\n")))
    #expect(edit(tester)?.after == PlaylistChange(name: "Defects"))
  }

  @Test(arguments: [
    (EditOutcome.written("\n\nwords"), "the first line is the name, and it was empty: nothing changed"),
    (.noEditor("vim"), "vim could not be started"),
    (.failed("vim"), "vim ended with an error: nothing changed"),
  ])
  func `What an editor leaves that cannot be taken changes nothing, and is said`(
    outcome: EditOutcome, words: String
  ) {
    var tester = on(bugs)
    #expect(tester.play(.edited(bugs, outcome)).isEmpty)
    #expect(tester.status == "[--] " + words)
  }

  @Test func `A name that is too long comes back from the editor into the form, nothing of it lost`() {
    var tester = on(bugs)
    let name = String(repeating: "x", count: 401)
    tester.play(.edited(bugs, .written(name + "\n\nwords")))
    #expect(tester.status == "[--] PostHog takes no name longer than 400 characters")
    tester.press(.backspace, .enter)
    #expect(edit(tester)?.after == PlaylistChange(name: String(name.dropLast()), description: "words"))
  }

  @Test func `p pins, and unpins`() {
    var tester = on(bugs)
    tester.type("p")
    #expect(edit(tester)?.before == PlaylistChange(pinned: false))
    #expect(edit(tester)?.after == PlaylistChange(pinned: true))
    #expect(tester.state.playlists[bugs]?.pinned == true)
    tester.type("p")
    #expect(edit(tester)?.after == PlaylistChange(pinned: false))
    #expect(tester.steps.map(\.action) == [.pin("Bugs"), .unpin("Bugs")])
    tester.save()
    tester.refuse(2, refusal)
    #expect(tester.state.playlists[bugs]?.pinned == true)
  }

  @Test func `X deletes softly: the list goes from the pane, and its open view gives way to all recordings`()
  {
    var tester = inCollection()
    tester.type("X")
    tester.press(.enter)
    #expect(edit(tester)?.before == PlaylistChange(deleted: false))
    #expect(edit(tester)?.after == PlaylistChange(deleted: true))
    #expect(tester.steps.map(\.action) == [.deletePlaylist("Bugs")])
    #expect(tester.state.playlists.playlists.isEmpty)
    #expect(tester.state.recordings.view == .all)
  }

  @Test func `Its open view is left, too, where the lists are being read anew`() {
    var tester = inCollection()
    tester.press("1", "r", "X", .enter)
    #expect(tester.state.recordings.view == .all)
    tester.answer([.collection("bugs", "Bugs", count: 5)])
    #expect(tester.state.playlists.playlists.isEmpty)
  }

  @Test func `A deletion that is refused brings the list back, with its counts`() {
    var tester = on(bugs)
    tester.type("X")
    tester.press(.enter)
    tester.save()
    tester.refuse(1, refusal)
    #expect(count(tester) == 3)
    #expect(tester.status.hasPrefix("[no] delete the list Bugs: refused, taken back."))
  }

  @Test
  func
    `u brings it back: as it was where nothing was sent, else from the server, which is asked for its counts`()
    throws
  {
    var tester = on(bugs)
    tester.type("X")
    tester.press(.enter)
    tester.undone(.undo(below: nil), dropping: tester.recorded)
    #expect(tester.state.playlists[bugs]?.description == "old words")
    tester.type("X")
    tester.press(.enter)
    tester.settleAll()
    tester.undone(.undo(below: nil), adding: [try #require(tester.recorded.last?.write.inverse)])
    #expect(tester.state.playlists[bugs]?.title == "Bugs")
    tester.forgetEffects()
    tester.settle([EntryID(-1): .done])
    #expect(tester.effects.contains { if case .load(.playlists) = $0 { true } else { false } })
  }

  @Test(arguments: ["e", "E", "p", "X"])
  func `Built-in lists are read-only, and every key says so`(key: String) {
    var tester = on(PlaylistID("synthetic-Expiring"))
    #expect(tester.type(key).isEmpty)
    #expect(tester.status.hasSuffix(": built-in lists are read-only"))
    #expect(tester.state.overlay == nil)
  }

  @Test func `From the recordings they are about the open list; where none is open, they say so`() {
    var tester = running(lists())
    #expect(tester.type("p").isEmpty)
    #expect(tester.status.hasSuffix("no list under the cursor, and none is open"))
    tester.open(.playlist(slow))
    tester.answer(.of([.sample(1)]))
    tester.press("2", "p")
    #expect(tester.recorded.last?.write.playlist == slow)
  }

  @Test func `A list that is gone when its form is done is not edited, which is said`() {
    var tester = on(bugs)
    tester.press("r")
    tester.type("e!")
    tester.answer([])
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.status == "[--] the list is not there any more")
  }
}
