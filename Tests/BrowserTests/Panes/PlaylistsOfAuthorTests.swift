import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("The lists of one author")
struct PlaylistsOfAuthorTests: FindingScene {
  private let lena = User(id: 2, firstName: "Lena", email: "lena@acme.io")
  private let me = User(id: 1, email: "me@acme.io")

  private func playlist(_ id: String, by user: User?) -> Playlist {
    var playlist = Playlist.collection(id, id.capitalized, count: 1)
    playlist.createdBy = user
    return playlist
  }

  private var playlists: [Playlist] {
    [playlist("mine", by: me), playlist("lena", by: lena), playlist("nobody", by: nil), .builtIn("history")]
  }

  private func running(userID: Int? = 1) -> StoreTester {
    var account = Account.sample()
    account.key?.userID = userID
    var tester = StoreTester.running(.large, playlists: playlists, account: account)
    tester.press("1")
    tester.forgetEffects()
    return tester
  }

  private func shown(_ tester: StoreTester) -> [String] {
    tester.state.playlists.entries.compactMap { entry in
      if case .view(.playlist(let id)) = entry { id.text } else { nil }
    }
  }

  private func queries(of effects: [Effect]) -> [PlaylistsQuery] {
    effects.compactMap { if case .load(.playlists(_, _, let query, _)) = $0 { query } else { nil } }
  }

  private func answer(
    _ tester: inout StoreTester, _ result: Result<PlaylistPage, FetchFailure>
  ) -> [Effect] {
    guard case .loading(let request)? = tester.state.playlists.ofAuthor?.load else {
      Issue.record("no author's lists are being asked for")
      return []
    }
    return tester.play(.load(.playlistsArrived(request, result)))
  }

  @Test func `gm shows one's own lists at once, and asks the server by the own number; gm again shows all`() {
    var tester = running()
    let effects = tester.type("gm")
    #expect(queries(of: effects) == [PlaylistsQuery(limit: 200, createdBy: 1)])
    #expect(shown(tester) == ["mine"])
    #expect(tester.frame.row(of: "1 Playlists: mine") != nil)
    #expect(tester.type("gm").isEmpty)
    #expect(shown(tester) == ["mine", "lena", "nobody", "synthetic-history"])
    #expect(tester.frame.row(of: "Playlists: mine") == nil)
  }

  @Test func `Where the own number is not known, the server is asked for mine, and nothing is guessed`() {
    var tester = running(userID: nil)
    #expect(queries(of: tester.type("gm")) == [PlaylistsQuery(limit: 200, mine: true)])
    #expect(shown(tester) == [])
    #expect(tester.frame.row(of: "Loading playlists") != nil)
    _ = answer(&tester, .success(PlaylistPage(playlists: [playlist("nobody", by: nil)])))
    #expect(shown(tester) == ["nobody"])
  }

  @Test func `From another pane gm goes to the playlists, and does not switch them off`() {
    var tester = running()
    tester.type("gm2gm")
    #expect(tester.state.focus == .playlists)
    #expect(shown(tester) == ["mine"])
  }

