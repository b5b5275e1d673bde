import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

/// What a key in the playlists is about is what the user went to, or made, last.
@Suite("Where the cursor of the playlists is")
struct PlaylistsCursorTests: FilingScene {
  private let lists: [Playlist] = [
    .collection("bugs", "Bugs", count: 3), .collection("onboard", "Onboarding", count: 2),
    .collection("vip", "VIP", count: 1),
  ]
  private let onboarding = PlaylistID("onboard")

  private func current(_ tester: StoreTester) -> PlaylistEntry? { tester.state.playlists.current }

  @Test(arguments: ["1", "2", "3"])
  func `After going to a list by its name, from any pane, it is on that list`(pane: String) {
    var tester = running(lists)
    tester.type(pane + "gl")
    tester.type("Onboard")
    tester.press(.enter)
    #expect(current(tester) == .view(.playlist(onboarding)))
    tester.type("1X")
    tester.press(.enter)
    #expect(tester.steps.map(\.action) == [.deletePlaylist("Onboarding")])
  }

  @Test func `Going back and forward from the playlists takes it along`() {
    var tester = running(lists)
    tester.open(.playlist(bugs))
    tester.open(.playlist(onboarding))
    tester.type("1-")
    #expect(current(tester) == .view(.playlist(bugs)))
    tester.type("=")
    #expect(current(tester) == .view(.playlist(onboarding)))
  }

  @Test(arguments: ["1", "2"])
  func `After C it is on the new list, and stays on it when the server names it`(pane: String) {
    var tester = running(lists)
    tester.type(pane + "C")
    tester.type("Rage")
    tester.press(.enter)
    let creation = tester.recorded[0]
    let new = PlaylistID.provisional(creation.id)
    #expect(current(tester) == .view(.playlist(new)))
    tester.play(.noticed(.journal(.created(creation.id, provisional: new, .collection("rage", "Rage")))))
    #expect(current(tester) == .view(.playlist(PlaylistID("rage"))))
  }

  @Test func `A list that comes later is gone to when it comes, unless the user moves before`() {
    for moves in [false, true] {
      var pane = PlaylistsPane()
      pane.pageArrived(PlaylistPage(playlists: [.collection("bugs")]), height: 20)
      pane.point(at: .playlist(onboarding), height: 20)
      if moves { pane.move(.first, height: 20) }
      pane.beginRound()
      pane.pageArrived(PlaylistPage(playlists: lists), height: 20)
      #expect((pane.current == .view(.playlist(onboarding))) == !moves)
    }
  }

  @Test func `Where the open list is deleted, it stays among its neighbours`() {
    var tester = running(lists)
    tester.open(.playlist(onboarding))
    tester.type("1X")
    tester.press(.enter)
    #expect(tester.state.recordings.view == .all)
    #expect(current(tester) == .view(.playlist(PlaylistID("vip"))))
  }
}
