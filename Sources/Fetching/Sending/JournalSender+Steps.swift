import RecordingCache
import Recordings

/// What the browser asks of the journal.
extension JournalSender {
  func open(_ project: ProjectID) async throws(JournalFailure) -> JournalSnapshot {
    work(in: project)
    isHeld = false
    let contents = try await adoptUnsent(project)
    isForeignUnknown = true
    lookForForeignDecisions()
    tidy(project)
    return contents
  }

  func prepare(_ project: ProjectID) async throws(JournalFailure) -> JournalSnapshot {
    work(in: project)
    isHeld = true
    return try await adoptUnsent(project)
  }

  private func adoptUnsent(_ project: ProjectID) async throws(JournalFailure) -> JournalSnapshot {
    let opened = try await opened()
    let scope = scope(project)
    let unsent = try await opened.journal.adopt(in: scope, limit: UnsentPaging.size)
    let steps = enqueueLeft(unsent.steps)
    if unsent.next != nil { paging.begin(at: unsent.next) }
    let contents = JournalSnapshot(
      unsent: steps, furtherUnsent: unsent.left, refused: try await opened.journal.refusedCount(in: scope),
      memory: try await opened.journal.memory(in: scope), quarantined: opened.quarantined,
      lost: Int(clamping: opened.lost))
    await refuseOrphans()
    sendNext()
    return contents
  }

  func record(_ project: ProjectID, _ step: JournalStep) async throws(JournalFailure) {
    work(in: project)
    let journal = try await journal()
    if isGivenUp { throw .failed("the program has ended") }
    // The server may have named a playlist since the user decided.
    var step = step
    for index in step.entries.indices { step.entries[index].write = named(step.entries[index].write) }
    try await journal.record(step, in: scope(project))
    keep(step, in: scope(project))
    if paging.isWhole { enqueue(step) } else { paging.recorded(step.entries) }
    await refuseOrphans()
    sendNext()
  }

  func enqueue(_ step: JournalStep, perhapsSent: Bool = false) {
    if case .create? = step.entries.first?.write {
      createdSince[step.id] = step.madeAt.notAhead(of: fetch.clock.now())
    }
    append(step.entries, perhapsSent: perhapsSent)
  }

  /// What programs that are gone may have sent, without what is in the queue, or was when the journal was
  /// asked.
  func enqueueLeft(_ steps: [JournalStep], besides known: Set<EntryID> = []) -> [JournalStep] {
    let known = known.union(queue.entries.map(\.id))
    var left: [JournalStep] = []
    for var step in steps {
      step.entries.removeAll { known.contains($0.id) }
      guard !step.entries.isEmpty else { continue }
      enqueue(step, perhapsSent: true)
      if let project { keep(step, in: scope(project)) }
      left.append(step)
    }
    return left
  }

  /// While the journal was asked, a playlist may have got its name.
  private func append(_ entries: [JournalEntry], perhapsSent: Bool = false) {
    queue.append(
      entries.map { entry in
        var entry = entry
        entry.write = named(entry.write)
        return entry
      }, perhapsSent: perhapsSent)
  }

  private func named(_ write: Write) -> Write {
    guard let provisional = write.playlist, let id = created[provisional] else { return write }
    return write.replacing(provisional, with: id)
  }

  func undo(_ project: ProjectID, _ request: UndoRequest) async throws(JournalFailure) -> UndoOutcome {
    let journal = try await journal()
    var found: UndoableStep?
    switch request {
    case .undo(_, let step?): found = try await journal.done(step, in: scope(project))
    case .undo(let position, nil):
      found = try await journal.lastDone(in: scope(project), below: position)
      // What was refused or given up needs no taking back: the step before it is meant.
      while let step = found, !step.step.entries.contains(where: \.tookEffect), step.droppedBefore.isEmpty {
        found = try await journal.lastDone(in: scope(project), below: step.position)
      }
    case .redo: found = try await journal.lastUndone(in: scope(project))
    }
    guard let found else { return .nothing }
    return try await toggleUndone(found, of: project, in: journal)
  }

  /// What nobody has begun to send is never sent; what was sent is sent the other way.
  private func toggleUndone(
    _ found: UndoableStep, of project: ProjectID, in journal: Journal
  ) async throws(JournalFailure) -> UndoOutcome {
    let step = found.step
    let isUndoing = !step.isUndone
    let effective = step.entries.filter(\.tookEffect)
    // The latest done is taken back first, and the last taken back is done again first. So rows come back in
    // their order, into a collection that is there.
    let undoable = effective.filter { $0.write.inverse != nil }.reversed()
    if isUndoing, undoable.isEmpty, effective.contains(where: \.write.isForGood) {
      let recordings = Set(effective.compactMap(\.write.recording)).count
      return .cannot(step.action, recordings: recordings, position: found.position)
    }
    let ids = Set(undoable.map(\.id))
    // What was refused, or stopped, is given up with the step: a later retry would do what was taken back.
    let refused = isUndoing ? step.entries.filter(\.state.isRefused) : []
    let withdrawn = queue.withdraw { ids.contains($0.id) }
    let dropped = withdrawn + refused
    let droppedIDs = Set(dropped.map(\.id))
    var added: [JournalEntry] = []
    for entry in undoable where !droppedIDs.contains(entry.id) {
      if let inverse = entry.write.inverse { added.append(newEntry(step.id, named(inverse))) }
    }
    added += found.droppedBefore.map { newEntry(step.id, named($0.write)) }
    do throws(JournalFailure) {
      try await journal.toggleUndone(step.id, dropping: dropped.map(\.id), adding: added)
    } catch {
      append(withdrawn)
      throw error
    }
    var turned = step
    turned.isUndone = isUndoing
    keep(turned, in: scope(project))
    if paging.isWhole { append(added) } else { paging.recorded(added) }
    await refuseOrphans()
    sendNext()
    return .undone(
      UndoneStep(
        id: step.id, action: step.action, isUndone: isUndoing, dropped: dropped, added: added,
        recordings: Set((effective + dropped + added).compactMap(\.write.recording)),
        unchanged: effective.count(where: \.write.changesNothing),
        uncertain: effective.count { !droppedIDs.contains($0.id) && $0.write.mayChangeNothing },
        kept: effective.count { $0.write.isForGood }))
  }