  @Test func `The server's answer is what counts, all pages of it, and all other lists stay known`() {
    var tester = running()
    tester.type("gm")
    let first = PlaylistPage(playlists: [playlist("old", by: me)], nextOffset: 1)
    #expect(
      queries(of: answer(&tester, .success(first)))
        == [PlaylistsQuery(limit: 200, offset: 1, createdBy: 1)])
    #expect(shown(tester) == ["mine", "old"])
    _ = answer(&tester, .success(PlaylistPage(playlists: [playlist("older", by: me)])))
    #expect(shown(tester) == ["old", "older"])
    tester.press(.escape)
    #expect(shown(tester) == ["mine", "lena", "nobody", "old", "older", "synthetic-history"])
    #expect(tester.state.playlists.isWhole)
  }

  @Test func `A server that repeats a page is not asked for ever`() {
    var tester = running()
    tester.type("gm")
    let page = PlaylistPage(playlists: [playlist("mine", by: me)], nextOffset: 1)
    #expect(queries(of: answer(&tester, .success(page))).count == 1)
    #expect(queries(of: answer(&tester, .success(page))).isEmpty)
    #expect(shown(tester) == ["mine"])
  }

  @Test func `An author's lists do not count as all lists`() {
    var tester = StoreTester(.sample(.large))
    tester.play(.started)
    tester.answer(.sample())
    tester.enter("lists mine")
    _ = answer(&tester, .success(PlaylistPage(playlists: [playlist("mine", by: me)])))
    #expect(!tester.state.playlists.isWhole)
    #expect(!tester.state.playlists.tellsNewNames)
    tester.answer(playlists)
    #expect(tester.state.playlists.isWhole)
    #expect(shown(tester) == ["mine"])
  }

  @Test func `:lists takes a colleague by e-mail, name or number, and Tab names the authors`() {
    var tester = running()
    #expect(queries(of: tester.enter("lists lena@acme.io")) == [PlaylistsQuery(limit: 200, createdBy: 2)])
    #expect(shown(tester) == ["lena"])
    #expect(tester.frame.row(of: "Playlists: lena@acme.io") != nil)
    #expect(queries(of: tester.enter("lists 77")) == [PlaylistsQuery(limit: 200, createdBy: 77)])
    #expect(tester.frame.row(of: "Playlists: user 77") != nil)
    tester.enter("lists all")
    #expect(tester.state.playlists.ofAuthor == nil)
    tester.type(":lists l")
    tester.press(.tab)
    #expect(tester.state.line?.words == "lists lena@acme.io")
  }

  @Test func `A name that nobody has is told, and so are several`() {
    var tester = running()
    #expect(tester.enter("lists zoe").isEmpty)
    #expect(tester.status == "[--] no list here was made by zoe; a user's number asks the server")
    tester.enter("lists acme")
    #expect(tester.status == "[--] several users are called acme: lena@acme.io, me@acme.io")
    #expect(tester.state.playlists.ofAuthor == nil)
  }

  @Test func `Nobody's lists are told, and the key that shows all`() {
    var tester = running()
    tester.enter("lists 77")
    _ = answer(&tester, .success(PlaylistPage(playlists: [])))
    #expect(tester.frame.row(of: "None of the lists is") != nil)
    tester.press(.escape)
    #expect(shown(tester).count == 4)
  }

  @Test func `A failure leaves what the loaded lists tell, and is told`() {
    var tester = running()
    tester.type("gm")
    _ = answer(&tester, .failure(.serverFailed(status: 500, detail: nil)))
    #expect(shown(tester) == ["mine"])
    #expect(tester.status.hasPrefix("[no] "))
  }

  @Test func `After the time that the server named it is asked again`() {
    var tester = running()
    tester.type("gm")
    let until = tester.now.addingTimeInterval(40)
    _ = answer(&tester, .failure(.throttled(until: until)))
    #expect(
      queries(of: tester.play(.deadlinePassed, after: 40)) == [PlaylistsQuery(limit: 200, createdBy: 1)])
  }

  @Test func `The open view stays open, and the picker still has all lists`() {
    var tester = running()
    tester.open(.playlist(PlaylistID("lena")))
    tester.answer(.of(Recording.samples(1...2)))
    tester.press("1")
    tester.type("gm")
    #expect(tester.state.recordings.view == .playlist(PlaylistID("lena")))
    #expect(tester.header.contains("Lena"))
    tester.type("gllen")
    #expect(tester.press(.enter).isEmpty)
    #expect(tester.state.recordings.view == .playlist(PlaylistID("lena")))
  }

  @Test func `A list that is created is among one's own, and stays there with the server's id`() {
    var tester = running()
    tester.type("gm")
    _ = answer(&tester, .success(PlaylistPage(playlists: [playlist("mine", by: me)])))
    tester.type("CNew")
    tester.press(.enter)
    let id = PlaylistID.provisional(tester.recorded[0].id)
    #expect(shown(tester) == [id.text, "mine"])
    var created = Playlist.collection("made", "New")
    created.createdBy = me
    tester.play(.noticed(.journal(.created(tester.recorded[0].id, provisional: id, created))))
    #expect(shown(tester) == ["made", "mine"])
  }

  @Test
  func
    `Whose key it is, is known without the scope to read users: an empty list of one's own needs no asking`()
  {
    var account = Account.sample()
    account.key?.userID = 1
    var empty = playlist("empty", by: me)
    empty.counts.collection.count = 0
    var tester = StoreTester.running(.large, playlists: [empty], account: account)
    tester.stand(on: "empty")
    tester.press("X")
    #expect(tester.steps.map(\.action) == [.deletePlaylist("Empty")])
  }

  @Test func `A refresh asks for both, and an answer to an earlier question is dropped`() {
    var tester = running()
    tester.type("gm")
    guard case .loading(let first)? = tester.state.playlists.ofAuthor?.load else { return }
    #expect(
      queries(of: tester.type("r")) == [PlaylistsQuery(limit: 200), PlaylistsQuery(limit: 200, createdBy: 1)])
    tester.play(.load(.playlistsArrived(first, .success(PlaylistPage(playlists: [])))))
    #expect(shown(tester) == ["mine"])
  }

  @Test func `A list whose deletion is not sent yet does not come back`() {
    var tester = running()
    tester.stand(on: "lena")
    tester.press("X", .enter)
    #expect(tester.steps.map(\.action) == [.deletePlaylist("Lena")])
    tester.enter("lists 2")
    _ = answer(&tester, .success(PlaylistPage(playlists: [playlist("lena", by: lena)])))
    #expect(!shown(tester).contains("lena"))
  }
}

extension StoreTester {
  /// Goes to a list as a user does.
  fileprivate mutating func stand(on id: String) {
    press(.escape, "1", .home)
    for _ in state.playlists.entries where state.playlists.currentPlaylist?.id.text != id { press("j") }
  }
}
