import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Bringing back a list that was deleted")
struct RestoreTests: FilingScene {
  private func deleted(_ id: String, _ title: String, filters: JSONText? = nil) -> DeletedPlaylist {
    DeletedPlaylist(
      id: PlaylistID(id),
      edit: PlaylistEdit(
        title: title, before: PlaylistChange(deleted: false), after: PlaylistChange(deleted: true),
        filters: filters))
  }

  private func line(_ words: String, _ tester: inout StoreTester) -> [Effect] {
    tester.type(":" + words)
    return tester.press(.enter)
  }

  private func showing(_ deleted: [DeletedPlaylist]) -> StoreTester {
    var tester = running()
    _ = line("restore", &tester)
    tester.play(.journal(.deletedRead(.success(deleted))))
    return tester
  }

  @Test func `:restore asks the journal what was deleted here, and says so while it waits`() {
    var tester = running()
    #expect(line("restore", &tester) == [.journal(.readDeleted(project))])
    #expect(tester.frame.row(of: "Reading the journal…") != nil)
    #expect(tester.press(.enter).isEmpty)
    tester.play(.journal(.deletedRead(.success([]))))
    #expect(tester.frame.row(of: "Reel deleted no list here.") != nil)
    #expect(tester.press(.enter).isEmpty)
    tester.press(.escape)
    #expect(tester.state.overlay == nil)
  }

  @Test func `A journal that cannot be read says why`() {
    var tester = running()
    _ = line("restore", &tester)
    tester.play(.journal(.deletedRead(.failure(.damaged))))
    #expect(tester.frame.row(of: "The journal is damaged.") != nil)
  }

  @Test
  func `Enter restores the list under the cursor, a saved filter with its filters, and shows it at once`() {
    let filters = JSONText(#"{"date_from":"-7d"}"#)
    var tester = showing([deleted("old", "Old"), deleted("slow", "Slow", filters: filters)])
    #expect(tester.frame.row(of: "Slow") != nil)
    tester.type("j")
    tester.press(.enter)
    #expect(tester.steps.map(\.action) == [.restorePlaylist("Slow")])
    #expect(
      tester.recorded.map(\.write) == [
        .change(
          PlaylistID("slow"),
          PlaylistEdit(
            title: "Slow", before: PlaylistChange(deleted: true), after: PlaylistChange(deleted: false),
            filters: filters))
      ])
    #expect(tester.state.overlay == nil)
    #expect(tester.state.playlists[PlaylistID("slow")]?.kind == .savedFilter)
    #expect(tester.frame.row(of: "restore the list Slow: saving") != nil)
  }

  @Test func `The server's answer brings the whole of it, and its counts are asked for`() {
    var tester = showing([deleted("old", "Old")])
    tester.press(.enter)
    tester.save()
    tester.forgetEffects()
    var whole = Playlist.collection("old", "Old one")
    whole.pinned = true
    tester.play(.noticed(.journal(.changed(tester.recorded[0].id, whole))))
    tester.settle(1)
    #expect(tester.state.playlists[PlaylistID("old")]?.title == "Old one")
    #expect(tester.state.playlists[PlaylistID("old")]?.pinned == true)
    #expect(tester.effects.contains { if case .load(.playlists) = $0 { true } else { false } })
  }

  @Test func `A restoration that is refused takes it from the pane again`() {
    var tester = showing([deleted("old", "Old")])
    tester.press(.enter)
    tester.save()
    tester.refuse(1, .notFound)
    #expect(tester.state.playlists.collections.map(\.id) == [bugs])
    #expect(tester.status.hasPrefix("[no] restore the list Old: refused, taken back."))
  }

  @Test func `By its id a list can be restored that another Reel deleted`() {
    var tester = running()
    _ = line("restore  abc12345 ", &tester)
    #expect(tester.recorded.map(\.write.playlist) == [PlaylistID("abc12345")])
    #expect(tester.steps.map(\.action) == [.restorePlaylist("abc12345")])
    #expect(tester.state.overlay == nil)
  }

  @Test func `An answer that comes after Esc opens nothing`() {
    var tester = running()
    _ = line("restore", &tester)
    tester.press(.escape)
    tester.play(.journal(.deletedRead(.success([deleted("old", "Old")]))))
    #expect(tester.state.overlay == nil)
  }

  @Test(arguments: ["restore", "restore a"])
  func `Where nothing may be changed nothing is restored, with the reason`(words: String) {
    var state = BrowserState.sample()
    state.settings.isReadOnly = true
    var tester = StoreTester(state)
    tester.play(.started)
    #expect(line(words, &tester).isEmpty)
    #expect(tester.status == "[no] Bring back a list that was deleted: Reel was started with --read-only")
    var scoped = StoreTester.running(account: .sample(scopes: ["session_recording_playlist:read"]))
    #expect(line(words, &scoped).isEmpty)
    #expect(scoped.status.hasSuffix("the key lacks the scope session_recording_playlist:write"))
  }
}
