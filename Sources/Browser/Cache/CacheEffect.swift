package import Recordings

/// A question to the cache of earlier answers, or what shall become of it.
package enum CacheEffect: Hashable, Sendable {
  /// The project that an earlier run worked in.
  case readProject
  case readPlaylists(ProjectID)
  /// What the cache has of a view, behind a place if one is named.
  case readRows(RequestID, ProjectID, RecordingListing, CachedRows.Place?)
  /// With the raw row and the person's properties.
  case readRecording(ProjectID, RecordingID)
  /// What earlier questions and timelines told of what happened.
  case readEvidence(ProjectID, [RecordingID])
  case clear
}
