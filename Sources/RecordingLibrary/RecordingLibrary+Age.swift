package import Foundation
package import Recordings

extension RecordingLibrary {
  /// When the cache got an answer; nil where it never did. Lists of recordings tell their age themselves.
  package func answeredAt(_ what: CachedAnswer, in project: ProjectID) async -> Date? {
    await source.cache.answeredAt(project, what)
  }
}
