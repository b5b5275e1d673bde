package import Recordings

/// What shall be done outside the store, as a value. `EffectRunner` does it, in the order given.
package enum Effect: Hashable, Sendable {
  case loadAccount(RequestID)
  case loadPlaylists(RequestID, ProjectID, PlaylistsQuery, Priority)
  case loadRecordings(RequestID, ProjectID, RecordingListing, PageToken?, Priority)
  /// What the cache has of a view, behind a place if one is named; nothing here asks the network.
  case readCache(RequestID, ProjectID, RecordingListing, CachedRows.Place?)
  /// With the raw row and the person's properties.
  case readCachedRecording(ProjectID, RecordingID)
  case readCachedPlaylists(ProjectID)
  /// The project that an earlier run worked in.
  case readCachedProject
  case clearCache
  case loadRecording(ProjectID, RecordingID, Priority)
  case loadMembership(ProjectID, RecordingID, Priority)
  /// Opened once, when the project is known.
  case openJournal(ProjectID)
  /// Opened for the project that an earlier run worked in: nothing is sent before it is opened as a known one.
  case prepareJournal(ProjectID)
  case record(ProjectID, JournalStep)
  case undo(ProjectID, UndoRequest)
  case readJournal(ProjectID, below: Int64?)
  case readDeleted(ProjectID)
  case changeJournal(StepID, JournalChange)
  /// What of a step is not sent yet waits for its user.
  case stop(StepID)
  /// Sends at once what waits for a better moment.
  case hurry
  /// What the calls of all Reels with this key come to.
  case lookAtQuota
  case remember(ProjectID, key: String, value: String?)
  /// A page of all that a list holds, before something is done with them.
  case collect(RequestID, ProjectID, RecordingListing, PageToken?)
  /// The user's editor, on a text.
  case edit(PlaylistID, String)
  case handOver(HandOver)
  case bell
  /// Of the terminal's window.
  case title(String)
  case suspend
  case repaint
  case quit
}
