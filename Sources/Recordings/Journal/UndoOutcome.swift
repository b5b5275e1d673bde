package enum UndoOutcome: Hashable, Sendable {
  case undone(UndoneStep)
  /// The newest step is one that nothing takes back.
  case cannot(JournalAction, recordings: Int, position: Int64)
  case nothing
}
