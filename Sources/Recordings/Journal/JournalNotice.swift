/// What the sender of the journal tells by itself.
package enum JournalNotice: Hashable, Sendable {
  case settled([EntryID: EntryState])
  /// The server answered one of many; it is settled when all of them were looked at.
  case answered(EntryID)
  /// The server created a playlist: its own id takes the place of the one that stood for it.
  case created(EntryID, provisional: PlaylistID, Playlist)
  case changed(EntryID, Playlist)
  /// More of what earlier runs left goes on; so many further entries follow.
  case goesOn([JournalStep], further: Int)
  /// What others left is not sent before this user has chosen.
  case foreign(ForeignDecisions)
  /// Of deletions for good that a program did not finish, so many turned out to be done; the others wait for
  /// their user.
  case interruptedDeletions(gone: Int, left: Int)
  /// The journal could not keep what became of entries; they may be sent again at the next start.
  case notKept(JournalFailure)
}
