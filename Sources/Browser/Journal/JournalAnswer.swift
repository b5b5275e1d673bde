package import Recordings

/// What the journal answered to a `JournalEffect`; some have no answer.
package enum JournalAnswer: Hashable, Sendable {
  case opened(Result<JournalSnapshot, JournalFailure>)
  case prepared(ProjectID, Result<JournalSnapshot, JournalFailure>)
  /// nil: the step is on disk.
  case recorded(StepID, JournalFailure?)
  case undone(UndoRequest, Result<UndoOutcome, JournalFailure>)
  case changed(StepID, JournalChange, Result<[JournalEntry], JournalFailure>)
  case stopped(StepID, Result<[JournalEntry], JournalFailure>)
  case summariesRead(below: Int64?, Result<[StepSummary], JournalFailure>)
  case deletedRead(Result<[DeletedPlaylist], JournalFailure>)
  case foreignSettled(ForeignChoice, Result<[JournalStep], JournalFailure>)
  /// nil: nothing is known.
  case placeRecalled(ProjectID, String?)
}

extension Store {
  mutating func journalAnswered(_ answer: JournalAnswer) {
    switch answer {
    case .opened(let result): journalOpened(result)
    case .prepared(let project, let result): journalPrepared(result, for: project)
    case .recorded(let step, let failure): stepRecorded(step, failure)
    case .undone(let request, let result): stepUndone(result, for: request)
    case .changed(let step, let change, let result): stepChanged(result, by: change, step)
    case .stopped(_, let result): stepStopped(result)
    case .summariesRead(let position, let result): summariesRead(result, below: position)
    case .deletedRead(let result): deletedPlaylistsRead(result)
    case .foreignSettled(let choice, let result): foreignSettled(result, by: choice)
    case .placeRecalled(let project, let text): placeRecalled(text, in: project)
    }
  }
}
