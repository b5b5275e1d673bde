import PostHogAPI
import RecordingCache
package import Recordings

/// What the cache can name without the network: for completion, which may neither wait nor write.
package struct CachedNames {
  private let glimpse: CacheGlimpse?

  package init(at path: String, server: String?, key: String?, project: String?) {
    glimpse = CacheGlimpse(at: path, server: server, key: key, project: project)
  }

  package func playlists(limit: Int = 2_000) -> [Playlist] {
    (glimpse?.playlists(limit: limit) ?? []).compactMap(Playlist.init(cached:))
  }

  /// The recordings that were seen last come first.
  package func recordings(limit: Int = 500) -> [Recording] {
    (glimpse?.recordings(limit: limit) ?? []).compactMap { $0.recording() }
  }
}
