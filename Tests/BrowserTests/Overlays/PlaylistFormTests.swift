import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("A list's name and description, being written")
struct PlaylistFormTests: FilingScene {
  private let filters = #"{"date_from":"-7d","x_unknown":[1, 2],"filter_group":{"type":"AND","values":[]}}"#

  private func onFilter() -> StoreTester {
    var tester = running([.savedFilter("slow", "Slow", filters: filters)])
    tester.open(.playlist(PlaylistID("slow")))
    tester.answer(.of(Recording.samples(1...2)))
    tester.forgetEffects()
    return tester
  }

  private func created(_ tester: StoreTester) -> NewPlaylist? {
    guard case .create(_, let new)? = tester.recorded.last?.write else { return nil }
    return new
  }

  @Test func `C creates a collection, without filters whatever the open view has, and shows it at once`() {
    var tester = onFilter()
    tester.type("C Rage ")
    tester.press(.tab)
    tester.type("angry people")
    tester.press(.enter)
    #expect(created(tester) == NewPlaylist(name: "Rage", type: .collection, description: "angry people"))
    #expect(tester.steps.map(\.action) == [.create("Rage")])
    let id = PlaylistID.provisional(tester.recorded[0].id)
    #expect(tester.state.playlists[id]?.description == "angry people")
    #expect(tester.state.playlists[id]?.kind == .collection)
    #expect(tester.state.overlay == nil)
    tester.save()
    #expect(tester.status == "[..] new list Rage: saved, sending")
  }

  @Test
  func `With ^T it is a saved filter, with the open view's filters to the letter; ^T again a collection`() {
    var tester = onFilter()
    tester.type("CSlower")
    tester.press(.control("t"))
    #expect(tester.frame.row(of: "New saved filter of this view") != nil)
    tester.press(.control("t"))
    #expect(tester.frame.row(of: "New collection") != nil)
    tester.press(.control("t"), .enter)
    #expect(created(tester)?.type == .filters)
    #expect(created(tester)?.filters == JSONText(filters))
    #expect(
      tester.state.playlists[.provisional(tester.recorded[0].id)]?.filters == JSONText(filters))
  }

  @Test func `All recordings can be saved as the filter that they are`() throws {
    var tester = running()
    tester.type("CMonth")
    tester.press(.control("t"), .enter)
    let stored = try #require(created(tester)?.filters)
    #expect(try SavedFilter.query(from: stored).dateFrom == "-30d")
  }

  @Test func `Where the view is no filter, only a collection can be made of it, and no key says otherwise`() {
    var tester = inCollection()
    tester.type("CRage")
    #expect(tester.frame.row(of: "^T") == nil)
    tester.press(.control("t"), .enter)
    #expect(created(tester) == NewPlaylist(name: "Rage", type: .collection, description: ""))
  }

  @Test func `A name that is blank or too long for PostHog is refused, and what was typed stays`() {
    var tester = running()
    tester.type("C   ")
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.status == "[--] it needs a name")
    tester.type(String(repeating: "é", count: 401))
    #expect(tester.status == "")
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.status == "[--] PostHog takes no name longer than 400 characters")
    tester.press(.backspace)
    tester.press(.enter)
    #expect(created(tester)?.name?.count == 400)
    #expect(tester.state.notice == nil)
  }

  @Test func `Tab goes from one field to the other, and the cursor with it`() {
    var tester = running()
    tester.type("Cab")
    let name = tester.frame.cursor
    tester.press(.tab)
    tester.type("cd")
    #expect(tester.frame.cursor?.row == name.map { $0.row + 2 })
    tester.press(.backTab)
    #expect(tester.frame.cursor == name)
    tester.press(.up)
    #expect(tester.frame.cursor?.row == name.map { $0.row + 4 })
    tester.press(.tab)
    #expect(tester.frame.cursor == name)
  }

  @Test func `A new list can be pinned and put into a folder at once, and shows its pin`() {
    var tester = onFilter()
    tester.type("CRage")
    tester.press(.tab, .tab)
    tester.type(" Unfiled/Replay ")
    #expect(tester.frame.row(of: "pinned       [ ] for the whole project: ^P") != nil)
    tester.press(.control("p"))
    #expect(tester.frame.row(of: "pinned       [x] for the whole project: ^P") != nil)
    tester.press(.control("x"), .control("x"), .enter)
    #expect(
      created(tester)
        == NewPlaylist(
          name: "Rage", type: .collection, description: "", pinned: true, folder: "Unfiled/Replay"))
    #expect(tester.state.playlists[.provisional(tester.recorded[0].id)]?.pinned == true)
  }

  @Test func `Editing asks for no folder and no pin`() {
    var tester = inCollection()
    tester.type("e")
    #expect(tester.frame.row(of: "folder") == nil)
    #expect(tester.frame.row(of: "pinned") == nil)
    tester.press(.tab, .tab)
    tester.type("!")
    tester.press(.control("p"), .enter)
    #expect(tester.recorded.count == 1)
    guard case .change(_, let edit)? = tester.recorded.last?.write else { return }
    #expect(edit.after == PlaylistChange(name: "Bugs!"))
  }

  @Test func `A saved filter's words are PostHog's own name for it; a collection has none`() {
    var tester = running()
    tester.type("CMonth")
    tester.press(.control("t"), .enter)
    #expect(created(tester)?.derivedName == "from:-30d")
    let id = PlaylistID.provisional(tester.recorded[0].id)
    #expect(tester.state.playlists[id]?.derivedName == "from:-30d")
  }

  @Test func `All of the form is drawn on a small screen, as far as there is room`() {
    var tester = StoreTester.running(.narrow)
    tester.type("C")
    #expect(tester.frame.row(of: "folder") != nil)
    #expect(tester.frame.row(of: "pinned       [ ]") != nil)
    tester.play(.resized(Size(columns: 40, rows: 8)))
    #expect(tester.frame.row(of: "name") != nil)
  }

  @Test func `A paste goes into the field as one line`() {
    var tester = running()
    tester.type("C")
    tester.play(.terminal(.paste("two\nlines")))
    tester.press(.enter)
    #expect(created(tester)?.name == "two lines")
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `Esc and Ctrl-C leave without a trace`(key: Key) {
    var tester = running()
    tester.type("CRage")
    #expect(tester.press(key).isEmpty)
    #expect(tester.state.overlay == nil)
    #expect(tester.recorded.isEmpty)
    #expect(tester.state.playlists.collections.count == 1)
  }

  @Test
  func `A creation that is taken back takes the list from the pane; a saved filter's filters go with that`()
    throws
  {
    var tester = onFilter()
    tester.type("CSlower")
    tester.press(.control("t"), .enter)
    let write = try #require(tester.recorded.last?.write.inverse)
    guard case .change(_, let edit) = write else { return }
    #expect(edit.filters == JSONText(filters))
    tester.undone(.undo(below: nil), dropping: tester.recorded)
    #expect(tester.state.playlists.playlists.map(\.title) == ["Slow"])
  }

  @Test func `The form draws its fields, and says what Enter does`() {
    var tester = inCollection()
    tester.type("e")
    #expect(tester.frame.row(of: " Edit the list ") != nil)
    #expect(tester.frame.row(of: "name         Bugs") != nil)
    #expect(tester.frame.row(of: "Enter save  Tab other field  Esc leave") != nil)
    #expect(tester.frame.role(of: "description") == .dim)
    tester.press(.tab)
    #expect(tester.frame.role(of: "description") == .strong)
  }
}
