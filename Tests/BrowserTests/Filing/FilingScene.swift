import Browser
import Recordings
import TestSupport

/// A browser with a collection to file into.
protocol FilingScene {}

extension FilingScene {
  var project: ProjectID { ProjectID(48213) }
  var bugs: PlaylistID { PlaylistID("bugs") }
  var refusal: FetchFailure { .serverFailed(status: 500, detail: nil) }

  func running(_ playlists: [Playlist] = [.collection("bugs", "Bugs", count: 3)]) -> StoreTester {
    StoreTester.running(playlists: playlists)
  }

  func inCollection(_ recordings: [Recording] = Recording.samples(1...5)) -> StoreTester {
    var tester = running([.collection("bugs", "Bugs", count: recordings.count)])
    tester.open(.playlist(bugs))
    tester.answer(.of(recordings))
    return tester
  }

  func adds(_ effects: [Effect]) -> [SentWrite] {
    effects.compactMap { if case .send(_, _, let write) = $0 { write } else { nil } }
  }

  func count(_ tester: StoreTester) -> Int? { tester.state.playlists[bugs]?.count?.count }
}
