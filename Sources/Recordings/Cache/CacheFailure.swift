/// Why the local cache cannot be used: facts, worded in `Browser/Wording`.
package enum CacheFailure: Error, Hashable, Sendable {
  /// No folder to keep it in, or none that may be written.
  case noPlace(path: String)
  /// The file, or the folder it lies in, is not the user's alone: in which way.
  case unsafe(String)
  /// Another Reel has it open, and it is damaged or of another version. It cannot be quarantined now.
  case inUse
  /// SQLite's own words; the disk is full, say.
  case failed(String)
  /// Found while it was in use. The next start sets it aside.
  case damaged
}
