package import Recordings

/// What shall be done outside the store, as a value. `EffectRunner` does it, in the order given.
package enum Effect: Hashable, Sendable {
  case loadAccount(RequestID)
  case loadPlaylists(RequestID, ProjectID, PlaylistsQuery)
  case loadRecordings(RequestID, ProjectID, RecordingListing, PageMark?, FetchUrgency)
  case loadRecording(ProjectID, RecordingID, FetchUrgency)
  case loadHolding(ProjectID, RecordingID, FetchUrgency)
  case send(WriteID, ProjectID, SentWrite)
  case handOver(HandOver)
  case suspend
  case repaint
  case quit
}

/// Counts writes; an answer finds its decision by it.
package struct WriteID: Hashable, Sendable {
  package let number: Int

  package init(_ number: Int) { self.number = number }
}

/// One change to be made on the server.
package enum SentWrite: Hashable, Sendable {
  case add(RecordingID, PlaylistID)
  case remove(RecordingID, PlaylistID)
  case markViewed(RecordingID)
  case create(NewPlaylist)
}

package enum WriteAnswer: Hashable, Sendable {
  case done
  case created(Playlist)
}
