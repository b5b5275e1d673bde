/// What the cache has of a project besides its views, which tell their age themselves.
package enum CachedAnswer: Hashable, Sendable {
  case playlists
  case recording(RecordingID)
}
