import PostHogAPI
import RecordingCache
import Recordings

/// A collection that a step puts something into.
struct StepPlaylist: Hashable {
  var step: StepID
  var playlist: PlaylistID
}
