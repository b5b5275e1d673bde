/// What a step is called, in the names of that time.
package enum JournalAction: Hashable, Sendable {
  case add(to: String)
  case remove(from: String)
  case move(from: String, to: String)
  case markViewed
  /// With recordings to be filed into it, or empty.
  case create(String)
  case edit(String)
  case pin(String)
  case unpin(String)
  case deletePlaylist(String)
  case restorePlaylist(String)
  case copy(from: String, to: String)
  case merge(from: String, into: String)
  case deleteRecordings
}
