import Recordings
import Testing

@testable import RecordingLibrary

@Suite struct PlaylistTests {
  private let playlists = [
    Playlist(id: PlaylistID("AbCd1234"), name: "Bugs", type: .collection),
    Playlist(id: PlaylistID("x"), name: "bugs", type: .filters),
    Playlist(id: PlaylistID("y"), name: "Twice", type: .collection),
    Playlist(id: PlaylistID("z"), name: "Twice", type: .collection),
  ]

  @Test(arguments: [
    "AbCd1234", "Bugs", "https://eu.posthog.com/project/7/replay/playlists/AbCd1234?x=1#y",
  ])
  func `A playlist is named by its id, its address or its name`(text: String) throws {
    #expect(try RecordingLibrary.playlist(named: text, among: playlists).id == PlaylistID("AbCd1234"))
  }

  @Test func `A name in other letters will do where no name is the same`() throws {
    #expect(try RecordingLibrary.playlist(named: "TWICe", among: [playlists[2]]).id == PlaylistID("y"))
  }

  @Test func `Several playlists of a name are told`() {
    #expect(throws: LibraryFailure.ambiguousPlaylist("Twice", playlists[2...].map(PlaylistReference.init))) {
      try RecordingLibrary.playlist(named: "Twice", among: playlists)
    }
  }

  @Test func `A name that nobody has leads to the nearest one`() {
    #expect(throws: LibraryFailure.noPlaylist("Bugz", nearest: "Bugs")) {
      try RecordingLibrary.playlist(named: "Bugz", among: playlists)
    }
  }

  @Test func `Pages of playlists are read until the offset goes no further`() async throws {
    let library = ScriptedSource().library { source in
      source.playlists = { (_, query, _) throws(FetchFailure) in
        let id = PlaylistID("p\(query.offset)")
        return PlaylistPage(
          playlists: [Playlist(id: id)], total: 9, nextOffset: query.offset == 0 ? 500 : 500)
      }
    }
    let page = try await library.playlists(in: project)
    #expect(page.playlists.map(\.id.text) == ["p0", "p500"])
  }
}
