import Recordings
import Wording

/// How decisions go on: begun, saved, answered, settled.
extension Filing {
  /// What the panes have to show of an entry that the server answered.
  enum Settlement: Hashable {
    /// `unmarks`: a row that was marked because this was refused before.
    case done(Write, unmarks: RecordingID?)
    /// Taken back on the screen. `marks`: the row to mark, so that the same key tries it again.
    case refused(PendingEntry, EntryProblem, marks: RecordingID?)
    case dropped(PendingEntry)
    case goesOn
  }

  /// What is to be read once no write is pending that an answer could be older than.
  struct Reading: Hashable {
    var notice: Notice?
    var playlists = false
    var recordings = false
  }

  /// The status line follows a step. Answers the number of its batch.
  mutating func begin(
    _ action: JournalAction, _ turn: FilingBatch.Turn, _ step: StepID, _ entries: [JournalEntry], kept: Int
  ) -> Int {
    lastBatch += 1
    let recordings = Set(entries.compactMap(\.write.recording)).count
    batch = FilingBatch(
      number: lastBatch, step: step, action: action, turn: turn, recordings: recordings,
      total: entries.count, isSaved: turn != .made, kept: kept)
    return lastBatch
  }

  mutating func stepSaved(_ step: StepID) {
    pending.stepRecorded(step)
    if batch?.step == step { batch?.isSaved = true }
  }

  /// The journal could not keep a step, so it is not decided. Answers its entries, the last one first.
  mutating func stepLost(_ step: StepID) -> [PendingEntry] {
    if batch?.step == step { batch = nil }
    history.remove(step)
    return pending.remove(step: step)
  }

  /// Answered, but not settled until the sender has checked it.
  mutating func answered(_ id: EntryID) {
    if let number = pending[id]?.batch, number == batch?.number { batch?.answered += 1 }
  }

  /// `isBehindQuestion`: playlists are being read, and may be answered with older data.
  mutating func settle(_ id: EntryID, _ state: EntryState, isBehindQuestion: Bool) -> Settlement? {
    guard let settled = pending.remove(id) else { return nil }
    if isBehindQuestion { countsAreGuessed = true }
    let isShown = batch?.number == settled.batch
    if isShown { batch?.settled += 1 }
    if state.isSettled { history.settled(settled.entry.step, tookEffect: state == .done) }
    switch state {
    case .done:
      return .done(settled.entry.write, unmarks: pending.clearRefusal(by: settled.entry))
    case .refused(let problem):
      return .refused(settled, problem, marks: refuse(settled, problem, isShown: isShown))
    case .dropped: return .dropped(settled)
    case .waiting, .sending:
      pending.add(settled)
      return .goesOn
    }
  }

  /// Answers the row to mark. A moved row comes back only with its removal, which stopped because it could
  /// not be added elsewhere.
  private mutating func refuse(
    _ refused: PendingEntry, _ problem: EntryProblem, isShown: Bool
  ) -> RecordingID? {
    needsUser += 1
    // Show what somebody else made of it.
    switch problem {
    case .changedMeanwhile, .notEmpty: countsAreGuessed = true
    case .failed, .perhapsCreated, .interrupted, .stillThere, .stopped, .withoutPlaylist, .notRecorded,
      .unknown:
      break
    }
    guard isShown else {
      pending.lateRefusals += 1
      return nil
    }
    batch?.problems.append(problem)
    return (batch?.total ?? 0) > 1 ? pending.refuse(refused.entry, problem) : nil
  }

  /// `isReadingCollection`: the open collection is being read.
  mutating func nextReading(after notice: Notice?, isReadingCollection: Bool) -> Reading {
    var reading = Reading()
    guard pending.isEmpty, further == 0 else { return reading }
    if case .goesOn(let count)? = notice {
      let isRefused = pending.lateRefusals > 0 || batch?.problems.isEmpty == false
      reading.notice =
        isRefused
        ? .decisionsWait(needsUser) : .done("goes on: \(count) changes that an earlier run left: done")
    }
    reading.playlists = countsAreGuessed
    reading.recordings = listIsBehind || isReadingCollection
    (countsAreGuessed, listIsBehind) = (false, false)
    return reading
  }

  /// A step was undone or redone. Answers the entries that are not sent any more, to be taken back.
  mutating func stepUndone(_ step: UndoneStep) -> [PendingEntry] {
    undoBelow = nil
    history.journaled(step.id, isUndone: step.isUndone)
    needsUser = max(0, needsUser - step.dropped.count(where: \.state.isSettled))
    return step.dropped.compactMap { pending.remove($0.id) }
  }

  /// What is said of an undone step. One that is redone before undoing had begun waits for the original
  /// writes too, which are still under way.
  mutating func describe(_ step: UndoneStep) {
    guard let number = batch?.number else { return }
    if !step.isUndone { batch?.total += pending.move(entriesOf: step.id, to: number) }
    batch?.recordings = step.recordings.count
    batch?.note = step.isUndone ? JournalWording.note(step) : nil
  }

  /// The journal was opened. Answers what is said of what it holds; nil where it was open before.
  mutating func opened(_ contents: JournalSnapshot) -> (isFirst: Bool, notice: Notice?) {
    let isFirst = journal != .open
    journal = .open
    needsUser = contents.refused
    further = contents.furtherUnsent
    guard isFirst else { return (false, nil) }
    if let aside = contents.quarantined { return (true, .journalQuarantined(aside)) }
    if contents.lost > 0 { return (true, .journalLost(contents.lost)) }
    if contents.unsent.count > 1 || further > 0 {
      return (true, .goesOn(contents.unsent.map(\.entries.count).reduce(further, +)))
    }
    return (true, needsUser > 0 && contents.unsent.isEmpty ? .decisionsWait(needsUser) : nil)
  }

  /// Retried entries do not wait for their user any more.
  mutating func retried(_ entries: [JournalEntry]) { needsUser = max(0, needsUser - entries.count) }

  /// The user gave entries up. Those that were refused before do not wait for their user any more.
  mutating func givenUp(_ entries: [JournalEntry]) {
    needsUser = max(0, needsUser - entries.count { pending[$0.id] == nil })
  }
}
