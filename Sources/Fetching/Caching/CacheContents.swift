import Files
package import Foundation
import RecordingCache

/// What the files of the cache hold, without a change to them.
package struct CacheContents: Hashable, Sendable {
  package struct Project: Hashable, Sendable {
    package var server: String
    package var project: String
    package var name: String?
    package var recordings: Int
    package var views: Int
    package var playlists: Int
    package var oldest: Date?
    package var newest: Date?

    package init(
      server: String, project: String, name: String?, recordings: Int, views: Int, playlists: Int,
      oldest: Date?, newest: Date?
    ) {
      (self.server, self.project, self.name) = (server, project, name)
      (self.recordings, self.views, self.playlists) = (recordings, views, playlists)
      (self.oldest, self.newest) = (oldest, newest)
    }
  }

  package struct File: Hashable, Sendable {
    package var path: String
    package var bytes: Int
  }

  /// Nil where there is no cache that can be read.
  package let projects: [Project]?
  /// Those that are there, with what SQLite keeps beside them.
  package let files: [File]

  package init(at path: String) {
    projects = CacheGlimpse.projects(at: path)?.map { project in
      Project(
        server: project.server, project: project.project, name: project.name,
        recordings: project.recordings, views: project.views, playlists: project.playlists,
        oldest: project.oldest, newest: project.newest)
    }
    files = [path, SnapshotCache.path(beside: path)].compactMap { path in
      let sizes = ["", "-wal", "-shm"].compactMap { Self.size(path + $0) }
      return sizes.isEmpty ? nil : File(path: path, bytes: sizes.reduce(0, +))
    }
  }

  private static func size(_ path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue
  }
}
