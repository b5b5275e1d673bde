import RecordingLibrary
import Recordings

extension CommandSession {
  /// The project whose journal is read. That needs no server: where none answers, the cache knows the project.
  func journalProject() async throws(CommandFailure) -> ProjectID {
    if isCachedOnly { return try await cachedProject() }
    do throws(CommandFailure) {
      return try await project()
    } catch {
      guard error.status == .unanswered, let known = try? await cachedProject() else { throw error }
      return known
    }
  }
}
