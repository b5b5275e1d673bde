/// Why the journal could not do what it was asked: facts, worded in `Browser/Wording`.
package enum JournalFailure: Error, Hashable, Sendable {
  /// No folder to keep it in, or none that may be written.
  case noPlace(path: String)
  /// The file, or the folder it lies in, is not the user's alone: in which way.
  case unsafe(String)
  /// Another Reel has it open.
  case inUse
  /// SQLite's own words; the disk is full, say.
  case failed(String)
  /// The file is damaged, found while it was in use.
  case damaged
}
