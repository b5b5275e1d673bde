package import Recordings
package import Terminal

/// What happened: a key, an answer, the passing of time. Every action comes with its instant.
package enum BrowserAction: Hashable, Sendable {
  case started
  case resized(Size)
  case terminal(TerminalEvent)
  /// The state's `deadline` was reached.
  case deadlinePassed

  case accountArrived(RequestID, Result<Account, FetchFailure>)
  case playlistsArrived(RequestID, Result<PlaylistPage, FetchFailure>)
  case recordingsArrived(RequestID, Result<RecordingPage, FetchFailure>)
  case cachedRowsArrived(RequestID, CachedRows?)
  case cachedRecordingArrived(RecordingID, Recording?)
  case cachedPlaylistsArrived(ProjectID, [Playlist])
  case cachedProjectArrived(Project?)
  case quotaLookedAt(QuotaReport?)
  case cacheCleared(Result<Int, CacheFailure>)
  case recordingArrived(RecordingID, Result<Recording, FetchFailure>)
  case membershipArrived(RecordingID, Result<[Playlist], FetchFailure>)
  case journalOpened(Result<JournalContents, JournalFailure>)
  case journalPrepared(ProjectID, Result<JournalContents, JournalFailure>)
  /// nil: the step is on disk.
  case recorded(StepID, JournalFailure?)
  case undone(UndoRequest, Result<UndoOutcome, JournalFailure>)
  case journalRead(below: Int64?, Result<[JournalLine], JournalFailure>)
  case deletedRead(Result<[DeletedPlaylist], JournalFailure>)
  case collected(RequestID, Result<RecordingPage, FetchFailure>)
  case edited(PlaylistID, EditOutcome)
  case journalChanged(StepID, JournalChange, Result<[JournalEntry], JournalFailure>)
  case stopped(StepID, Result<[JournalEntry], JournalFailure>)
  case noticed(FetchNotice)
  case handedOver(HandOver, HandOverOutcome)
}

extension BrowserAction {
  /// Came by itself, from the server, the cache or the clock, and concerns no decision.
  var isOfLoading: Bool {
    switch self {
    case .deadlinePassed, .accountArrived, .playlistsArrived, .recordingsArrived, .cachedRowsArrived,
      .cachedRecordingArrived,
      .cachedPlaylistsArrived, .cachedProjectArrived, .recordingArrived, .membershipArrived:
      true
    case .started, .resized, .terminal, .cacheCleared, .quotaLookedAt, .journalOpened, .journalPrepared,
      .recorded, .undone,
      .journalRead, .deletedRead, .collected, .edited, .journalChanged, .stopped, .noticed, .handedOver:
      false
    }
  }
}

/// A link or text given to another program.
package enum HandOver: Hashable, Sendable {
  case browser(link: String)
  case clipboard(what: String, text: String)
}

/// What came of the user's editor.
package enum EditOutcome: Hashable, Sendable {
  case written(String)
  case noEditor(String)
  /// It ended with an error: what it left is not taken.
  case failed(String)
}

package enum HandOverOutcome: Hashable, Sendable {
  case done
  /// No program to open links with, or no display to open them on.
  case noBrowser
  /// The terminal's clipboard takes no more than this many bytes.
  case tooLarge(limit: Int)
}
