import Recordings
import Testing

@Suite("Playlists")
struct PlaylistTests {
  private func playlist(_ id: String = "p", type: PlaylistType? = nil, filters: String = "{}") -> Playlist {
    var playlist = Playlist(id: PlaylistID(id), type: type)
    playlist.filters = JSONText(filters)
    return playlist
  }

  @Test func `A playlist older than types is what its filters make it`() {
    #expect(playlist().kind == .collection)
    #expect(playlist(filters: #"{"events":[]}"#).kind == .savedFilter)
    #expect(playlist(type: .collection, filters: #"{"events":[]}"#).kind == .collection)
    #expect(playlist("synthetic-shared", type: .collection).kind == .synthetic)
    var numbered = playlist(type: .collection)
    numbered.number = -3
    #expect(numbered.kind == .synthetic)
  }

  @Test func `A name of blanks is no name`() {
    var playlist = playlist()
    #expect(playlist.title == "Unnamed")
    playlist.derivedName = "Derived"
    playlist.name = " \u{3000}"
    #expect(playlist.title == "Derived")
  }

  @Test func `A collection's missing count is zero, a saved filter's is unknown`() {
    #expect(playlist(type: .collection).count == PlaylistCount(count: 0, hasMore: false, unwatched: 0))
    var saved = playlist(type: .filters)
    #expect(saved.count == nil)
    saved.counts.savedFilters = RecordingsCounts.Block(count: 7, watchedCount: 9, hasMore: true)
    #expect(saved.count == PlaylistCount(count: 7, hasMore: true, unwatched: 0))
  }
}

@Suite("Keys and recordings")
struct ValueTests {
  @Test func `Writing implies reading, a star everything, no scope a legacy key`() {
    #expect(KeyInfo(scopes: ["session_recording_playlist:write"]).allows(.playlistRead))
    #expect(!KeyInfo(scopes: ["session_recording:read"]).allows(.recordingWrite))
    #expect(!KeyInfo(scopes: ["session_recording:write"]).allows(.playlistRead))
    #expect(KeyInfo(scopes: ["*"]).allows(.personRead))
    #expect(KeyInfo(scopes: []).allows(.playlistWrite))
  }

  @Test func `The active share stays between nothing and all`() {
    var recording = Recording(id: RecordingID("r"))
    #expect(recording.activeShare == nil)
    recording.duration = 0
    recording.activeSeconds = 5
    #expect(recording.activeShare == nil)
    recording.duration = 4
    #expect(recording.activeShare == 1)
    recording.activeSeconds = -1
    #expect(recording.activeShare == 0)
  }
}
