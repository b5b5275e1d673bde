/// Whether what a run recorded is in the journal's file when it ends.
package enum JournalEnding: Hashable, Sendable {
  case kept
  /// Somebody took the file away, and so many of the entries that wait could not be written anew.
  case lacks(Int)
  /// None of them could.
  case lost
}
