import PostHogAPI
import RecordingCache
import Recordings

/// What a collection holds, as far as the server shows it.
struct CollectionMembers: Sendable {
  var shown: Set<RecordingID>
  /// Fewer than the most that the server shows: there are no others.
  var isWhole: Bool

  func holds(_ id: RecordingID) -> Bool? { shown.contains(id) ? true : isWhole ? false : nil }
}
