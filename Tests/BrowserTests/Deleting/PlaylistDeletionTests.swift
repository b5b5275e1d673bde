import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Deleting a list")
struct PlaylistDeletionTests: FilingScene {
  private let me = User(id: 1, firstName: "Ada", email: "ada@example.com")
  private let other = User(id: 2, firstName: "Grace", lastName: "Hopper")

  private func list(_ id: String, _ name: String, count: Int, by user: User?) -> Playlist {
    var playlist = Playlist.collection(id, name, count: count)
    playlist.createdBy = user
    return playlist
  }

  private func running(_ playlists: [Playlist]) -> StoreTester {
    var account = Account.sample()
    account.user = me
    return StoreTester.running(playlists: playlists, account: account)
  }

  private func deleted(_ tester: StoreTester) -> [PlaylistID] {
    tester.recorded.compactMap {
      if case .change(let id, let edit) = $0.write, edit.after.deleted == true { id } else { nil }
    }
  }

  @Test func `Only an empty collection of one's own goes at once`() {
    let cases: [(Playlist, Bool)] = [
      (list("a", "A", count: 0, by: me), false), (list("b", "B", count: 1, by: me), true),
      (list("c", "C", count: 0, by: other), true), (list("d", "D", count: 0, by: nil), true),
      (.savedFilter("e"), true), (list("new:1", "F", count: 0, by: nil), false),
    ]
    for (playlist, isAsked) in cases {
      #expect(PlaylistDeletion.isAsked(about: playlist, by: me) == isAsked, "\(playlist.title)")
    }
    #expect(PlaylistDeletion.isAsked(about: cases[0].0, by: nil))
  }

  @Test func `It is named with what it holds and whose it is; Enter deletes it, and Esc leaves it`() {
    for key in [Key.escape, .character("q"), .enter] {
      var tester = running([list("bugs", "Bugs", count: 3, by: other)])
      tester.open(.playlist(bugs))
      tester.answer(.of(Recording.samples(1...3)))
      #expect(tester.type("X").isEmpty)
      #expect(tester.frame.row(of: "Delete this list?") != nil)
      #expect(tester.frame.row(of: "a collection of 3 recordings, created by Grace Hopper") != nil)
      #expect(tester.frame.row(of: "Enter deletes it for everyone in the project; u brings it back.") != nil)
      tester.type("xXy")
      tester.press(key)
      #expect(deleted(tester) == (key == .enter ? [bugs] : []))
      #expect(tester.state.overlay == nil)
    }
  }

  @Test func `In triage it asks, too`() {
    var tester = running([list("bugs", "Bugs", count: 3, by: me)])
    tester.open(.playlist(bugs))
    tester.answer(.of(Recording.samples(1...3)))
    tester.type("TX")
    #expect(deleted(tester).isEmpty)
    tester.press(.enter)
    #expect(deleted(tester) == [bugs])
  }

  @Test func `What was asked about is deleted, whatever comes under the cursor meanwhile`() {
    var tester = running([list("bugs", "Bugs", count: 3, by: me), list("vip", "VIP", count: 2, by: me)])
    tester.press("1", "r", .home)
    while tester.state.playlists.currentPlaylist?.id != bugs { tester.press("j") }
    tester.press("X")
    tester.answer([list("vip", "VIP", count: 2, by: me)])
    tester.press(.enter)
    #expect(deleted(tester).isEmpty)
    #expect(tester.status == "[--] the list is not there any more")
  }

  @Test func `The server may name a new list while it asks`() {
    var tester = running([])
    tester.press("C")
    tester.type("Rage")
    tester.press(.enter)
    let creation = tester.recorded[0]
    let new = PlaylistID.provisional(creation.id)
    var deletion = PlaylistDeletion(list(new.text, "Rage", count: 0, by: nil))
    deletion.rename(new, to: bugs)
    #expect(deletion.id == bugs)
  }
}
