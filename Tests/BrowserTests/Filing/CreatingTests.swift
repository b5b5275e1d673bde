import Browser
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("Collections that the server has not named yet")
struct CreatingTests: FilingScene {
  private let rage = PlaylistID("rage")

  /// A collection created for the row under the cursor; its first entry is the creation.
  private func creating() -> StoreTester {
    var tester = running()
    tester.type("a")
    tester.type("Rage")
    tester.press(.enter)
    return tester
  }

  private func provisional(_ tester: StoreTester) -> PlaylistID { .provisional(tester.recorded[0].id) }

  private func name(_ tester: inout StoreTester, _ playlist: Playlist = .collection("rage", "Rage")) {
    let entry = tester.recorded[0].id
    tester.play(.noticed(.journal(.created(entry, provisional: .provisional(entry), playlist))))
    tester.settle([entry: .done])
  }

  @Test func `A name that is not there is created with its rows, as one step, and shown at once`() {
    let tester = creating()
    let new = provisional(tester)
    #expect(tester.steps.map(\.action) == [.create("Rage")])
    #expect(
      tester.recorded.map(\.write) == [
        .create(new, NewPlaylist(name: "Rage", type: .collection)),
        .add(RecordingID("rec-1"), new, wasThere: false),
      ])
    #expect(tester.state.playlists[new]?.count?.count == 1)
    #expect(tester.frame.row(of: "1 recording → new collection Rage: saving") != nil)
    #expect(tester.currentID == "rec-2")
  }

  @Test func `The server's id takes the place of the one that stood for it, with what was counted meanwhile`()
  {
    var tester = creating()
    tester.save()
    tester.type("A")
    name(&tester)
    #expect(tester.state.playlists.collections.map(\.id) == [rage, bugs])
    #expect(tester.state.playlists[rage]?.count?.count == 2)
    #expect(tester.state.filing.lastPlaylists.map(\.id) == [rage])
    #expect(writes(tester.type("A")) == [.add(RecordingID("rec-3"), rage, wasThere: nil)])
    #expect(writes(tester.type(".")) == [.add(RecordingID("rec-4"), rage, wasThere: nil)])
  }

  @Test func `Its view, open or left, and the lists of a row go on under the new id`() {
    var tester = creating()
    tester.play(.load(.membershipArrived(RecordingID("rec-1"), .success([]))))
    tester.open(.playlist(provisional(tester)))
    name(&tester)
    #expect(tester.state.recordings.view == .playlist(rage))
    #expect(tester.header.contains("Rage"))
    #expect(tester.state.detail[RecordingID("rec-1")].collections.value?.map(\.id) == [rage])
    tester.open(.all)
    #expect(tester.open(.playlist(rage)).listings == [.collection(rage)])
  }

  @Test func `The cursor of the playlists stays on it when it is named`() {
    var tester = creating()
    tester.press("1")
    while tester.state.playlists.currentPlaylist?.id != provisional(tester) { tester.press("j") }
    name(&tester)
    #expect(tester.state.playlists.currentPlaylist?.id == rage)
  }

  @Test func `A row that is refused after the collection was named is taken back from it`() {
    var tester = creating()
    tester.save()
    name(&tester)
    tester.refuse(2, refusal)
    #expect(tester.state.playlists[rage]?.count?.count == 0)
    #expect(
      tester.status
        == "[no] 1 recording → new collection Rage: 1 of 2 refused, taken back. The server failed (500).")
  }

  @Test
  func
    `A creation that is refused takes the collection from the screen, and nothing is filed into it any more`()
  {
    var tester = creating()
    tester.save()
    tester.settle([
      tester.recorded[0].id: .refused(.failed(.forbidden(detail: "no"))),
      tester.recorded[1].id: .refused(.withoutPlaylist),
    ])
    #expect(tester.state.playlists.collections.map(\.id) == [bugs])
    #expect(tester.status.hasPrefix("[no] 1 recording → new collection Rage: 2 of 2 refused, taken back."))
    tester.type("A")
    #expect(tester.status.hasSuffix("nothing was filed yet: use a"))
    tester.type(".")
    #expect(tester.status.hasSuffix("nothing to repeat yet"))
  }

  @Test func `A creation that may have happened says so`() {
    var tester = creating()
    tester.save()
    tester.settle(1, .refused(.perhapsCreated(found: 2)))
    #expect(tester.status.contains("2 of that name were made just now"))
  }

  @Test
  func `A refresh that the server answered before the creation does not hide it, nor what was filed into it`()
  {
    var tester = creating()
    tester.press("1", "r")
    tester.answer([.collection("bugs", "Bugs", count: 3)])
    #expect(tester.state.playlists[provisional(tester)]?.count?.count == 1)
    name(&tester)
    tester.settle(2)
    #expect(tester.effects.contains { if case .load(.playlists) = $0 { true } else { false } })
  }

  @Test func `A creation that was taken back meanwhile is not shown when the server names it`() {
    var tester = creating()
    let new = provisional(tester)
    let edit = PlaylistEdit(
      title: "Rage", before: PlaylistChange(deleted: false), after: PlaylistChange(deleted: true))
    tester.undone(.undo(below: nil), dropping: [tester.recorded[1]], adding: [.change(new, edit)])
    #expect(tester.state.playlists.collections.map(\.id) == [bugs])
    name(&tester)
    #expect(tester.state.playlists.collections.map(\.id) == [bugs])
    #expect(tester.type("A").isEmpty)
  }

  @Test func `The view of a collection whose creation is taken back gives way to all recordings`() {
    var tester = creating()
    tester.open(.playlist(provisional(tester)))
    tester.undone(.undo(below: nil), dropping: tester.recorded)
    #expect(tester.state.recordings.view == .all)
  }
}
