package import Recordings
package import Terminal

/// What the status line shows when no filing is to be shown.
package enum Notice: Hashable, Sendable {
  case failed(Activity, FetchFailure)
  /// A key was pressed whose command cannot run now; the reason is the command table's.
  case unavailable(command: Command, reason: Sentence)
  /// The same for a command of the line.
  case lineUnavailable(LineCommandRow, reason: Sentence)
  case handedOver(HandOver, HandOverOutcome)
  case searchFoundNothing(String)
  /// The cursor stands on a match; how it came there, if not simply ahead.
  case searchMatch(PaneID, Sentence?)
  /// A search for a property of persons could not look at so many rows.
  case personsUnknown(Int, of: Int, found: Bool)
  /// The key cannot go to that project.
  case staysInProject(insteadOf: Project, FetchFailure)
  case nothingToDo(Sentence)
  case done(Sentence)
  /// The journal could not keep a decision: it is not made.
  case notSaved(JournalFailure)
  /// The outcome of entries could not be saved.
  case notKept(JournalFailure)
  case noJournal(JournalFailure)
  case journalQuarantined(QuarantinedFile)
  /// So many changes that an earlier run had saved are gone from the journal.
  case journalLost(Int)
  case cache(CacheNotice)
  /// So many bytes were given back.
  case cacheCleared(Result<Int, CacheFailure>)
  /// So many entries of the journal need their user.
  case decisionsWait(Int)
  /// So many changes of other users are not sent.
  case foreignWait(Int)
  /// Of deletions for good that an earlier run did not finish.
  case interruptedDeletions(gone: Int, left: Int)
  /// So many changes that an earlier run left are being sent.
  case goesOn(Int)
  /// So many changes wait for a project that the key does not work in any more.
  case leftWaiting(Int, Project)
  case cannotUndo(JournalAction, recordings: Int)
  /// Asked before the first recordings are marked viewed.
  case viewedIsForGood(Int)
  /// How many of the loaded rows matched and were marked. `unknownRows`: how many could not be judged.
  case marked(Int, of: Int, unknownRows: UnknownRows?)
  /// Some rows could not be judged by the filter.
  case unknownRows
  /// So many rows lost their marks by words, and so many keep theirs.
  case unmarked(Int, left: Int, unknownRows: UnknownRows?)
  /// `:500` in a list of fewer rows.
  case beyondEnd(row: Int, count: Int)
  /// Viewed rows are hidden: how many, the list tells, which may grow meanwhile.
  case hidingViewed
  /// So many are shown again.
  case showingViewed(Int)
  /// A saved filter is shown with other words than its stored ones.
  case filterChanged(String)
  /// The server refused parts of a query, and is asked without them from now on.
  case partsLeftOut(Set<QueryPart>)
  /// What was spent of the key's limits, bucket by bucket.
  case quota(QuotaReport?)
  case columns(ColumnNotice)
  /// What happened in the rows cannot be asked with this key.
  case evidenceScopeMissing
  case unknownKeys([Key])
  /// What is in front had nothing to do for a key.
  case ignoredKey(IgnoredKey)
  case paste(PasteNotice)
  case pressAgainToQuit
  /// A program of the user's did not do what it should.
  case failedProgram(String, ProgramOutcome)
  /// Something outside the browser worth a line: another TERM was taken, say.
  case said(Sentence)
}

extension Notice {
  /// The state of loading, which the header shows too. It does not replace a message about a decision.
  var givesWay: Bool {
    if case .done = self { return true }
    if case .nothingToDo = self { return true }
    if case .said = self { return true }
    if case .searchMatch = self { return true }
    return false
  }
}