  /// A number of its own for an entry that the browser has not numbered.
  private func newEntry(_ step: StepID, _ write: Write) -> JournalEntry {
    lastOwnNumber += 1
    return JournalEntry(id: EntryID(lastOwnNumber), step: step, write: write)
  }

  func lines(_ project: ProjectID, below: Int64?) async throws(JournalFailure) -> [StepSummary] {
    try await journal().lines(in: scope(project), below: below, limit: 100)
  }

  func deleted(_ project: ProjectID) async throws(JournalFailure) -> [DeletedPlaylist] {
    try await journal().deletedPlaylists(in: scope(project))
  }

  func retry(_ step: StepID) async throws(JournalFailure) -> [JournalEntry] {
    let before = try await journal().step(step)?.entries ?? []
    for entry in before {
      switch entry.state {
      case .refused(.changedMeanwhile), .refused(.notEmpty): overwriting.insert(entry.id)
      case .waiting, .sending, .done, .refused, .dropped: break
      }
    }
    let journal = try await journal()
    let entries = try await journal.retry(step)
    if let project, let known = try? await journal.step(step) { keep(known, in: scope(project)) }
    append(entries)
    await refuseOrphans()
    sendWaitingEntriesNow()
    return entries
  }

  /// What is being sent, or may have been, is not given up. In a journal that is only prepared, what earlier
  /// programs left is: nobody sends it any more, and where they sent it, it stays done.
  func drop(_ step: StepID) async throws(JournalFailure) -> [JournalEntry] {
    let journal = try await journal()
    let refused = try await journal.step(step)?.entries.filter(\.state.isRefused) ?? []
    let unread = try await unread(of: step, in: journal)
    let withdrawn = queue.withdraw(evenPerhapsSent: isHeld) { $0.step == step }
    return try await settle(refused + unread + withdrawn, .dropped, in: journal)
  }

  func stop(_ step: StepID) async throws(JournalFailure) -> [JournalEntry] {
    let journal = try await journal()
    let unread = try await unread(of: step, in: journal)
    return try await settle(unread + queue.withdraw { $0.step == step }, .refused(.stopped), in: journal)
  }

  /// Entries of a step that are not in the queue yet, so nobody sends them.
  private func unread(of step: StepID, in journal: Journal) async throws(JournalFailure) -> [JournalEntry] {
    guard !paging.isWhole else { return [] }
    let known = Set(queue.entries.map(\.id))
    return try await journal.step(step)?.entries.filter { $0.state == .waiting && !known.contains($0.id) }
      ?? []
  }

  /// Entries that nobody is sending any more, answered as they are then.
  private func settle(
    _ entries: [JournalEntry], _ state: EntryState, in journal: Journal
  ) async throws(JournalFailure) -> [JournalEntry] {
    do throws(JournalFailure) {
      try await journal.settle(all(entries, state))
    } catch {
      append(entries.filter { !$0.state.isSettled })
      throw error
    }
    await refuseOrphans()
    return entries.map { JournalEntry(id: $0.id, step: $0.step, write: $0.write, state: state) }
  }

  /// A journal that is still being opened has recorded nothing, and never will.
  func giveUp() async -> Set<StepID>? {
    isGivenUp = true
    guard let openedAlready else { return [] }
    let recorded = await openedAlready.giveUp()
    return openedAlready.loss == nil ? recorded : nil
  }

  func remember(_ project: ProjectID, _ key: String, _ value: String?) async throws(JournalFailure) {
    try await journal().remember(key, value, in: scope(project))
  }

  /// The journal need not be open, and nothing that is under way is waited for.
  nonisolated func recall(_ project: ProjectID, _ key: String) async -> String? {
    guard let path = place.path else { return nil }
    let scope = JournalScope(
      server: place.server, project: project, decider: Decider(key: place.key, user: nil))
    return await Journal.recall(key, in: scope, at: path)
  }

  /// What was to go into a playlist that is not going to be created.
  func refuseOrphans() async {
    let coming = Set(
      queue.entries.compactMap { if case .create(let id, _) = $0.write { id } else { nil } })
    let orphans = queue.withdraw {
      guard let playlist = $0.write.playlist, playlist.isProvisional else { return false }
      return !coming.contains(playlist)
    }
    await settle(all(orphans, .refused(.withoutPlaylist)).merging(stop(after: orphans)) { first, _ in first })
  }
}

extension JournalEntry {
  /// Done, or not settled yet.
  fileprivate var tookEffect: Bool { state != .dropped && !state.isRefused }
}

extension Write {
  fileprivate var changesNothing: Bool {
    if case .add(_, _, wasThere: true) = self { true } else { false }
  }

  /// What the collection held before was not to be seen.
  fileprivate var mayChangeNothing: Bool {
    if case .add(_, _, wasThere: nil) = self { true } else { false }
  }
}

extension EntryState {
  var isRefused: Bool {
    if case .refused = self { true } else { false }
  }
}
