import Recordings
import Testing

extension RecordingSource {
  /// Fails the test that uses what it did not replace.
  static var unused: RecordingSource {
    RecordingSource(
      account: { () throws(FetchFailure) in throw unexpected("account") },
      playlists: { (_, _) throws(FetchFailure) in throw unexpected("playlists") },
      recordings: { (_, _, _, _) throws(FetchFailure) in throw unexpected("recordings") },
      recording: { (_, _, _) throws(FetchFailure) in throw unexpected("recording") },
      playlistsHolding: { (_, _, _) throws(FetchFailure) in throw unexpected("playlistsHolding") },
      persons: { (_, _) throws(FetchFailure) in throw unexpected("persons") },
      add: { (_, _, _) throws(FetchFailure) in throw unexpected("add") },
      remove: { (_, _, _) throws(FetchFailure) in throw unexpected("remove") },
      markViewed: { (_, _) throws(FetchFailure) in throw unexpected("markViewed") },
      createPlaylist: { (_, _) throws(FetchFailure) in throw unexpected("createPlaylist") },
      tell: { _ in })
  }

  private static func unexpected(_ call: String) -> FetchFailure {
    Issue.record("\(call) was asked, and this test has no answer to it")
    return .cancelled
  }
}
