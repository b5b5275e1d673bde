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
  case recordingArrived(RecordingID, Result<Recording, FetchFailure>)
  case holdingArrived(RecordingID, Result<[Playlist], FetchFailure>)
  case writeSettled(WriteID, Result<WriteAnswer, FetchFailure>)
  case noticed(FetchNotice)
  case handedOver(HandOver, HandOverOutcome)
}

/// A link or text given to another program.
package enum HandOver: Hashable, Sendable {
  case browser(link: String)
  case clipboard(what: String, text: String)
}

package enum HandOverOutcome: Hashable, Sendable {
  case done
  /// No program to open links with, or no display to open them on.
  case noBrowser
  /// The terminal's clipboard takes no more than this many bytes.
  case tooLarge(limit: Int)
}
