import Recordings
import Testing

extension RecordingSource {
  /// Fails the test that uses what it did not replace.
  static var unused: RecordingSource {
    RecordingSource(
      account: { (_) throws(FetchFailure) in throw unexpected("account") },
      project: { (_) throws(FetchFailure) in throw unexpected("project") },
      playlists: { (_, _, _) throws(FetchFailure) in throw unexpected("playlists") },
      playlist: { (_, _) throws(FetchFailure) in throw unexpected("playlist") },
      recordings: { (_, _, _, _) throws(FetchFailure) in throw unexpected("recordings") },
      recording: { (_, _, _) throws(FetchFailure) in throw unexpected("recording") },
      playlistsHolding: { (_, _, _) throws(FetchFailure) in throw unexpected("playlistsHolding") },
      persons: { (_, _) throws(FetchFailure) in throw unexpected("persons") },
      snapshotListing: { (_, _, _, _) throws(FetchFailure) in throw unexpected("snapshotListing") },
      snapshots: { (_, _, _, _) throws(FetchFailure) in throw unexpected("snapshots") },
      evidence: { (_, _, _) throws(FetchFailure) in throw unexpected("evidence") },
      sessionEvents: { (_, _, _) throws(FetchFailure) in throw unexpected("sessionEvents") },
      journal: .unused, listen: { _ in })
  }

  private static func unexpected(_ call: String) -> FetchFailure {
    Issue.record("\(call) was asked, and this test has no answer to it")
    return .cancelled
  }
}

extension JournalSource {
  /// Closes, and fails the test that uses what it did not replace.
  static var unused: JournalSource {
    JournalSource(
      open: { (_) throws(JournalFailure) in throw unexpected("open") },
      prepare: { (_) throws(JournalFailure) in throw unexpected("prepare") },
      record: { (_, _) throws(JournalFailure) in throw unexpected("record") },
      undo: { (_, _) throws(JournalFailure) in throw unexpected("turn") },
      lines: { (_, _) throws(JournalFailure) in throw unexpected("lines") },
      deleted: { _ throws(JournalFailure) in throw unexpected("deleted") },
      retry: { (_) throws(JournalFailure) in throw unexpected("retry") },
      drop: { (_) throws(JournalFailure) in throw unexpected("drop") },
      stop: { (_) throws(JournalFailure) in throw unexpected("stop") },
      remember: { (_, _, _) throws(JournalFailure) in throw unexpected("remember") },
      settleForeign: { (_, _) throws(JournalFailure) in throw unexpected("settleForeign") },
      giveUp: {
        _ = unexpected("giveUp")
        return []
      },
      sendWaitingEntriesNow: { _ = unexpected("sendWaitingEntriesNow") }, close: { .kept })
  }

  private static func unexpected(_ call: String) -> JournalFailure {
    Issue.record("the journal's \(call) was asked, and this test has no answer to it")
    return .failed("unexpected")
  }
}
