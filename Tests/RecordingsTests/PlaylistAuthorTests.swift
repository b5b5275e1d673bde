import Recordings
import Testing

@Suite("Who made a playlist")
struct PlaylistAuthorTests {
  private let lena = User(id: 2, firstName: "Lena", lastName: "Berg", email: "lena@acme.io")
  private let noor = User(id: 3, firstName: "Noor", email: "noor@acme.io")
  private let me = User(id: 1, firstName: "Lea", email: "me@acme.io")

  private func made(by users: User?...) -> [Playlist] {
    users.enumerated().map { number, user in
      var playlist = Playlist(id: PlaylistID("p\(number)"))
      playlist.createdBy = user
      return playlist
    }
  }

  private var authors: PlaylistAuthors {
    PlaylistAuthors(of: made(by: noor, nil, lena, me, noor, User(id: nil, email: "ghost@acme.io")))
  }

  @Test func `Each author once, by name; lists without one have none`() {
    #expect(authors.users == [lena, me, noor])
  }

  @Test(arguments: ["lena@acme.io", "LENA@acme.io", "lena berg", "Lena", "berg", "2"])
  func `An e-mail, a name, a part of them or a number is enough`(words: String) {
    #expect(authors.choice(words, me: 1) == .author(.user(id: 2, name: "lena@acme.io")))
  }

  @Test func `One's own name is oneself`() {
    #expect(authors.choice("me@acme.io", me: 1) == .author(.me(id: 1)))
    #expect(authors.choice("1", me: 1) == .author(.me(id: 1)))
  }

  @Test func `A number may be somebody's who made no loaded list`() {
    #expect(authors.choice("77", me: 1) == .author(.user(id: 77, name: "user 77")))
  }

  @Test func `What fits several is told, what fits nobody too`() {
    #expect(authors.choice("acme.io", me: 1) == .several(["lena@acme.io", "me@acme.io", "noor@acme.io"]))
    for words in ["zoe", "0", "99999999999999999999", "-3"] {
      #expect(authors.choice(words, me: 1) == .nobody)
    }
  }

  @Test func `A list without an author is nobody's, and nobody without a number made one`() {
    let (ofLena, ofNobody) = (made(by: lena)[0], made(by: nil)[0])
    #expect(PlaylistAuthor.user(id: 2, name: "").made(ofLena))
    #expect(!PlaylistAuthor.me(id: 1).made(ofLena))
    #expect(!PlaylistAuthor.me(id: nil).made(ofNobody))
  }

  @Test func `Where the own number is not known, the server is asked for mine`() {
    #expect(PlaylistAuthor.me(id: nil).query(limit: 200) == PlaylistsQuery(limit: 200, mine: true))
    #expect(
      PlaylistAuthor.me(id: 7).query(limit: 200, offset: 200)
        == PlaylistsQuery(limit: 200, offset: 200, createdBy: 7))
  }
}
